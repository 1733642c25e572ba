using System.CommandLine;
using Consistency.Cli.Rendering;
using Consistency.V1;

namespace Consistency.Cli.Commands.Dossiers;

/// <summary>consistency dossier resolve: what is thought of an inconsistency.</summary>
internal static class DossierResolveCommand
{
    private static readonly Status[] Decisions = [Status.Open, Status.Acknowledged, Status.Dismissed];

    public static Command Create(ToolContext context)
    {
        var command = new Command("resolve", "Keeps what is thought of an inconsistency, until claims change it.");
        var options = new DossierOptions(command);
        var id = new Argument<string>("INCONSISTENCY") { Description = "The inconsistency, by its id." };
        var status = new Option<string>("--as") { Description = "open, acknowledged or dismissed.", HelpName = "STATUS", Required = true };
        var reason = new Option<string>("--reason") { Description = "Why. To dismiss takes a reason.", HelpName = "TEXT", DefaultValueFactory = _ => "" };
        status.AcceptOnlyFromAmong([.. Decisions.Select(DossierText.Of)]);
        command.Add(id);
        command.Add(status);
        command.Add(reason);
        command.SetAction((parsed, cancellation) => RunAsync(parsed, parsed.GetRequiredValue(id), parsed.GetRequiredValue(status), parsed.GetRequiredValue(reason), options, context, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(
        ParseResult parsed, string id, string status, string reason, DossierOptions options, ToolContext context, CancellationToken cancellation)
    {
        var request = new ResolveInconsistencyRequest
        {
            Dossier = options.Name(parsed), InconsistencyId = id, Status = Decisions.Single(d => string.Equals(DossierText.Of(d), status, StringComparison.Ordinal)), Reason = reason,
        };
        var response = await options.CallAsync(parsed, context, async (client, token) => await client.ResolveInconsistencyAsync(request, cancellationToken: token), cancellation);
        if (options.IsJson(parsed))
            JsonOutput.Print(context.Output, response);
        else
            context.NewPage().Line($"{id}: {DossierText.Of(response.Inconsistency.Status)}, revision {response.Revision.ToString(System.Globalization.CultureInfo.InvariantCulture)}");
        return ExitCodes.Done;
    }
}
