using Consistency.Engine.Network.Exact;
using Consistency.Engine.Normalization;

namespace Consistency.Engine.Network.Sums;

/// <summary>Puts a component as a linear system and has it solved.</summary>
internal static class ExactSearch
{
    // Nodes times sums and edges: a tableau of this size, exact, takes about a second at worst, and no report of people's ties so much together.
    private const long MostEntries = 20_000;

    // More exchanges than such a tableau takes outside contrived cases.
    private const int MostExchanges = 2_000;

    /// <returns>Bounds that have no solution together; null where there is a solution, or where it is not decided.</returns>
    public static Certificate? Find(SumComponent component, Bounds bounds, Func<int, bool> isLeftOut, CancellationToken cancellation, out bool isDecided)
    {
        var edges = component.Above.Sum(a => a.Length);
        isDecided = bounds.Count * (long)(component.Sums.Length + edges) <= MostEntries;
        if (!isDecided)
            return null;
        var system = new LinearSystem();
        for (var node = 0; node < bounds.Count; node++)
            system.AddVariable(bounds.Floor(node), bounds.Ceiling(node));
        var sums = Enumerable.Range(0, component.Sums.Length).Where(s => !isLeftOut(s)).ToList();
        foreach (var (whole, parts, _) in sums.Select(s => component.Sums[s]))
            system.AddRow([new Term(whole, 1), .. parts.Select(p => new Term(p, -1))], default(Delta), default(Delta));
        var above = Enumerable.Range(0, bounds.Count).SelectMany(p => component.Above[p].Select(w => (Part: p, Whole: w))).ToList();
        foreach (var (part, whole) in above)
            system.AddRow([new Term(whole, 1), new Term(part, -1)], default(Delta), null);

        var verdict = Simplex.Solve(system, MostExchanges, cancellation, out var certificate);
        isDecided = verdict != Verdict.NotDecided;
        if (verdict != Verdict.Infeasible)
            return null;
        var (claims, used, along) = (new HashSet<(int, NormalClaim)>(), new HashSet<int>(), new HashSet<(int, int)>());
        foreach (var (index, isFloor) in certificate)
        {
            var row = index - bounds.Count;
            if (row >= sums.Count)
                along.Add(above[row - sums.Count]);
            else if (row >= 0)
                used.Add(sums[row]);
            else if ((isFloor ? bounds.FloorClaim(index) : bounds.CeilingClaim(index)) is { } claim)
                claims.Add((index, claim));
        }

        return new Certificate(claims, used, along);
    }
}
