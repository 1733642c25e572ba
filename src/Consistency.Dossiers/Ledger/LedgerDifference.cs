using Consistency.Engine;

namespace Consistency.Dossiers.Ledger;

/// <summary>Tells what opened, changed and closed between two states of some neighbourhoods.</summary>
internal static class LedgerDifference
{
    /// <param name="before">The flags of the neighbourhoods as they were.</param>
    /// <param name="now">As they are.</param>
    /// <param name="moved">Ids of flags of which claims came or went.</param>
    /// <param name="isFlagged">Whether a flag is there now, in whatever neighbourhood.</param>
    public static LedgerChanges Between(
        IReadOnlyList<LedgerFlag> before, IReadOnlyList<(long Neighbourhood, LedgerFlag Flag)> now, HashSet<string> moved, Func<string, bool> isFlagged, LedgerClaims claims, LedgerFlags flags)
    {
        var old = before.DistinctBy(f => f.Id, StringComparer.Ordinal).ToDictionary(f => f.Id, StringComparer.Ordinal);
        var closed = old.Values.Where(f => !isFlagged(f.Id)).ToList();
        var byClaim = closed.ToLookup(c => (c.Rule, c.MinimalIds[0]));
        var (opened, changed) = (new List<(Flag, IReadOnlyList<string>)>(), new List<Flag>());
        foreach (var (nb, flag) in now.DistinctBy(f => f.Flag.Id, StringComparer.Ordinal))
        {
            if (!old.TryGetValue(flag.Id, out var was))
                opened.Add((ToFlag(flag), byClaim.Count == 0 ? [] : Superseded(nb, flag, closed, claims, flags)));
            else if (moved.Contains(flag.Id) || !was.Print.AsSpan().SequenceEqual(flag.Print))
                changed.Add(ToFlag(flag));
        }

        return new LedgerChanges(
            [.. opened.OrderBy(o => o.Item1, Flag.WorstFirst)],
            [.. changed.Order(Flag.WorstFirst)],
            [.. closed.Select(ToFlag).Order(Flag.WorstFirst)]);
    }

    /// <summary>Those of its rule whose minimal claims are all among its own live on in it.</summary>
    private static List<string> Superseded(long nb, LedgerFlag opened, List<LedgerFlag> closed, LedgerClaims claims, LedgerFlags flags)
    {
        bool Holds(string id) => claims.Find(id) is { } claim
            && flags.With(claim.Places.Where(p => p.Neighbourhood == nb)).Contains(opened.Id, StringComparer.Ordinal);
        return [.. closed.Where(c => string.Equals(c.Rule, opened.Rule, StringComparison.Ordinal) && c.MinimalIds.All(Holds)).Select(c => c.Id).Order(StringComparer.Ordinal)];
    }

    private static Flag ToFlag(LedgerFlag flag) => new(flag.Rule, flag.Severity, flag.Id);
}
