using System.CommandLine;
using Consistency.Cli.Reading;
using Consistency.Cli.Reading.Tables;
using Consistency.Cli.Rendering;
using Consistency.V1;

namespace Consistency.Cli.Commands.Dossiers;

/// <summary>consistency dossier append: files into a dossier, what that changed out.</summary>
internal static class DossierAppendCommand
{
    public static Command Create(ToolContext context)
    {
        var command = new Command("append", "Adds reports and claims to a dossier, and says what that opened, changed and closed.");
        var options = new DossierOptions(command);
        var content = new DossierContent(command);
        var requestId = new Option<string>("--request-id")
        {
            Description = "Names the request: sent again with the same name, it is appended once only.",
            HelpName = "TEXT",
            DefaultValueFactory = _ => "",
        };
        command.Add(requestId);
        command.SetAction((parsed, cancellation) => RunAsync(parsed, parsed.GetRequiredValue(requestId), content, options, context, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(
        ParseResult parsed, string requestId, DossierContent content, DossierOptions options, ToolContext context, CancellationToken cancellation)
    {
        var loaded = content.Load(parsed, context);
        var request = new AppendClaimsRequest
        {
            Dossier = options.Name(parsed), RequestId = requestId, Claims = { loaded.Request.Claims }, Reports = { loaded.Request.Reports },
        };
        var (response, found) = await context.NewProgress().WatchAsync(
            Messages.Working(request.Claims.Count, request.Reports.Count),
            () => options.CallAsync(parsed, context, (client, token) => AppendAsync(client, request, !options.IsJson(parsed), token), cancellation, loaded.Places));
        ProblemLines.Print(context, response.Problems, loaded.Places);
        if (options.IsJson(parsed))
            JsonOutput.Print(context.Output, response);
        else
            ChangesText.Print(context.NewPage(), response.Changes, found);
        return response.ClaimIds.Count == 0 && response.Coverage.All(c => c.Sentences == 0) ? throw new InputException(Messages.NothingChecked) : ExitCodes.Done;
    }

    private static async Task<(AppendClaimsResponse Response, IReadOnlyDictionary<string, Inconsistency> Found)> AppendAsync(
        DossierService.DossierServiceClient client, AppendClaimsRequest request, bool describe, CancellationToken cancellation)
    {
        var response = await client.AppendClaimsAsync(request, cancellationToken: cancellation);
        return (response, describe ? await ChangesText.FindAsync(client, request.Dossier, response.Changes, cancellation) : new Dictionary<string, Inconsistency>());
    }
}

/// <summary>Options that say what goes into a dossier.</summary>
internal sealed class DossierContent
{
    private readonly Argument<string[]> _reports = ReportOptions.Reports();
    private readonly Option<string[]> _claims = new("--claims")
    {
        Description = "Claims: a request (.json), a claim a line (.jsonl), or a table (.csv; .jsonl with --columns). May be given several times.",
        HelpName = "FILE",
    };

    private readonly Option<string?> _columns = new("--columns")
    {
        Description = "Which column of a table is what: subject=flight,property=attribute,value=value. Default: columns of the targets' names.",
        HelpName = "TARGET=COLUMN,...",
    };

    private readonly Option<string?> _published = ReportOptions.Published();

    public DossierContent(Command command)
    {
        command.Add(_reports);
        command.Add(_claims);
        command.Add(_columns);
        command.Add(_published);
    }

    /// <exception cref="InputException">There is nothing, or it cannot be read.</exception>
    public LoadedClaims Load(ParseResult parsed, ToolContext context)
    {
        var (files, reports) = (parsed.GetValue(_claims) ?? [], parsed.GetValue(_reports) ?? []);
        if (files.Length + reports.Length == 0)
            throw new InputException(Messages.NothingToAppend);
        var published = parsed.GetValue(_published) is { } date ? PublicationDate.Parse(date) : null;
        var loaded = ClaimsReader.Read(files, parsed.GetValue(_columns) is { } text ? ColumnMap.Parse(text) : null);
        foreach (var (file, rows) in loaded.RowsWithoutValue)
            context.WriteError(new Complaint(new Place(file), Messages.RowsWithoutValue(rows)).ToString());
        context.LoadReports(reports, loaded);
        if (loaded.Request.Claims.Count + loaded.Request.Reports.Count == 0)
            throw new InputException(Messages.NothingChecked);
        if (published is not null)
            PublicationDate.Apply(published, loaded.Request);
        return loaded;
    }
}
