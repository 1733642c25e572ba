using Consistency.Model;

namespace Consistency.Doors.Tests.Properties;

/// <summary>A minimal set is flagged and all of it is needed; without what a repair drops the finding is gone.</summary>
public sealed class MinimalityTests
{
    [Fact]
    public void A_minimal_set_is_flagged_itself() => ForAll.ClaimSets(claims => First(Checks.Of(claims).Where(i => !RestsOnAnOffice(i)), found =>
        Flags(Only(claims, found.MinimalClaimIds), found) ? "" : $"Only {string.Join(' ', found.MinimalClaimIds)}: no {found.RuleId}."));

    [Fact]
    public void Every_claim_of_a_minimal_set_is_needed() => ForAll.ClaimSets(claims => First(Checks.Of(claims), found =>
        First(found.MinimalClaimIds, left => Flags(Only(claims, found.MinimalClaimIds.Where(id => id != left)), found)
            ? $"{found.RuleId} is flagged without {left} of {string.Join(' ', found.MinimalClaimIds)}."
            : "")));

    [Fact]
    public void A_repair_removes_the_finding() => ForAll.ClaimSets(claims => First(Checks.Of(claims), found =>
        Left(claims.Where(c => !found.Repair.DropClaimIds.Contains(c.Id)), found) is { } left
            ? $"{found.RuleId} {found.Id} without {string.Join(' ', found.Repair.DropClaimIds)}:\n{Checks.Signature([left], id => id)}"
            : ""));

    [Fact]
    public void No_part_of_a_repair_is_one() => ForAll.ClaimSets(claims => First(Checks.Of(claims).Where(i => !IsOfOffices(i, claims)), found =>
        First(found.Repair.DropClaimIds, kept =>
            Left(claims.Where(c => c.Id == kept || !found.Repair.DropClaimIds.Contains(c.Id)), found) is null
                ? $"{found.RuleId} {found.Id} goes without dropping {kept} of {string.Join(' ', found.Repair.DropClaimIds)}."
                : "")));

    // The case figure-category/minimal-set-with-the-office is skipped; this goes when it is met.
    private static bool RestsOnAnOffice(Inconsistency found) => found.Steps.Any(s => s.Kind == StepKind.Speaker);

    // The case value-exclusive/office-beside-two is skipped; this goes when it is met.
    private static bool IsOfOffices(Inconsistency found, Claim[] claims) =>
        found.RuleId == "value/exclusive" && Only(claims, found.MinimalClaimIds).All(c => c.Property == "office");

    /// <summary>A finding among the claims of another one, of its rule and as severe: what a repair has to remove. A milder one is another finding.</summary>
    private static Inconsistency? Left(IEnumerable<Claim> claims, Inconsistency found) => Checks.Of(claims).FirstOrDefault(i =>
        i.RuleId == found.RuleId && i.Severity >= found.Severity && Checks.ClaimsOf(i).IsSubsetOf(Checks.ClaimsOf(found)));

    private static bool Flags(IEnumerable<Claim> claims, Inconsistency like) => Checks.Of(claims).Any(i => i.RuleId == like.RuleId);

    private static IEnumerable<Claim> Only(Claim[] claims, IEnumerable<string> ids) => claims.Where(c => ids.Contains(c.Id));

    private static string First<T>(IEnumerable<T> all, Func<T, string> fault) => all.Select(fault).FirstOrDefault(f => f.Length > 0) ?? "";
}
