using Consistency.Engine.Normalization;
using Consistency.Model;

namespace Consistency.Engine.Comparison;

/// <summary>Sets the claims of two sides beside each other: each with the nearest of the other side.</summary>
/// <param name="claims">Those of the first side, then those of the second.</param>
/// <param name="input">The same claims as they were given.</param>
/// <param name="found">What the rules flag among them.</param>
internal sealed class PairComparer(ClaimSet claims, EngineInput input, IReadOnlyList<Inconsistency> found)
{
    /// <summary>How many claims of each side are set beside the other's; more are checked, but not compared one by one.</summary>
    public const int MostCompared = 100;

    private readonly List<Sides> _conflicts = [.. found.Where(i => i.Severity >= Severity.Tension).Select(i => new Sides(i))];

    /// <summary>The pairs: those in conflict first, then the nearest.</summary>
    /// <param name="ofFirst">How many claims are of the first side.</param>
    public IReadOnlyList<ComparedPair> Pairs(int ofFirst) => [.. Nearest(ofFirst).Select((pair, index) => Compare(pair, seekNeeded: index == 0))];

    /// <summary>Each claim's nearest of the other side; of pairs that have nothing to do with each other, one at most.</summary>
    private List<Pair> Nearest(int ofFirst)
    {
        var first = claims.Claims.Take(Math.Min(ofFirst, MostCompared)).ToList();
        var second = claims.Claims.Skip(ofFirst).Take(MostCompared).ToList();
        var all = first.SelectMany(_ => second, PairOf).Order().ToList();
        // In this order, the first pair that names a claim is its nearest.
        var seen = new HashSet<int>();
        var chosen = all.FindAll(p => (p.Conflicts.Count > 0 || p.Distance < FacetDifferences.Unrelated) && seen.Add(p.A.Index) | seen.Add(p.B.Index));
        return chosen.Count > 0 ? chosen : [.. all.Take(1)];
    }

    private Pair PairOf(NormalClaim a, NormalClaim b)
    {
        claims.Cancellation.ThrowIfCancellationRequested();
        return new Pair(a, b, [.. _conflicts.Where(c => c.SetsApart(a.Id, b.Id)).Select(c => c.Id)], FacetDifferences.Distance(a, b, claims.Comparer));
    }

    private ComparedPair Compare(Pair pair, bool seekNeeded)
    {
        var (a, b) = (pair.A, pair.B);
        if (pair.Conflicts.Count > 0)
            return new ComparedPair(a.Id, b.Id, pair.Conflicts, [], "");
        var differences = FacetDifferences.Of(a, b, claims.Comparer).ToList();
        if (ValueDifferences.Of(a, b, differences.TrueForAll(d => d.Kind == DifferenceKind.Assumption)) is { } value)
            differences.Add(value);
        if (!seekNeeded)
            return new ComparedPair(a.Id, b.Id, [], differences, "");
        var (needed, changes) = ConflictSearch.Find(a, b, input, claims);
        if (changes.Any(c => c.Kind == DifferenceKind.Speaker) && !differences.Exists(d => d.Kind == DifferenceKind.Speaker))
            differences.Add(FacetDifferences.Speakers(a, b));
        return new ComparedPair(a.Id, b.Id, [], differences, needed);
    }

    /// <summary>Who stands where in a conflict.</summary>
    private sealed class Sides(Inconsistency conflict)
    {
        private readonly HashSet<string> _minimal = conflict.MinimalClaimIds.ToHashSet(StringComparer.Ordinal);
        private readonly Dictionary<string, int> _positions = conflict.Positions.SelectMany((p, i) => p.ClaimIds.Select(id => (Id: id, Position: i)))
            .DistinctBy(c => c.Id, StringComparer.Ordinal).ToDictionary(c => c.Id, c => c.Position, StringComparer.Ordinal);

        public string Id => conflict.Id;

        public bool SetsApart(string a, string b) =>
            (_minimal.Contains(a) && _minimal.Contains(b)) || (_positions.TryGetValue(a, out var first) && _positions.TryGetValue(b, out var second) && first != second);
    }

    private sealed record Pair(NormalClaim A, NormalClaim B, IReadOnlyList<string> Conflicts, int Distance) : IComparable<Pair>
    {
        public int CompareTo(Pair? other) =>
            (Conflicts.Count == 0, Distance, A.Index, B.Index).CompareTo((other!.Conflicts.Count == 0, other.Distance, other.A.Index, other.B.Index));
    }
}
