namespace Consistency.Oracle.Tests.Comparison;

/// <summary>Counts what came of the sets of a run.</summary>
internal sealed class Tally
{
    private readonly SortedDictionary<string, int> _findings = new(StringComparer.Ordinal);
    private readonly SortedDictionary<DisagreementKind, int> _disagreements = [];
    private int _flagged, _claims;

    public int Sets { get; private set; }

    public int Unsatisfiable { get; private set; }

    public int OnlyJointly { get; private set; }

    public int Interlocking { get; private set; }

    public int NotDecided { get; private set; }

    public void Add(Verdict verdict, int claims)
    {
        Sets++;
        _claims += claims;
        Unsatisfiable += verdict.Satisfiable ? 0 : 1;
        OnlyJointly += verdict.OnlyJointly ? 1 : 0;
        Interlocking += verdict.SumsInterlock ? 1 : 0;
        NotDecided += verdict.NotDecided ? 1 : 0;
        _flagged += verdict.Findings.Count > 0 ? 1 : 0;
        foreach (var found in verdict.Findings)
            _findings[found.RuleId] = _findings.GetValueOrDefault(found.RuleId) + 1;
        foreach (var kind in verdict.Disagreements.Select(d => d.Kind))
            _disagreements[kind] = _disagreements.GetValueOrDefault(kind) + 1;
    }

    public IEnumerable<string> Lines(TimeSpan elapsed)
    {
        yield return $"{Sets} sets with {_claims} claims, {Sets / elapsed.TotalSeconds:0} sets a second";
        yield return $"{Share(Unsatisfiable)} unsatisfiable, {Share(OnlyJointly)} of them with no two claims that conflict by themselves";
        yield return $"{Share(Interlocking)} with interlocking sums";
        yield return $"{Share(_flagged)} flagged by the engine, {Share(NotDecided)} not decided";
        yield return $"findings: {Counts(_findings)}";
        yield return $"disagreements: {Counts(_disagreements)}";
    }

    private string Share(int count) => $"{count} ({100.0 * count / Sets:0.0} %)";

    private static string Counts<T>(IReadOnlyDictionary<T, int> counts) =>
        counts.Count == 0 ? "none" : string.Join(", ", counts.Select(c => $"{c.Value} {c.Key}"));
}
