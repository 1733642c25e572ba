namespace Consistency.Cli;

/// <summary>What the process ends with; part of the tool's interface.</summary>
internal static class ExitCodes
{
    public const int Done = 0;

    /// <summary>Something was found that --fail-on asked for.</summary>
    public const int Found = 1;

    /// <summary>Nothing could be done with what the user gave.</summary>
    public const int BadInput = 2;

    /// <summary>Ctrl-C, as shells have it.</summary>
    public const int Interrupted = 130;
}
