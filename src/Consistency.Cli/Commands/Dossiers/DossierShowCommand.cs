using System.CommandLine;
using Consistency.Cli.Rendering;
using Consistency.V1;

namespace Consistency.Cli.Commands.Dossiers;

/// <summary>consistency dossier show: a dossier's inconsistencies, with who says what.</summary>
internal static class DossierShowCommand
{
    private const int PageSize = 100;

    public static Command Create(ToolContext context)
    {
        var command = new Command("show", "Shows a dossier's inconsistencies.");
        var options = new DossierOptions(command);
        command.SetAction((parsed, cancellation) => RunAsync(parsed, options, context, cancellation));
        return command;
    }

    private static Task<int> RunAsync(ParseResult parsed, DossierOptions options, ToolContext context, CancellationToken cancellation) =>
        options.CallAsync(
            parsed,
            context,
            async (client, token) =>
            {
                var dossier = (await client.GetDossierAsync(new GetDossierRequest { Name = options.Name(parsed) }, cancellationToken: token)).Dossier;
                var page = context.NewPage();
                if (!options.IsJson(parsed))
                {
                    page.Line(DossierText.Of(dossier));
                    page.Blank();
                }

                var shown = 0;
                await foreach (var found in AllAsync(client, dossier.Name, token))
                {
                    if (options.IsJson(parsed))
                        JsonOutput.Print(context.Output, found);
                    else
                        await PrintAsync(client, dossier.Name, page, ++shown, found, token);
                }

                return ExitCodes.Done;
            },
            cancellation);

    private static async IAsyncEnumerable<DossierInconsistency> AllAsync(
        DossierService.DossierServiceClient client, string dossier, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        var token = "";
        do
        {
            var page = await client.ListInconsistenciesAsync(new ListInconsistenciesRequest { Dossier = dossier, PageSize = PageSize, PageToken = token }, cancellationToken: cancellation);
            foreach (var found in page.Inconsistencies)
                yield return found;
            token = page.NextPageToken;
        }
        while (token.Length > 0);
    }

    private static async Task PrintAsync(DossierService.DossierServiceClient client, string dossier, Page page, int number, DossierInconsistency found, CancellationToken cancellation)
    {
        var claims = await client.ListClaimsAsync(new ListClaimsRequest { Dossier = dossier, InconsistencyId = found.Inconsistency.Id, PageSize = PageSize }, cancellationToken: cancellation);
        var text = new InconsistencyText(page, claims.Claims.ToDictionary(c => c.Id, StringComparer.Ordinal), new Dictionary<string, string>());
        text.Print(number, found.Inconsistency);
        if (found.Status != Status.Open)
            page.Paragraph("   ", found.Reason.Length > 0 ? $"{DossierText.Of(found.Status)}: {found.Reason}" : DossierText.Of(found.Status), Colours.Aside);
        page.Blank();
    }
}
