using Consistency.Checking;
using Consistency.Model;
using Consistency.Model.Packs;
using Consistency.RulePacks;

namespace Consistency.Doors.Tests.Properties;

/// <summary>Checks claims by the default pack, and writes findings in a form that can be compared.</summary>
internal static class Checks
{
    private static readonly RulePack Pack = new RulePackCatalog().Compile([]);

    public static IReadOnlyList<Inconsistency> Of(IEnumerable<Claim> claims) =>
        ConsistencyChecker.Check(new CheckInput([.. claims], Pack)).Inconsistencies;

    /// <summary>What is flagged: rule, severity, id and who stands where, each claim by a name that outlasts the change under test.</summary>
    public static string Signature(IEnumerable<Inconsistency> found, Func<string, string> nameOf) =>
        string.Join('\n', found.Select(i => Line(i, nameOf)).Order(StringComparer.Ordinal));

    /// <summary>Every claim that an inconsistency lists.</summary>
    public static HashSet<string> ClaimsOf(Inconsistency inconsistency) =>
        [.. inconsistency.Positions.SelectMany(p => p.ClaimIds), .. inconsistency.FitsSeveralClaimIds];

    /// <summary>The claims in full, for a property that fails.</summary>
    public static string Text(IEnumerable<Claim> claims) => string.Join('\n', claims.Select(c =>
        $"{c.Id} {c.Source.Id} {c.Source.PublishedAt:yyyy-MM-dd} [{string.Join(", ", c.Speakers)}] {c.Subject.Name} {string.Join(' ', c.Subject.Qualifiers.Values)} {c.Property} {c.Value} {c.Scope.Place} {c.Polarity} {c.Certainty}"));

    private static string Line(Inconsistency i, Func<string, string> nameOf) =>
        $"{i.RuleId} {i.Severity} {i.Id} {string.Join(" | ", i.Positions.Select(p => Names(p.ClaimIds, nameOf)).Order(StringComparer.Ordinal))} fits several: {Names(i.FitsSeveralClaimIds, nameOf)}";

    private static string Names(IEnumerable<string> ids, Func<string, string> nameOf) =>
        string.Join(' ', ids.Select(nameOf).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
}
