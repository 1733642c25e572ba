using Consistency.Cli.Calling;
using Consistency.Cli.Rendering;

namespace Consistency.Cli;

/// <summary>What a command works with besides its options.</summary>
/// <param name="Output">Standard output: answers alone. It is buffered; Main flushes it at the end.</param>
/// <param name="Error">Standard error: everything else.</param>
/// <param name="OutputWidth">The terminal's width in character cells; null where output does not go to a terminal.</param>
/// <param name="Time">For timeouts and progress; nothing reads the time of day.</param>
internal sealed record ToolContext(TextWriter Output, TextWriter Error, int? OutputWidth, bool IsErrorTerminal, TimeProvider Time)
{
    private const int OutputBuffer = 1 << 16;

    public static ToolContext OfConsole() => new(
        // Console.Out writes every piece of a large answer on its own, which takes longer than to make it.
        new StreamWriter(Console.OpenStandardOutput(), Console.OutputEncoding, OutputBuffer),
        Console.Error,
        Console.IsOutputRedirected ? null : Console.WindowWidth,
        !Console.IsErrorRedirected,
        TimeProvider.System);

    public Page NewPage() => Page.Of(Output, OutputWidth is not null, OutputWidth ?? Page.DefaultWidth);

    public Progress NewProgress() => new(Time, Error, IsErrorTerminal);

    public void WriteError(string text) => Error.WriteLine($"{Messages.Tool}: {Wrapping.Printable(text)}");
}
