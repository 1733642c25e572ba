using Consistency.Engine.Normalization;
using Consistency.Model;

namespace Consistency.Engine.Comparison;

/// <summary>Looks for the least that would have to be otherwise for two claims to clash, by changing it and checking them again.</summary>
internal static class ConflictSearch
{
    private const int MostChanged = 4;

    /// <returns>What is needed in words, empty where nothing short of another statement would do; and the changes that it takes.</returns>
    public static (string Needed, IReadOnlyList<Alteration> Changes) Find(NormalClaim a, NormalClaim b, EngineInput input, ClaimSet claims)
    {
        if (a.Claim.Value!.GetType() != b.Claim.Value!.GetType())
            return ("", []);
        var alterations = Alteration.Between(a, b, claims.Comparer).ToList();
        var (first, second) = (input.Claims[a.Index], input.Claims[b.Index]);
        foreach (var changes in Choices(alterations))
        {
            if (Flag(changes, first, second, input, claims.Cancellation) is { } flag)
                return ($"It would be a {Name(flag.Severity)} ({flag.RuleId}) if {Join(changes.Select(c => c.Condition))}.", changes);
        }

        var value = ValueDifferences.Needed(a, b);
        return value.Length == 0 ? ("", []) : ($"They would clash if {Join(alterations.Where(c => c.KeepsApart).Select(c => c.Condition).Append(value))}.", []);
    }

    /// <summary>Every choice of at most so many changes, the fewest first; and all of them.</summary>
    private static IEnumerable<List<Alteration>> Choices(List<Alteration> all) =>
        Enumerable.Range(1, (1 << all.Count) - 1).Where(bits => int.PopCount(bits) <= MostChanged || int.PopCount(bits) == all.Count)
            .OrderBy(i => int.PopCount(i)).ThenBy(i => i)
            .Select(bits => all.Where((_, i) => (bits & (1 << i)) != 0).ToList());

    /// <summary>The worst that the rules flag, at tension or more, once the changes are made.</summary>
    private static Flag? Flag(IEnumerable<Alteration> changes, Claim a, Claim b, EngineInput input, CancellationToken cancellation)
    {
        var (first, second) = changes.Aggregate((A: a, B: b), (pair, change) => change.Apply(pair.A, pair.B));
        var flags = ConsistencyEngine.Check(input with { Claims = [first, second], MinimumSeverity = Severity.Tension }, cancellation).Flags;
        return flags.Count > 0 ? flags[0] : null;
    }

    private static string Name(Severity severity) => severity == Severity.Contradiction ? "contradiction" : "tension";

    private static string Join(IEnumerable<string> conditions)
    {
        var all = conditions.ToList();
        return all.Count == 1 ? all[0] : $"{string.Join(", ", all[..^1])} and {all[^1]}";
    }
}
