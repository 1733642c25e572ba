using Consistency.Engine.Normalization;

namespace Consistency.Engine.Network.Sums;

/// <summary>Which of the claims that a conflict names to drop so that sums let the others hold together.</summary>
internal static class SumRepair
{
    // Statements that are tried one by one.
    private const int MostTried = 64;

    /// <summary>Without any part of it, some of the others would still conflict; exact where it is a single claim.</summary>
    public static (IReadOnlyList<NormalClaim> Drop, bool Exact) Of(SumConflict conflict, SumSearch search)
    {
        var named = conflict.Sides.SelectMany(s => s).ToList();
        bool Remains(HashSet<Statement> dropped) => search.IsConflict(named.FindAll(s => !dropped.Contains(s)));

        var drop = new HashSet<Statement>();
        var taken = 0;
        foreach (var side in conflict.Sides.OrderBy(s => s.Sum(t => t.Claims.Count)))
        {
            drop.UnionWith(side);
            taken++;
            if (!Remains(drop))
                break;
        }

        // Each claim of one side alone clashes with what is left of the others.
        if (taken > 1 && drop.Count <= MostTried)
        {
            foreach (var statement in drop.OrderByDescending(s => s.Claims.Count).ToList())
            {
                drop.Remove(statement);
                if (Remains(drop))
                    drop.Add(statement);
            }
        }

        var claims = drop.SelectMany(s => s.Claims).ToList();
        return (claims, claims.Count == 1);
    }
}
