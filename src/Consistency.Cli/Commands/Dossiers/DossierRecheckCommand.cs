using System.CommandLine;
using Consistency.Cli.Reading;
using Consistency.Cli.Rendering;
using Consistency.V1;

namespace Consistency.Cli.Commands.Dossiers;

/// <summary>consistency dossier recheck: all of a dossier by another pack, or another version of the program.</summary>
internal static class DossierRecheckCommand
{
    public static Command Create(ToolContext context)
    {
        var command = new Command("recheck", "Reads and checks all of a dossier anew, by its own rule pack or, with --pack, another, which it keeps from then on.");
        var options = new DossierOptions(command);
        var pack = ReportOptions.Pack();
        command.Add(pack);
        command.SetAction((parsed, cancellation) => RunAsync(parsed, parsed.GetValue(pack), options, context, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, string? pack, DossierOptions options, ToolContext context, CancellationToken cancellation)
    {
        var (request, places) = (new RecheckDossierRequest { Dossier = options.Name(parsed) }, new PlaceMap());
        if (pack is not null)
            request.InlineRulePack = PackReader.Only(pack, null, places);
        var (response, found) = await options.CallAsync(
            parsed,
            context,
            async (client, token) =>
            {
                var answer = await client.RecheckDossierAsync(request, cancellationToken: token);
                return (answer, await ChangesText.FindAsync(client, request.Dossier, answer.Changes, token));
            },
            cancellation,
            places);
        ProblemLines.Print(context, response.Problems, places);
        if (options.IsJson(parsed))
            JsonOutput.Print(context.Output, response);
        else
            ChangesText.Print(context.NewPage(), response.Changes, found);
        return ExitCodes.Done;
    }
}
