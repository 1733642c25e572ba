using Consistency.Engine.Cells;
using Consistency.Engine.Normalization;
using Consistency.Engine.Reporting;
using Consistency.Model;

namespace Consistency.Engine.Values;

/// <summary>Makes the finding of a group whose claims take sides that exclude each other.</summary>
internal static class StanceClash
{
    // So many pairs are tried for the one that rests on the least.
    private const int MostTried = 1 << 16;

    /// <param name="worst">The severity where nothing has to be assumed.</param>
    /// <param name="aside">What tells this disagreement from others of the same rule and cell; empty where there is one.</param>
    /// <param name="clashes">Which two stances exclude each other, by index; null where each two do.</param>
    public static Finding Of(
        ClaimSet claims, CellGroup group, IReadOnlyList<Stance> stances, Severity worst, string clash,
        string aside = "", IReadOnlyList<NormalClaim>? fitsSeveral = null, Func<int, int, bool>? clashes = null)
    {
        var (first, second, assumptions) = LeastAssuming(group, stances, clashes);
        var severity = assumptions == 0 ? worst : assumptions <= claims.Pack.Facets.TensionAssumptions ? Severity.Tension : Severity.Notice;
        return new Finding
        {
            Key = aside.Length == 0 ? group.Key : $"{group.Key}\n{aside}",
            Severity = severity < worst ? severity : worst,
            What = Wording.What(first),
            Stances = stances,
            FitsSeveral = fitsSeveral ?? [],
            Minimal = [first, second],
            Drop = Repairs.AllButLargest(stances),
            DropExact = clashes is null,
            Steps = Assumptions.Of(first, second).ToArray(),
            Clash = clash,
        };
    }

    /// <summary>One claim each of two stances, so that the clash rests on the fewest assumptions.</summary>
    private static (NormalClaim First, NormalClaim Second, int Assumptions) LeastAssuming(
        CellGroup group, IReadOnlyList<Stance> stances, Func<int, int, bool>? clashes)
    {
        var stated = group.Cells.ToDictionary(c => c.Cell, c => c.Stated);
        // One claim for each way of stating facets: more of the same assume as much.
        var candidates = stances.Select(s => s.Claims.GroupBy(c => (Stated: stated[c.Cell], c.Hedged)).Select(g => (g.Key, Claim: Repairs.First(g)))
            .OrderBy(c => c.Claim, Comparer<NormalClaim>.Create(NormalClaim.ByContent)).ToList()).ToList();
        var tried = 0;
        (NormalClaim, NormalClaim, int)? best = null;
        for (var i = 0; i < candidates.Count; i++)
        {
            for (var j = i + 1; j < candidates.Count && best is not (_, _, 0); j++)
            {
                if (clashes is not null && !clashes(i, j))
                    continue;
                foreach (var (a, first) in candidates[i])
                {
                    foreach (var (b, second) in candidates[j])
                    {
                        if (best is not null && ++tried > MostTried)
                            return best.Value;
                        var assumptions = GroupedCell.Assumptions(a.Stated, b.Stated) + (a.Hedged || b.Hedged ? 1 : 0);
                        if (best is null || assumptions < best.Value.Item3)
                            best = (first, second, assumptions);
                    }
                }
            }
        }

        return best ?? throw new ArgumentException("No two stances clash.", nameof(stances));
    }
}
