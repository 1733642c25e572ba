using System.CommandLine;
using Consistency.Cli.Reading;
using Consistency.Cli.Rendering;

namespace Consistency.Cli.Commands;

/// <summary>consistency extract: reports in, the claims read in them out.</summary>
internal static class ExtractCommand
{
    public static Command Create(ToolContext context)
    {
        var command = new Command("extract", "Reads the claims in reports, without checking them.");
        var extraction = new Extraction(command, hasFormat: true);
        command.SetAction((parsed, cancellation) => RunAsync(parsed, extraction, context, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, Extraction extraction, ToolContext context, CancellationToken cancellation)
    {
        var (reports, response) = await extraction.RunAsync(parsed, context, cancellation);
        if (extraction.IsJson(parsed))
            JsonOutput.Print(context.Output, response);
        if (Extraction.IsNothing(response))
            throw new InputException(Messages.NothingRead);
        if (!extraction.IsJson(parsed))
            ExtractReport.Print(context.NewPage(), reports, response);
        return ExitCodes.Done;
    }
}
