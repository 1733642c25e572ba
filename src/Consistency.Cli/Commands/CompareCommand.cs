using System.CommandLine;
using Consistency.Cli.Reading;
using Consistency.Cli.Rendering;
using Consistency.V1;

namespace Consistency.Cli.Commands;

/// <summary>consistency compare: two claims or sentences in, whether and why they clash out.</summary>
internal static class CompareCommand
{
    public static Command Create(ToolContext context)
    {
        var command = new Command("compare", "Compares two claims or sentences: in conflict, and by which rule, or why not.");
        var sides = new Argument<string[]>("CLAIM")
        {
            Description = "Two of: a sentence in quotation marks, a text (.txt, .md), a claim (.json). Or one file with both: {\"a\": claim, \"b\": claim}.",
            Arity = new ArgumentArity(1, 2),
        };
        command.Add(sides);
        SideOptions[] options = [new(command, "a", "first"), new(command, "b", "second")];
        var pack = ReportOptions.Pack();
        command.Add(pack);
        var shared = new SharedOptions(command);
        command.SetAction((parsed, cancellation) => RunAsync(parsed, parsed.GetRequiredValue(sides), parsed.GetValue(pack), options, shared, context, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(
        ParseResult parsed, string[] sides, string? pack, SideOptions[] options, SharedOptions shared, ToolContext context, CancellationToken cancellation)
    {
        var (places, complaints) = (new PlaceMap(), new Complaints());
        var request = ComparisonReader.Read(sides, places, complaints);
        foreach (var complaint in complaints.Lines())
            context.WriteError(complaint.ToString());
        if (pack is not null)
            request.InlineRulePack = PackReader.Only(pack, request.InlineRulePack, places);
        options[0].Apply(parsed, request.A ??= new Claim());
        options[1].Apply(parsed, request.B ??= new Claim());
        var (response, rules) = await shared.Call(parsed, context.Time)
            .RunAsync((client, token) => AskAsync(client, request, token), places, cancellation);
        ProblemLines.Print(context, response.Problems, places);
        PackConflictLines.Print(context, response.RulePacks);
        if (shared.IsJson(parsed))
            JsonOutput.Print(context.Output, response);
        if (response.Pairs.Count == 0)
            throw new InputException(Messages.NothingCompared);
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
