using System.Globalization;
using Consistency.Engine.Tests.Support;
using Consistency.Model;
using Consistency.Model.Packs;

namespace Consistency.Engine.Tests.Reporting;

/// <summary>Claims as “Norland: 17, at least 20”: what Ana Reis says of a place, each time in a source of its own; and which rules flag something.</summary>
public sealed class PrecedenceTests
{
    [Theory]
    [InlineData("Norland: 17, 20", "conflict")]
    [InlineData("Norland: 17, 17000", "magnitude")]
    [InlineData("Norland: 17, 17000; Sudport: 17, 20", "conflict magnitude")]
    [InlineData("Norland: at least 300, at most 300", "bound")]
    [InlineData("Norland: at least 300, at most 300, 17", "conflict")]
    [InlineData("Norland: at least 300, at most 300; Sudport: 17, 20", "bound conflict")]
    [InlineData("Norland: at least 17000, at most 17000, 17", "magnitude")]
    [InlineData("Norland: at least 17000, at most 17000; Sudport: 17, 17000", "bound magnitude")]
    // Of two places, one within the other, of which one alone has a clash.
    [InlineData("Norland: at least 300, 17; Marrow Bay: at most 300", "bound conflict")]
    [InlineData("Norland: at least 300; Marrow Bay: at most 300, 700", "bound conflict")]
    public void A_slip_stands_for_its_conflict_and_either_for_a_bound_within_it(string claims, string flagged) => Assert.Equal(flagged, Flagged(SamplePack.Pack, claims));

    [Theory]
    [InlineData("quantity/conflict", "Norland: 17, 17000", "magnitude")]
    [InlineData("quantity/conflict", "Norland: at least 17000, at most 17000, 17", "magnitude")]
    [InlineData("quantity/magnitude", "Norland: 17, 17000", "conflict")]
    [InlineData("quantity/conflict", "Norland: at least 300, at most 300, 17", "bound")]
    public void What_is_off_stands_for_nothing(string off, string claims, string flagged) =>
        Assert.Equal(flagged, Flagged(SamplePack.With(rules: new Dictionary<string, RuleSettings>(StringComparer.Ordinal) { [off] = RuleSettings.Default with { Enabled = false } }), claims));

    [Theory]
    [InlineData("quantity/conflict", "Norland: 17, 17000", "magnitude")]
    [InlineData("quantity/magnitude", "Norland: 17, 17000", "own")]
    [InlineData("quantity/conflict", "Norland: at least 300, at most 300, 17", "own")]
    [InlineData("quantity/bound", "Norland: at least 300, at most 300, 17", "conflict")]
    public void A_rule_of_the_packs_own_stands_where_its_kind_does(string kind, string claims, string flagged) =>
        Assert.Equal(flagged, Flagged(SamplePack.Pack with { UserRules = [new UserRule("harbour/own", kind, [])] }, claims));

    private static string Flagged(RulePack pack, string claims) => string.Join(' ', Sample.Check(pack, [.. claims.Split("; ").SelectMany(ClaimsOf)]).Flags
        .Select(f => f.RuleId.Split('/')[1]).Where(r => r is "conflict" or "magnitude" or "bound" or "own").Distinct().Order(StringComparer.Ordinal));

    private static IEnumerable<Claim> ClaimsOf(string text)
    {
        var place = text.Split(": ");
        return place[1].Split(", ").Select(n => Sample.Count($"{place[0]} {n}", double.Parse(n.Split(' ')[^1], CultureInfo.InvariantCulture), BoundOf(n), speaker: "Ana Reis").At(place[0]));
    }

    private static Bound BoundOf(string number) => number.Contains("least", StringComparison.Ordinal) ? Bound.AtLeast : number.Contains("most", StringComparison.Ordinal) ? Bound.AtMost : Bound.Exact;
}
