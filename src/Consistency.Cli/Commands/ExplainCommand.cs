using System.CommandLine;
using Consistency.Cli.Reading;
using Consistency.Cli.Rendering;

namespace Consistency.Cli.Commands;

/// <summary>consistency explain: reports in, the same out, with what was understood marked in them.</summary>
internal static class ExplainCommand
{
    public static Command Create(ToolContext context)
    {
        var command = new Command("explain", "Shows what is understood of reports: every claim, speaker and figure, marked in the text.");
        var extraction = new Extraction(command, hasFormat: false);
        command.SetAction((parsed, cancellation) => RunAsync(parsed, extraction, context, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, Extraction extraction, ToolContext context, CancellationToken cancellation)
    {
        var (reports, response) = await extraction.RunAsync(parsed, context, cancellation);
        if (Extraction.IsNothing(response))
            throw new InputException(Messages.NothingRead);
        ExplainReport.Print(context.NewPage(), reports, response);
        return ExitCodes.Done;
    }
}
