using Consistency.Model;

namespace Consistency.Doors.Tests.Properties;

/// <summary>A minimal set is flagged and all of it is needed; without what a repair drops the finding is gone.</summary>
public sealed class MinimalityTests
{
    [Fact]
    public void A_minimal_set_is_flagged_itself() => ForAll.ClaimSets(claims => First(Checks.Of(claims).Where(i => !KnownFaults.InMinimalSet(i)), found =>
        Flags(Only(claims, found.MinimalClaimIds), found) ? "" : $"Only {string.Join(' ', found.MinimalClaimIds)}: no {found.RuleId}."));

    [Fact]
    public void Every_claim_of_a_minimal_set_is_needed() => ForAll.ClaimSets(claims => First(Checks.Of(claims), found =>
        First(found.MinimalClaimIds, left => Flags(Only(claims, found.MinimalClaimIds.Where(id => id != left)), found)
            ? $"{found.RuleId} is flagged without {left} of {string.Join(' ', found.MinimalClaimIds)}."
            : "")));

    [Fact]
    public void A_repair_removes_the_finding() => ForAll.ClaimSets(claims => First(Checks.Of(claims).Where(i => !KnownFaults.LeavesATension(i)), found =>
        Left(claims.Where(c => !found.Repair.DropClaimIds.Contains(c.Id)), found, found.Severity) is { } left
            ? $"{found.RuleId} {found.Id} without {string.Join(' ', found.Repair.DropClaimIds)}:\n{Checks.Signature([left], id => id)}"
            : ""));

    [Fact]
    public void No_part_of_a_repair_is_one() => ForAll.ClaimSets(claims => First(Checks.Of(claims).Where(i => !KnownFaults.DropsTooMany(i)), found =>
        First(found.Repair.DropClaimIds, kept =>
            Left(claims.Where(c => c.Id == kept || !found.Repair.DropClaimIds.Contains(c.Id)), found, Severity.Notice) is null
                ? $"{found.RuleId} {found.Id} goes without dropping {kept} of {string.Join(' ', found.Repair.DropClaimIds)}."
                : "")));

    /// <summary>A finding of the same rule among the claims of another one; a milder one than asked for is not meant.</summary>
    private static Inconsistency? Left(IEnumerable<Claim> claims, Inconsistency found, Severity least) => Checks.Of(claims).FirstOrDefault(i =>
        IsOf(found.RuleId, i.RuleId) && i.Severity >= least && Checks.ClaimsOf(i).IsSubsetOf(Checks.ClaimsOf(found)));

    /// <summary>Whether a rule flags claims; where no rival is left to keep two cells apart, a conflict may have silenced a bound.</summary>
    private static bool Flags(IEnumerable<Claim> claims, Inconsistency like) => Checks.Of(claims).Any(i =>
        IsOf(like.RuleId, i.RuleId) || (like.RuleId == "quantity/bound" && IsOf("quantity/conflict", i.RuleId)));

    /// <summary>A conflict and a slip are one disagreement, which may turn from the one into the other as claims go.</summary>
    private static bool IsOf(string rule, string other) =>
        rule == other || (rule is "quantity/conflict" or "quantity/magnitude" && other is "quantity/conflict" or "quantity/magnitude");

    private static IEnumerable<Claim> Only(Claim[] claims, IEnumerable<string> ids) => claims.Where(c => ids.Contains(c.Id));

    private static string First<T>(IEnumerable<T> all, Func<T, string> fault) => all.Select(fault).FirstOrDefault(f => f.Length > 0) ?? "";
}
