using System.CommandLine;
using Consistency.Cli.Reading;
using Consistency.V1;

namespace Consistency.Cli.Commands;

/// <summary>What extract and explain have in common: reports in, what was read in them out.</summary>
internal sealed class Extraction
{
    private readonly Argument<string[]> _files = ReportOptions.Reports();
    private readonly Option<string?> _pack = ReportOptions.Pack();
    private readonly Option<string?> _published = ReportOptions.Published();
    private readonly SharedOptions _shared;

    public Extraction(Command command, bool hasFormat)
    {
        command.Add(_files);
        command.Add(_pack);
        command.Add(_published);
        _shared = new SharedOptions(command, hasFormat);
    }

    public bool IsJson(ParseResult parsed) => _shared.IsJson(parsed);

    /// <summary>Reads the files and has them read; problems go to standard error.</summary>
    /// <exception cref="InputException">No file can be read, or the service refuses.</exception>
    public async Task<(IReadOnlyList<Report> Reports, ExtractResponse Response)> RunAsync(
        ParseResult parsed, ToolContext context, CancellationToken cancellation)
    {
        var loaded = Load(parsed, context);
        var request = new ExtractRequest
        {
            Reports = { loaded.Request.Reports },
            InlineRulePack = loaded.Request.InlineRulePack,
        };
        var response = await context.NewProgress().WatchAsync(
            Messages.Reading(request.Reports.Count),
            () => _shared.Call(parsed, context.Time).RunAsync(
                async (client, token) => await client.ExtractAsync(request, cancellationToken: token), loaded.Places, cancellation));
        ProblemLines.Print(context, response.Problems, loaded.Places);
        PackConflictLines.Print(context, response.RulePacks);
        return (request.Reports, response);
    }

    /// <summary>Whether no report could be read at all.</summary>
    public static bool IsNothing(ExtractResponse response) => response.Coverage.All(c => c.Sentences == 0);

    private LoadedClaims Load(ParseResult parsed, ToolContext context)
    {
        if (parsed.GetValue(_files) is not { Length: > 0 } files)
            throw new InputException(Messages.NothingToRead);
        var published = parsed.GetValue(_published) is { } date ? PublicationDate.Parse(date) : null;
        var loaded = new LoadedClaims();
        context.LoadReports(files, loaded);
        if (loaded.Request.Reports.Count == 0)
            throw new InputException(Messages.NothingRead);
        if (published is not null)
            PublicationDate.Apply(published, loaded.Request);
        PackReader.Apply(parsed.GetValue(_pack), loaded, _shared.HasServer(parsed));
        return loaded;
    }
}
