using Consistency.Engine.Normalization;

namespace Consistency.Engine.Network.Sums;

/// <summary>Finds the conflicts of one component.</summary>
internal sealed class SumSearch(SumNetwork network, SumComponent component, ClaimSet claims)
{
    // Each statement of a larger set would be tried without: such a set is given as it is found, and may hold more than it needs.
    private const int MostReduced = 256;

    // Ways of setting aside what other rules flag: in a larger component fewer of them are tried.
    private const int MostWays = 128, FewestWays = 8, StepsOfWays = 20_000;

    private readonly string[] _wholeKeys = Array.ConvertAll(component.Sums, s => network.Key(component.Nodes[s.Whole]));
    private readonly int _ways = Math.Clamp(StepsOfWays / (component.Nodes.Length + component.Sums.Length), FewestWays, MostWays);

    /// <summary>One for each whole that sums show them at, and then others among what these leave unnamed; in an order that the claims' does not change.</summary>
    public IEnumerable<SumConflict> Find(IReadOnlyList<Statement> statements)
    {
        var byNode = statements.ToLookup(s => s.Node);
        var keys = new Dictionary<string, int>(StringComparer.Ordinal);
        var rest = statements.ToList();
        var named = new HashSet<Statement>();
        do
        {
            named.Clear();
            foreach (var (minimal, proof) in Conflicts(rest))
            {
                var sides = SumSides.Of(minimal, byNode, this);
                sides.ToList().ForEach(named.UnionWith);
                var key = KeyOf(proof);
                keys[key] = keys.GetValueOrDefault(key) + 1;
                yield return new SumConflict(component, keys[key] == 1 ? key : $"{key} ({keys[key]})", minimal, sides, proof);
            }

            rest.RemoveAll(named.Contains);
        }
        while (named.Count > 0);
    }

    /// <summary>Whether some statements alone cannot all hold, by sums and not for what other rules flag.</summary>
    public bool IsConflict(IReadOnlyList<Statement> statements) => Conflicts(statements).Any();

    /// <summary>
    /// Two statements of one cell that clash, or a part above its whole, are another rule's. What they hide shows without them both, or
    /// without either.
    /// </summary>
    private IEnumerable<(List<Statement> Minimal, Certificate Proof)> Conflicts(IReadOnlyList<Statement> statements)
    {
        var leftOut = new HashSet<int>();
        var ways = new HashSet<HashSet<Statement>>(HashSet<Statement>.CreateSetComparer());
        var open = new Queue<HashSet<Statement>>([[]]);
        for (var tried = 0; tried < _ways && open.TryDequeue(out var without); tried++)
        {
            var pairs = new List<List<Statement>>();
            do
            {
                pairs.Clear();
                var isFound = false;
                foreach (var (minimal, proof, certificate) in Shown(statements.Where(s => !without.Contains(s)).ToList(), leftOut, pairs))
                {
                    isFound = true;
                    var isKnown = proof.Sums.Any(leftOut.Contains);
                    var key = KeyOf(proof);
                    leftOut.UnionWith(certificate.Sums);
                    leftOut.UnionWith(Enumerable.Range(0, component.Sums.Length).Where(s => proof.Sums.Contains(s) || string.Equals(_wholeKeys[s], key, StringComparison.Ordinal)));
                    if (!isKnown)
                        yield return (minimal, proof);
                }

                if (isFound)
                    continue;
                foreach (var one in pairs.Take(1).SelectMany(p => p))
                {
                    if (ways.Add([.. without, one]) && open.Count < _ways)
                        open.Enqueue([.. without, one]);
                }

                without = [.. without, .. pairs.SelectMany(p => p)];
            }
            while (pairs.Count > 0);
        }
    }

    /// <summary>The conflicts that show at once, and the pairs that are another rule's.</summary>
    private IEnumerable<(List<Statement> Minimal, Certificate Proof, Certificate Certificate)> Shown(List<Statement> statements, HashSet<int> leftOut, List<List<Statement>> pairs)
    {
        foreach (var certificate in Candidates(new Bounds(component, statements), leftOut))
        {
            if (certificate.Sums.Any(leftOut.Contains) || certificate.Statements.Any(s => pairs.Exists(p => p.Contains(s))))
                continue;
            var minimal = Reduced(certificate);
            var proof = Decide(minimal) ?? certificate;
            if (proof.Sums.Count == 0 || IsPair(minimal))
                pairs.Add(minimal);
            else
                yield return (minimal, proof, certificate);
        }
    }

    /// <summary>What bounds propagate to a conflict at, wholes of sums first; else what the exact search finds.</summary>
    private List<Certificate> Candidates(Bounds bounds, HashSet<int> leftOut)
    {
        var wholes = component.Sums.Select(s => s.Whole).ToHashSet();
        var clashes = Propagation.Find(component, bounds, leftOut.Contains, claims.Cancellation)
            .OrderBy(c => wholes.Contains(c.Floor.Node) ? 0 : 1).ThenBy(c => network.Key(component.Nodes[c.Floor.Node]), StringComparer.Ordinal)
            .Select(c => Certificate.Of(c.Floor, c.Ceiling)).ToList();
        if (clashes.Count > 0 || component.IsTree)
            return clashes;
        var certificate = ExactSearch.Find(component, bounds, leftOut.Contains, claims.Cancellation, out var isDecided);
        if (!isDecided)
            claims.AddNotDecided($"quantity/sum: {component.Nodes.Length} cells that several sums tie together, of {_wholeKeys.Min(StringComparer.Ordinal)} and others, are more than are decided.");
        return certificate is null ? [] : [certificate];
    }

    private string KeyOf(Certificate proof) => proof.Sums.Select(s => _wholeKeys[s]).Min(StringComparer.Ordinal)!;

    /// <summary>By all sums, also those whose conflicts have been found.</summary>
    private Certificate? Decide(IEnumerable<Statement> statements)
    {
        var bounds = new Bounds(component, statements);
        var clashes = Propagation.Find(component, bounds, _ => false, claims.Cancellation);
        return clashes.Count > 0 ? Certificate.Of(clashes[0].Floor, clashes[0].Ceiling)
            : component.IsTree ? null
            : ExactSearch.Find(component, bounds, _ => false, claims.Cancellation, out _);
    }

    private List<Statement> Reduced(Certificate certificate)
    {
        var kept = certificate.Statements.OrderBy(s => s.First, Comparer<NormalClaim>.Create(NormalClaim.ByContent)).ToList();
        for (var i = kept.Count - 1; i >= 0 && kept.Count <= MostReduced; i--)
        {
            var without = kept.Where((_, k) => k != i).ToList();
            if (Decide(without) is not null)
                kept = without;
        }

        return kept;
    }

    /// <summary>Whether they are two of one cell, or the floor of a part above the ceiling of its whole, through whatever links.</summary>
    private bool IsPair(List<Statement> minimal) =>
        minimal is [var a, var b] && (a.Node == b.Node || Exceeds(a, b) || Exceeds(b, a));

    private bool Exceeds(Statement part, Statement whole)
    {
        if (part.Strict.Floor <= whole.Strict.Ceiling)
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
