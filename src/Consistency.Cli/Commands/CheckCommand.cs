using System.CommandLine;
using Consistency.Cli.Baselines;
using Consistency.Cli.Calling;
using Consistency.Cli.Reading;
using Consistency.Cli.Reading.Tables;
using Consistency.Cli.Rendering;
using Consistency.Cli.Rendering.Sarif;
using Consistency.V1;

namespace Consistency.Cli.Commands;

/// <summary>consistency check: files in, inconsistencies out.</summary>
internal static class CheckCommand
{
    public static Command Create(ToolContext context)
    {
        var command = new Command("check", "Checks reports and claims for inconsistencies.");
        var options = new CheckOptionSet(command);
        var shared = new SharedOptions(command, hasSarif: true);
        command.SetAction((parsed, cancellation) => RunAsync(parsed, options, shared, context, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(
        ParseResult parsed, CheckOptionSet options, SharedOptions shared, ToolContext context, CancellationToken cancellation)
    {
        var baselineFile = parsed.GetValue(options.Baseline);
        var baseline = baselineFile is null ? null : Baseline.Read(baselineFile);
        var loaded = Load(parsed, options, shared, context);
        var format = shared.Format(parsed);
        // Text and SARIF tell who said what where, for which they need the claims.
        if (format != OutputFormat.Json && loaded.Request.Options is { OmitClaims: true } leaveOut)
            leaveOut.OmitClaims = false;
        var (response, rules) = await context.NewProgress().WatchAsync(
            Messages.Working(loaded.Request.Claims.Count, loaded.Request.Reports.Count),
            () => shared.Call(parsed, context.Time).RunAsync((client, token) => AskAsync(client, loaded.Request, format, token), loaded.Places, cancellation));

        ProblemLines.Print(context, response.Problems, loaded.Places);
        PackConflictLines.Print(context, response.RulePacks);
        var found = response.Inconsistencies.ToList();
        var acceptance = new Acceptance(baselineFile, baseline, found);
        if (format == OutputFormat.Sarif)
            SarifReport.Print(context.Output, response, rules, loaded, acceptance);
        acceptance.Apply(response);
        if (format == OutputFormat.Json)
            JsonOutput.Print(context.Output, response);
        if (response.Summary.Claims == 0)
            throw new InputException(Messages.NothingChecked);
        if (format == OutputFormat.Text)
            CheckReport.Print(context.NewPage(), response, rules, loaded.RowsWithoutValue.Sum(r => r.Rows), acceptance.Lines);
        else
            acceptance.Lines.ToList().ForEach(context.WriteError);
        if (parsed.GetValue(options.WriteBaseline) is not { } file)
            return ExitCode(response, parsed.Get<FailOn>(options.FailOn));
        Baseline.Of(found).Write(file);
        context.WriteError(Messages.BaselineWritten(file, found.Count));
        return ExitCodes.Done;
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
        ConsistencyService.ConsistencyServiceClient client, CheckRequest request, OutputFormat format, CancellationToken cancellation)
    {
        var response = await client.CheckAsync(request, cancellationToken: cancellation);
        // A SARIF log names every rule, whether it flags something or not.
        if (format == OutputFormat.Json || (format == OutputFormat.Text && response.Inconsistencies.Count == 0))
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
