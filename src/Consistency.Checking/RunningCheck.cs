using Consistency.Checking.Reading;
using Consistency.Checking.Relations;
using Consistency.Engine;
using Consistency.Engine.Incremental;
using Consistency.Model;

namespace Consistency.Checking;

/// <summary>
/// A check that grows and shrinks: claims and reports come in batches, and may be taken back. Texts are read once, and only what a batch may
/// bear on is checked again. For one thread.
/// </summary>
public sealed class RunningCheck
{
    private readonly CheckInput _settings;
    private readonly Intake _intake;
    private readonly GrowingTexts _texts;
    private readonly IncrementalCheck _check;
    private readonly Dictionary<string, string> _sourceOf = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _sources = new(StringComparer.Ordinal);

    /// <param name="settings">Pack, relations, rules and limits; its claims and reports are not added.</param>
    /// <exception cref="CircularRelationsException">The relations make a circle.</exception>
    public RunningCheck(CheckInput settings)
        : this(settings, Extraction.ReportReader.Read)
    {
    }

    internal RunningCheck(CheckInput settings, ReadReport read)
    {
        RelationCircles.ThrowIfAny(settings.Relations);
        _settings = settings;
        _intake = new Intake(settings.Pack, settings.MaximumReportBytes, read, tellUnread: false);
        _texts = new GrowingTexts(settings.Pack);
        _check = new IncrementalCheck(settings.ToEngine([]));
    }

    /// <summary>How many claims there are.</summary>
    public int ClaimCount => _check.Count;

    /// <summary>Adds a batch: faulty claims and reports become problems, the others are checked with all that are there.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled; the check is of no use then.</exception>
    public RunningAnswer Add(CheckBatch batch, CancellationToken cancellation = default)
    {
        var taken = _intake.Take(batch, cancellation);
        return Change(taken, [], _texts.Add(taken, cancellation), cancellation);
    }

    /// <summary>Takes claims back; their ids stay taken.</summary>
    /// <exception cref="ArgumentException">No claim of the check has such an id; nothing was taken back.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled; the check is of no use then.</exception>
    public RunningAnswer Retract(IReadOnlyCollection<string> claimIds, CancellationToken cancellation = default)
    {
        if (claimIds.FirstOrDefault(id => !_sourceOf.ContainsKey(id)) is { } unknown)
            throw new ArgumentException($"No claim has the id “{unknown}”.", nameof(claimIds));
        return Change(new Taken(), claimIds, _texts.Remove(claimIds, cancellation), cancellation);
    }

    /// <param name="gone">Claims to take away, besides those that are settled otherwise now.</param>
    private RunningAnswer Change(Taken taken, IEnumerable<string> gone, Resettled texts, CancellationToken cancellation)
    {
        var others = texts.Come.ToDictionary(c => c.Id, StringComparer.Ordinal);
        List<string> retracted = [.. gone.Union(texts.Gone, StringComparer.Ordinal)];
        List<Claim> added = [.. taken.Claims.Select(c => others.Remove(c.Id, out var settled) ? settled : c), .. texts.Come.Where(c => others.ContainsKey(c.Id))];
        var changes = _check.Change(retracted, added, cancellation);
        retracted.ForEach(Forget);
        added.ForEach(Note);
        return Answer(taken, added, changes, cancellation);
    }

    private void Note(Claim claim)
    {
        _sourceOf.Add(claim.Id, claim.Source.Id);
        _sources[claim.Source.Id] = _sources.GetValueOrDefault(claim.Source.Id) + 1;
    }

    private void Forget(string id)
    {
        _sourceOf.Remove(id, out var source);
        if (--_sources[source!] == 0)
            _sources.Remove(source!);
    }

    private RunningAnswer Answer(Taken taken, List<Claim> added, FlagChanges changes, CancellationToken cancellation)
    {
        var opened = changes.Opened.Select(f => f.Id).ToHashSet(StringComparer.Ordinal);
        var touched = changes.Touched.Concat(_check.WithOtherSupport(cancellation)).Distinct().Where(f => !opened.Contains(f.Id)).Order(Flag.WorstFirst);
        return new RunningAnswer(
            _check.Understood(added),
            Describe(changes.Opened, cancellation),
            Describe(touched, cancellation),
            changes.ClosedIds,
            taken.Problems,
            taken.Coverage,
            Totals(),
            [.. _check.NotDecided],
            _settings.Pack.Digests);
    }

    private List<Inconsistency> Describe(IEnumerable<Flag> flags, CancellationToken cancellation) => [.. flags.Select(f => _check.Describe(f.Id, cancellation)!)];

    private CheckTotals Totals() => new(
        _check.Count,
        _sources.Count - (_sources.ContainsKey("") ? 1 : 0),
        [.. _check.Counts.Select(c => (c.Key.RuleId, c.Key.Severity, Count: c.Value)).OrderBy(c => c.RuleId, StringComparer.Ordinal).ThenBy(c => c.Severity)]);
}
