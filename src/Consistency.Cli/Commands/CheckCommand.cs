using System.CommandLine;
using Consistency.Cli.Calling;
using Consistency.Cli.Reading;
using Consistency.Cli.Reading.Tables;
using Consistency.Cli.Rendering;
using Consistency.V1;

namespace Consistency.Cli.Commands;

/// <summary>consistency check: files in, inconsistencies out.</summary>
internal static class CheckCommand
{
    public static Command Create(ToolContext context)
    {
        var command = new Command("check", "Checks reports and claims for inconsistencies.");
        var options = new CheckOptionSet(command);
        var shared = new SharedOptions(command);
        command.SetAction((parsed, cancellation) => RunAsync(parsed, options, shared, context, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(
        ParseResult parsed, CheckOptionSet options, SharedOptions shared, ToolContext context, CancellationToken cancellation)
    {
        var loaded = Load(parsed, options, shared, context);
        var isJson = shared.IsJson(parsed);
        // The text tells who said what, for which it needs the claims.
        if (!isJson && loaded.Request.Options is { OmitClaims: true } leaveOut)
            leaveOut.OmitClaims = false;
        var (response, rules) = await context.NewProgress().WatchAsync(
            Messages.Working(loaded.Request.Claims.Count, loaded.Request.Reports.Count),
            () => shared.Call(parsed, context.Time).RunAsync((client, token) => AskAsync(client, loaded.Request, !isJson, token), loaded.Places, cancellation));

        ProblemLines.Print(context, response.Problems, loaded.Places);
        PackConflictLines.Print(context, response.RulePacks);
        if (isJson)
            JsonOutput.Print(context.Output, response);
        if (response.Summary.Claims == 0)
            throw new InputException(Messages.NothingChecked);
        if (!isJson)
            CheckReport.Print(context.NewPage(), response, rules, loaded.RowsWithoutValue.Sum(r => r.Rows));
        return ExitCode(response, parsed.Get<FailOn>(options.FailOn));
    }

    private static LoadedClaims Load(ParseResult parsed, CheckOptionSet options, SharedOptions shared, ToolContext context)
    {
        var files = parsed.GetValue(options.Claims) ?? [];
        var reports = parsed.GetValue(options.Reports) ?? [];
        if (files.Length + reports.Length == 0)
            throw new InputException(Messages.NothingGiven);
        var columns = parsed.GetValue(options.Columns) is { } text ? ColumnMap.Parse(text) : null;
        var published = parsed.GetValue(options.Published) is { } date ? PublicationDate.Parse(date) : null;
        var loaded = ClaimsReader.Read(files, columns);
        foreach (var (file, rows) in loaded.RowsWithoutValue)
            context.WriteError(new Complaint(new Place(file), Messages.RowsWithoutValue(rows)).ToString());
        context.LoadReports(reports, loaded);
        if (loaded.Request.Claims.Count + loaded.Request.Reports.Count == 0 && (loaded.RowsWithoutValue.Count > 0 || reports.Length > 0))
            throw new InputException(loaded.RowsWithoutValue.Count > 0 ? Messages.NothingWithValue : Messages.NothingChecked);
        if (published is not null)
            PublicationDate.Apply(published, loaded.Request);
        PackReader.Apply(parsed.GetValue(options.Pack), loaded, shared.HasServer(parsed));
        return loaded;
    }

    private static async Task<(CheckResponse Response, IReadOnlyList<Rule> Rules)> AskAsync(
        ConsistencyService.ConsistencyServiceClient client, CheckRequest request, bool withRules, CancellationToken cancellation)
    {
        var response = await client.CheckAsync(request, cancellationToken: cancellation);
        if (!withRules || response.Inconsistencies.Count == 0)
            return (response, []);
        var rules = await client.ListRulesAsync(new ListRulesRequest { RulePacks = { request.RulePacks }, InlineRulePack = request.InlineRulePack }, cancellationToken: cancellation);
        return (response, rules.Rules);
    }

    private static int ExitCode(CheckResponse response, FailOn failOn)
    {
        var least = failOn switch
        {
            FailOn.Contradiction => Severity.Contradiction,
            FailOn.Tension => Severity.Tension,
            _ => (Severity?)null,
        };
        return least is { } severity && response.Inconsistencies.Any(i => i.Severity >= severity) ? ExitCodes.Found : ExitCodes.Done;
    }
}
