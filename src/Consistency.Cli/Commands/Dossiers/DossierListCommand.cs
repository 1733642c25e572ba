using System.CommandLine;
using Consistency.Cli.Rendering;
using Consistency.V1;

namespace Consistency.Cli.Commands.Dossiers;

/// <summary>consistency dossier list: which dossiers there are.</summary>
internal static class DossierListCommand
{
    private const int PageSize = 1000;

    public static Command Create(ToolContext context)
    {
        var command = new Command("list", "Lists the dossiers.");
        var options = new DossierOptions(command, hasDossier: false);
        command.SetAction((parsed, cancellation) => RunAsync(parsed, options, context, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, DossierOptions options, ToolContext context, CancellationToken cancellation)
    {
        var response = await options.CallAsync(parsed, context, AllAsync, cancellation);
        if (options.IsJson(parsed))
        {
            JsonOutput.Print(context.Output, response);
            return ExitCodes.Done;
        }

        var page = context.NewPage();
        foreach (var dossier in response.Dossiers)
            page.Line(DossierText.Of(dossier));
        if (response.Dossiers.Count == 0)
            page.Line("No dossiers.");
        return ExitCodes.Done;
    }

    private static async Task<ListDossiersResponse> AllAsync(DossierService.DossierServiceClient client, CancellationToken cancellation)
    {
        var (all, token) = (new ListDossiersResponse(), "");
        do
        {
            var page = await client.ListDossiersAsync(new ListDossiersRequest { PageSize = PageSize, PageToken = token }, cancellationToken: cancellation);
            all.Dossiers.Add(page.Dossiers);
            token = page.NextPageToken;
        }
        while (token.Length > 0);
        return all;
    }
}
