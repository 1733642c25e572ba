using System.Text.Encodings.Web;
using System.Text.Json;
using Consistency.Cli.Reading;
using Consistency.Cli.Rendering;
using Consistency.V1;

namespace Consistency.Cli.Baselines;

/// <summary>Findings that were accepted: a file that is kept beside the texts, sorted by id, so that a change of it can be read.</summary>
/// <param name="Findings">By id, in ordinal order.</param>
internal sealed record Baseline(IReadOnlyDictionary<string, AcceptedFinding> Findings)
{
    private const int Version = 1;

    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        // Quotation marks are to be read by people.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static Baseline Of(IEnumerable<Inconsistency> found) => Of(found.Select(i => new AcceptedFinding(i.Id, i.RuleId, Words.Of(i.Severity), i.Summary)));

    /// <exception cref="InputException">It is no baseline.</exception>
    public static Baseline Read(string file)
    {
        var json = InputFile.Read(file);
        JsonSyntax.Require(json, new Place(file, 1));
        try
        {
            var document = JsonSerializer.Deserialize<Document>(json, Format);
            if (document?.Version != Version || document.Findings is not { } findings || findings.Any(f => f is null || string.IsNullOrEmpty(f.Id)))
                throw new InputException(new Place(file), Messages.NotABaseline);
            return Of(findings.DistinctBy(f => f.Id, StringComparer.Ordinal));
        }
        catch (JsonException)
        {
            throw new InputException(new Place(file), Messages.NotABaseline);
        }
    }

    /// <exception cref="InputException">The file cannot be written.</exception>
    public void Write(string file)
    {
        try
        {
            File.WriteAllText(file, JsonSerializer.Serialize(new Document(Version, [.. Findings.Values]), Format) + "\n");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new InputException(new Place(file), Messages.CannotBeWritten(fault.Message));
        }
    }

    /// <summary>The entry that accepts a finding, by its id or one that it had before; none where it is worse now than what was accepted.</summary>
    public AcceptedFinding? Accepting(Inconsistency found) =>
        found.SupersededIds.Prepend(found.Id).Select(id => Findings.GetValueOrDefault(id)).FirstOrDefault(f => f is not null && found.Severity <= f.Worst);

    private static Baseline Of(IEnumerable<AcceptedFinding> findings) =>
        new(new SortedDictionary<string, AcceptedFinding>(findings.ToDictionary(f => f.Id, StringComparer.Ordinal), StringComparer.Ordinal));

    private sealed record Document(int Version, IReadOnlyList<AcceptedFinding>? Findings);
}
