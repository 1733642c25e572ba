using Google.Protobuf;

namespace Consistency.Cli.Rendering;

/// <summary>Answers as proto3 JSON, for other programs.</summary>
internal static class JsonOutput
{
    private static readonly JsonFormatter Formatter = new(JsonFormatter.Settings.Default.WithIndentation());

    public static void Print(TextWriter output, IMessage message)
    {
        Formatter.Format(message, output);
        output.WriteLine();
    }
}
