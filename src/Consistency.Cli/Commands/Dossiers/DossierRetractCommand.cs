using System.CommandLine;
using Consistency.Cli.Reading;
using Consistency.Cli.Rendering;
using Consistency.V1;

namespace Consistency.Cli.Commands.Dossiers;

/// <summary>consistency dossier retract: claims, or a report with all that was read in it, out of a dossier.</summary>
internal static class DossierRetractCommand
{
    public static Command Create(ToolContext context)
    {
        var command = new Command("retract", "Takes claims back, or a report with all that was read in it, and says what that opened, changed and closed.");
        var options = new DossierOptions(command);
        var claims = new Argument<string[]>("CLAIM") { Description = "Claims, by their ids.", Arity = ArgumentArity.ZeroOrMore };
        var report = new Option<string?>("--report") { Description = "A report, by its id, in the place of claims.", HelpName = "ID" };
        command.Add(claims);
        command.Add(report);
        command.SetAction((parsed, cancellation) => RunAsync(parsed, parsed.GetValue(claims) ?? [], parsed.GetValue(report), options, context, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, string[] claims, string? report, DossierOptions options, ToolContext context, CancellationToken cancellation)
    {
        if (claims.Length > 0 == report is not null)
            throw new InputException(Messages.RetractWhat);
        var dossier = options.Name(parsed);
        var (changes, found) = await options.CallAsync(
            parsed,
            context,
            async (client, token) =>
            {
                var changes = report is null
                    ? (await client.RetractClaimsAsync(new RetractClaimsRequest { Dossier = dossier, ClaimIds = { claims } }, cancellationToken: token)).Changes
                    : (await client.RetractReportAsync(new RetractReportRequest { Dossier = dossier, ReportId = report }, cancellationToken: token)).Changes;
                return (changes, await ChangesText.FindAsync(client, dossier, changes, token));
            },
            cancellation);
        if (options.IsJson(parsed))
            JsonOutput.Print(context.Output, changes);
        else
            ChangesText.Print(context.NewPage(), changes, found);
        return ExitCodes.Done;
    }
}
