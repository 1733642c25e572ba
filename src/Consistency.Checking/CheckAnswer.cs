using Consistency.Model;
using Consistency.Model.Packs;

namespace Consistency.Checking;

/// <summary>The answer to a check.</summary>
/// <param name="Claims">The claims that were checked, as understood, in the order given, those of reports last; ids and cells filled in.</param>
/// <param name="Inconsistencies">The worst first, then by rule and id.</param>
/// <param name="Problems">Faults of single claims and reports, in the order of the request, claims before reports.</param>
/// <param name="Coverage">What was made of each report, in the order of the request.</param>
/// <param name="NotDecided">What was too large to decide, in words.</param>
/// <param name="Packs">The packs that the answer was made with.</param>
public sealed record CheckAnswer(
    IReadOnlyList<Claim> Claims,
    IReadOnlyList<Inconsistency> Inconsistencies,
    IReadOnlyList<Problem> Problems,
    IReadOnlyList<Coverage> Coverage,
    IReadOnlyList<string> NotDecided,
    IReadOnlyList<PackDigest> Packs)
{
    /// <summary>The answer in numbers.</summary>
    public CheckTotals Totals => new(
        Claims.Count,
        Claims.Select(c => c.Source.Id).Where(id => id.Length > 0).Distinct(StringComparer.Ordinal).Count(),
        [.. Inconsistencies.GroupBy(i => (i.RuleId, i.Severity)).Select(g => (g.Key.RuleId, g.Key.Severity, Count: g.Count()))
            .OrderBy(c => c.RuleId, StringComparer.Ordinal).ThenBy(c => c.Severity)]);

    /// <summary>The version of the engine, for replaying an answer.</summary>
    public static string EngineVersion { get; } =
        typeof(Engine.ConsistencyEngine).Assembly.GetName().Version!.ToString(3);
}

/// <summary>The answer to a comparison of two sides.</summary>
/// <param name="Pairs">Each claim with the nearest of the other side: those in conflict first, then the nearest; none where a side has no claim.</param>
public sealed record CompareAnswer(IReadOnlyList<ComparedPair> Pairs, CheckAnswer Check)
{
    /// <summary>Whether a rule sets a claim of one side against one of the other, at tension or more.</summary>
    public bool InConflict => Pairs.Count > 0 && Pairs[0].InConflict;

    /// <summary>Why they are not in conflict, where they are not: of the nearest pair.</summary>
    public IReadOnlyList<Difference> Differences => InConflict || Pairs.Count == 0 ? [] : Pairs[0].Differences;
}
