using System.CommandLine;
using Consistency.Cli.Reading;
using Consistency.Cli.Rendering;
using Consistency.V1;

namespace Consistency.Cli.Commands;

/// <summary>consistency compare: two claims in, whether and why they clash out.</summary>
internal static class CompareCommand
{
    public static Command Create(ToolContext context)
    {
        var command = new Command("compare", "Compares two claims: in conflict, and by which rule, or why not.");
        var file = new Argument<string>("FILE") { Description = "A CompareRequest as JSON: {\"a\": claim, \"b\": claim}." };
        command.Add(file);
        var shared = new SharedOptions(command);
        command.SetAction((parsed, cancellation) => RunAsync(parsed, parsed.GetRequiredValue(file), shared, context, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(
        ParseResult parsed, string file, SharedOptions shared, ToolContext context, CancellationToken cancellation)
    {
        var places = new PlaceMap();
        var request = RequestJson<CompareRequest>.Read(file, places);
        // The answer counts the two as claims.
        places.Add("claims[0]", places.Find("a").Place ?? new Place(file));
        places.Add("claims[1]", places.Find("b").Place ?? new Place(file));
        var (response, rules) = await shared.Call(parsed, context.Time)
            .RunAsync((client, token) => AskAsync(client, request, token), places, cancellation);
        ProblemLines.Print(context, response.Problems, places);
        PackConflictLines.Print(context, response.RulePacks);
        if (shared.IsJson(parsed))
            JsonOutput.Print(context.Output, response);
        if (response.Problems.Any(p => p.LeftOut))
            throw new InputException(new Place(file), Messages.NothingCompared);
        if (!shared.IsJson(parsed))
            CompareReport.Print(context.NewPage(), response, rules);
        return ExitCodes.Done;
    }

    private static async Task<(CompareResponse Response, IReadOnlyList<Rule> Rules)> AskAsync(
        ConsistencyService.ConsistencyServiceClient client, CompareRequest request, CancellationToken cancellation)
    {
        var response = await client.CompareAsync(request, cancellationToken: cancellation);
        var rules = await client.ListRulesAsync(new ListRulesRequest { RulePacks = { request.RulePacks }, InlineRulePack = request.InlineRulePack }, cancellationToken: cancellation);
        return (response, rules.Rules);
    }
}
