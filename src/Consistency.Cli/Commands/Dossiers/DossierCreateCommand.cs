using System.CommandLine;
using Consistency.Cli.Reading;
using Consistency.Cli.Rendering;
using Consistency.V1;

namespace Consistency.Cli.Commands.Dossiers;

/// <summary>consistency dossier create: an empty dossier.</summary>
internal static class DossierCreateCommand
{
    public static Command Create(ToolContext context)
    {
        var command = new Command("create", "Makes an empty dossier, which keeps the rule pack that it is made with.");
        var title = new Option<string>("--title") { Description = "A title for people.", HelpName = "TEXT", DefaultValueFactory = _ => "" };
        var pack = ReportOptions.Pack();
        var options = new DossierOptions(command);
        command.Add(title);
        command.Add(pack);
        command.SetAction((parsed, cancellation) => RunAsync(parsed, parsed.GetRequiredValue(title), parsed.GetValue(pack), options, context, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, string title, string? pack, DossierOptions options, ToolContext context, CancellationToken cancellation)
    {
        var (request, places) = (new CreateDossierRequest { DossierId = options.Id(parsed), Title = title }, new PlaceMap());
        if (pack is not null)
            request.InlineRulePack = PackReader.Only(pack, null, places);
        var response = await options.CallAsync(parsed, context, async (client, token) => await client.CreateDossierAsync(request, cancellationToken: token), cancellation, places);
        if (options.IsJson(parsed))
            JsonOutput.Print(context.Output, response);
        else
            context.NewPage().Line(DossierText.Of(response.Dossier));
        return ExitCodes.Done;
    }
}
