using System.CommandLine;
using Consistency.Cli.Reading;
using Consistency.Cli.Rendering;
using Consistency.V1;

namespace Consistency.Cli.Commands;

/// <summary>consistency rules: what the rules flag, and what to do about it.</summary>
internal static class RulesCommand
{
    public static Command Create(ToolContext context)
    {
        var command = new Command("rules", "Lists the rules, a pack's own too, or tells all about one.");
        var rule = new Argument<string?>("RULE") { Description = "A rule's id, such as quantity/conflict.", Arity = ArgumentArity.ZeroOrOne };
        command.Add(rule);
        var pack = ReportOptions.Pack();
        command.Add(pack);
        var shared = new SharedOptions(command);
        command.SetAction((parsed, cancellation) => RunAsync(parsed, parsed.GetValue(rule), parsed.GetValue(pack), shared, context, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(
        ParseResult parsed, string? name, string? pack, SharedOptions shared, ToolContext context, CancellationToken cancellation)
    {
        var (request, places) = (new ListRulesRequest(), new PlaceMap());
        if (pack is not null)
            request.InlineRulePack = PackReader.Only(pack, null, places);

        var response = await shared.Call(parsed, context.Time).RunAsync(
            async (client, token) => await client.ListRulesAsync(request, cancellationToken: token), places, cancellation);
        if (name is null)
            PrintAll(response, shared.IsJson(parsed), context);
        else
            PrintOne(response, name, shared.IsJson(parsed), context);
        return ExitCodes.Done;
    }

    private static void PrintAll(ListRulesResponse response, bool isJson, ToolContext context)
    {
        if (isJson)
            JsonOutput.Print(context.Output, response);
        else
            RulesReport.PrintList(context.NewPage(), response.Rules);
    }

    private static void PrintOne(ListRulesResponse response, string name, bool isJson, ToolContext context)
    {
        var rule = response.Rules.FirstOrDefault(r => string.Equals(r.Id, name, StringComparison.Ordinal))
            ?? throw new InputException(Messages.UnknownRule(name, response.Rules.Select(r => r.Id)));
        if (isJson)
            JsonOutput.Print(context.Output, rule);
        else
            RulesReport.PrintOne(context.NewPage(), rule);
    }
}
