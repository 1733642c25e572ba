using Consistency.V1;

namespace Consistency.Cli.Baselines;

/// <summary>An answer's findings, parted by a baseline into those that are new and those that were accepted.</summary>
internal sealed class Acceptance
{
    private readonly List<string> _lines = [];

    /// <param name="file">The baseline as the user named it; null for none.</param>
    public Acceptance(string? file, Baseline? baseline, IReadOnlyList<Inconsistency> found)
    {
        (File, New) = (file, found);
        if (baseline is null)
            return;
        var accepting = found.Select(i => (Found: i, Entry: baseline.Accepting(i))).ToList();
        Accepted = accepting.Where(a => a.Entry is not null).Select(a => a.Found.Id).ToHashSet(StringComparer.Ordinal);
        New = [.. accepting.Where(a => a.Entry is null).Select(a => a.Found)];
        var known = found.SelectMany(i => i.SupersededIds.Prepend(i.Id)).ToHashSet(StringComparer.Ordinal);
        _lines.Add(Messages.Suppressed(Accepted.Count));
        _lines.AddRange(baseline.Findings.Values.Where(f => !known.Contains(f.Id)).Select(f => Messages.NoLongerFound(f.Id, f.Rule ?? "", f.Summary ?? "")));
    }

    /// <summary>The baseline as the user named it; null for none.</summary>
    public string? File { get; }

    /// <summary>What is not accepted, in the answer's order.</summary>
    public IReadOnlyList<Inconsistency> New { get; }

    /// <summary>The ids of what is.</summary>
    public IReadOnlySet<string> Accepted { get; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>How many were accepted, and which entries of the baseline no longer occur; none without a baseline.</summary>
    public IReadOnlyList<string> Lines => _lines;

    /// <summary>Takes what was accepted out of an answer.</summary>
    public void Apply(CheckResponse response)
    {
        if (File is null)
            return;
        response.Inconsistencies.Clear();
        response.Inconsistencies.Add(New);
        response.Summary.Inconsistencies = New.Count;
        response.Summary.ByRule.Clear();
        response.Summary.ByRule.Add(New.GroupBy(i => (i.RuleId, i.Severity)).OrderBy(g => g.Key.RuleId, StringComparer.Ordinal).ThenBy(g => g.Key.Severity)
            .Select(g => new RuleCount { RuleId = g.Key.RuleId, Severity = g.Key.Severity, Count = g.Count() }));
    }
}
