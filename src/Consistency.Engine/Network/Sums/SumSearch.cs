using Consistency.Engine.Normalization;

namespace Consistency.Engine.Network.Sums;

/// <summary>Finds the conflicts of one component, one for each whole that sums show them at.</summary>
internal sealed class SumSearch(SumNetwork network, SumComponent component, ClaimSet claims)
{
    // Each claim of a larger set would be tried without: such a set is given as it is found, and may hold more than it needs.
    private const int MostReduced = 256;

    private readonly HashSet<int> _leftOut = [];
    private readonly string[] _wholeKeys = Array.ConvertAll(component.Sums, s => network.Key(component.Nodes[s.Whole]));

    /// <summary>The conflicts among some bounds, in an order that the claims' does not change.</summary>
    public IEnumerable<SumConflict> Find(Bounds bounds)
    {
        _leftOut.Clear();
        var keys = new HashSet<string>(StringComparer.Ordinal);
        while (true)
        {
            var found = Candidates(bounds);
            if (found.Count == 0)
                yield break;
            var setAside = new HashSet<NormalClaim>();
            foreach (var certificate in found)
            {
                if (certificate.Sums.Any(_leftOut.Contains) || certificate.Claims.Any(c => setAside.Contains(c.Claim)))
                    continue;
                var minimal = Reduced(bounds, certificate);
                var proof = Decide(bounds.With(minimal)) ?? certificate;
                if (proof.Sums.Count == 0 || IsPair(minimal))
                {
                    // A conflict of one cell, or a part above its whole, is another rule's; what else there is may show without it.
                    setAside.UnionWith(minimal.Select(c => c.Claim));
                    continue;
                }

                var isKnown = proof.Sums.Any(_leftOut.Contains);
                var key = proof.Sums.Select(s => _wholeKeys[s]).Min(StringComparer.Ordinal)!;
                _leftOut.UnionWith(certificate.Sums);
                _leftOut.UnionWith(Enumerable.Range(0, component.Sums.Length).Where(s => proof.Sums.Contains(s) || string.Equals(_wholeKeys[s], key, StringComparison.Ordinal)));
                if (!isKnown && keys.Add(key))
                    yield return new SumConflict(component, key, minimal, proof);
            }

            bounds = bounds.Without(setAside);
        }
    }

    /// <summary>Whether some claims alone cannot all hold.</summary>
    public bool IsConflict(Bounds bounds) => Decide(bounds) is not null;

    /// <summary>What bounds propagate to a conflict at, wholes of sums first; else what the exact search finds.</summary>
    private List<Certificate> Candidates(Bounds bounds)
    {
        var wholes = component.Sums.Select(s => s.Whole).ToHashSet();
        var clashes = Propagation.Find(component, bounds, _leftOut.Contains, claims.Cancellation)
            .Where(c => c.Floor.Sums.Length + c.Ceiling.Sums.Length > 0)
            .OrderBy(c => wholes.Contains(c.Floor.Node) ? 0 : 1).ThenBy(c => network.Key(component.Nodes[c.Floor.Node]), StringComparer.Ordinal)
            .Select(c => Certificate.Of(c.Floor, c.Ceiling)).ToList();
        if (clashes.Count > 0 || component.IsTree)
            return clashes;
        var certificate = ExactSearch.Find(component, bounds, _leftOut.Contains, claims.Cancellation, out var isDecided);
        if (!isDecided)
            claims.AddNotDecided($"quantity/sum: {component.Nodes.Length} cells that several sums tie together, of {_wholeKeys.Min(StringComparer.Ordinal)} and others, are more than are decided.");
        return certificate is null ? [] : [certificate];
    }

    /// <summary>By all sums, also those whose conflicts have been found.</summary>
    private Certificate? Decide(Bounds bounds)
    {
        var clashes = Propagation.Find(component, bounds, _ => false, claims.Cancellation);
        return clashes.Count > 0 ? Certificate.Of(clashes[0].Floor, clashes[0].Ceiling)
            : component.IsTree ? null
            : ExactSearch.Find(component, bounds, _ => false, claims.Cancellation, out _);
    }

    private List<(int Node, NormalClaim Claim)> Reduced(Bounds bounds, Certificate certificate)
    {
        var kept = certificate.Claims.ToList();
        kept.Sort((a, b) => NormalClaim.ByContent(a.Claim, b.Claim));
        for (var i = kept.Count - 1; i >= 0 && kept.Count <= MostReduced; i--)
        {
            var without = kept.Where((_, k) => k != i).ToList();
            if (IsConflict(bounds.With(without)))
                kept = without;
        }

        return kept;
    }

    /// <summary>Whether they are two of one cell, or the floor of a part above the ceiling of its whole, through whatever links.</summary>
    private bool IsPair(List<(int Node, NormalClaim Claim)> minimal) =>
        minimal is [var a, var b] && (a.Node == b.Node || Exceeds(a, b) || Exceeds(b, a));

    private bool Exceeds((int Node, NormalClaim Claim) part, (int Node, NormalClaim Claim) whole)
    {
        if (part.Claim.Reading.Strict.Floor <= whole.Claim.Reading.Strict.Ceiling)
            return false;
        var seen = new HashSet<int> { part.Node };
        var open = new Stack<int>(seen);
        while (open.TryPop(out var node))
        {
            if (node == whole.Node)
                return true;
            foreach (var next in component.Above[node].Concat(component.SumsOf[node].Select(s => component.Sums[s]).Where(s => s.IsOfCounts).Select(s => s.Whole)))
            {
                if (seen.Add(next))
                    open.Push(next);
            }
        }

        return false;
    }
}
