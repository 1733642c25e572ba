using Consistency.Engine.Network.Sums;
using Consistency.Engine.Tests.Support;
using Consistency.Model;
using static Consistency.Engine.Tests.Network.Sums.SumNotation;

namespace Consistency.Engine.Tests.Network.Sums;

/// <summary>What is flagged of sums of a few cells, each row worked out by hand.</summary>
/// <remarks>
/// Relations and claims as <see cref="SumNotation"/> writes them. Of what is flagged, the rule (“?” for a tension), the claims that cannot hold together,
/// and those to drop, with “~” where fewer might do.
/// </remarks>
public sealed class SumConflictsTests
{
    [Theory]
    [InlineData("w=a+b", "a=6 b=8 w=14", "")]
    [InlineData("w=a+b", "a=6 b=8 w=15", "sum: a=6 b=8 w=15 / a=6")]
    [InlineData("w=a+b", "a=6 b=8 w=13", "sum: a=6 b=8 w=13 / a=6")]
    [InlineData("w=a+b", "a<6 b<8 w>14", "")]
    [InlineData("w=a+b", "a<6 b<8 w>15", "sum: a<6 b<8 w>15 / a<6")]
    [InlineData("w=a+b", "a>6 b>8 w<14", "")]
    [InlineData("w=a+b", "a>6 b>8 w<13", "sum: a>6 b>8 w<13 / a>6")]
    [InlineData("w=a+b+c", "a<6 b<8 w>15", "")]
    [InlineData("w=a+b+c", "a>6 b>8 w<13", "sum: a>6 b>8 w<13 / a>6")]
    [InlineData("w=a", "a<6 w>9", "sum: a<6 w>9 / a<6")]
    [InlineData("v=a+b w=a+b", "v=11 w=12", "sum: v=11 w=12 / v=11")]
    public void A_sum_that_can_hold_is_not_flagged_and_one_beside_it_is(string relations, string claims, string expected) => Assert.Equal(expected, Flagged(relations, claims));

    [Theory]
    [InlineData("w=a+b v=w+c", "a=6 b=8 c=5 v=19", "")]
    [InlineData("w=a+b v=w+c", "a=6 b=8 c=5 v=18", "sum: a=6 b=8 c=5 v=18 / a=6")]
    [InlineData("w=a+b v=w+c", "a=6 b=8 c=5 v=18 w=14", "sum: c=5 v=18 w=14 / c=5")]
    [InlineData("w=a+b v=w+c u=v+d", "a=6 b=8 c=5 d=2 u=21", "")]
    [InlineData("w=a+b v=w+c u=v+d", "a=6 b=8 c=5 d=2 u=22", "sum: a=6 b=8 c=5 d=2 u=22 / a=6")]
    [InlineData("w=a+b v=a+c", "w>21 b<6 v<18 c>3", "")]
    [InlineData("w=a+b v=a+c", "w>21 b<6 v<17 c>3", "sum: w>21 b<6 v<17 c>3 / b<6")]
    [InlineData("w=a+b v=a+c", "w>21 b<6 a<51 v<17 c>3", "sum: w>21 b<6 v<17 c>3 / b<6")]
    [InlineData("w=a+b+d v=a+c+e", "w>21 b<4 d<2 a>5 v<17 c>3", "sum: w>21 b<4 d<2 v<17 c>3 / b<4")]
    [InlineData("w=a+b w=c+d", "a<6 b<8 c>9 d>8", "sum: a<6 b<8 c>9 d>8 / a<6")]
    [InlineData("w=a+b b<h", "a<6 h<8 w>15", "sum: a<6 h<8 w>15 / a<6")]
    [InlineData("w=a+b w<h", "a>6 b>8 h<13", "sum: a>6 b>8 h<13 / a>6")]
    public void What_follows_from_one_sum_is_carried_into_others(string relations, string claims, string expected) => Assert.Equal(expected, Flagged(relations, claims));

    [Theory]
    [InlineData("w=a+b v=b+c u=a+c", "w=11 v=11 u=12 a=6", "")]
    [InlineData("w=a+b v=b+c u=a+c", "w=11 v=11 u=12 a<5", "sum: w=11 v=11 u=12 a<5 / a<5")]
    [InlineData("w=a+b v=b+c u=a+c", "w=11 v=11 u=12 a>7", "sum: w=11 v=11 u=12 a>7 / a>7")]
    [InlineData("w=a+b v=b+c u=a+c", "w<11 v<11 u<11 a>6 b>4 c>6", "sum: u<11 a>6 c>6 / a>6")]
    [InlineData("w=a+b a=x+y b=x+z", "x>6 w<12", "")]
    [InlineData("w=a+b a=x+y b=x+z", "x>6 w<11", "sum: x>6 w<11 / w<11")]
    public void Sums_that_share_their_parts_are_decided_together(string relations, string claims, string expected) => Assert.Equal(expected, Flagged(relations, claims));

    [Theory]
    [InlineData("w=a+b", "a=6 a=13 b=8 w=21", "conflict: a=6 a=13 / a=13; sum: a=6 b=8 w=21 / a=6")]
    [InlineData("w=a+b", "a=6 b=8 w=21 w=14 a=13", "conflict: a=6 a=13 / a=13; conflict: w=21 w=14 / w=21; sum: a=6 b=8 w=21 / a=6")]
    [InlineData("w=a", "a>9 w<6", "part-exceeds-whole: a>9 w<6 / a>9")]
    [InlineData("w=a+b w<h", "a>9 h<5 b>2", "part-exceeds-whole: a>9 h<5 / a>9")]
    [InlineData("w=a+b w<h", "a>6 b>8 h<13 w=14", "part-exceeds-whole: h<13 w=14 / w=14; sum: a>6 b>8 h<13 / a>6")]
    [InlineData("w=a+b a<h", "a>9 h<5 b>8 w<15", "part-exceeds-whole: a>9 h<5 / a>9; sum: a>9 b>8 w<15 / a>9")]
    [InlineData("w=a+b v=w+c", "w<21 w>25 a>6 b>8 c<3 v<12", "conflict: w<21 w>25 / w>25; part-exceeds-whole: w>25 v<12 / w>25; sum: a>6 b>8 v<12 / a>6")]
    [InlineData("w=a+b+c", "a=6 a=9 b=8 b=15 c=5 w=21", "conflict: a=6 a=9 / a=9; conflict: b=8 b=15 / b=15; sum: a=9 b=15 w=21 / a=9")]
    public void What_other_rules_flag_hides_no_sum_and_is_none(string relations, string claims, string expected) => Assert.Equal(expected, Flagged(relations, claims));

    [Theory]
    [InlineData("w=a+b w=c+d", "a<6 b<8 w>21 c<9 d<8", "sum: a<6 b<8 w>21 / a<6")]
    [InlineData("w=a+b w=c+d", "a<6 b<8 w>21 w<15 c>9 d>8", "conflict: w>21 w<15 / w>21; sum: a<6 b<8 w>21 / a<6; sum: w<15 c>9 d>8 / c>9")]
    public void One_is_flagged_for_each_whole_and_then_what_it_leaves_unnamed(string relations, string claims, string expected) => Assert.Equal(expected, Flagged(relations, claims));

    [Theory]
    [InlineData("w=a+b", "a=6 a=7 b=8 w=21", "conflict: a=6 a=7 / a=7; sum: a=6 b=8 w=21 / b=8")]
    [InlineData("w=a+b", "a>6 a>7 b>8 w<13 w<15", "sum: a>7 b>8 w<13 / b>8")]
    [InlineData("w=a+b", "a=6 a=6' b=8 w=21 w=21'", "sum: a=6 b=8 w=21 / b=8")]
    [InlineData("w=a+b", "a=6 a=6' b=8 b=8' w=21 w=21' w=22", "conflict: w=21 w=22 / w=22; sum: a=6 b=8 w=22 / a=6 a=6'~")]
    [InlineData("w=a+b+c", "a=6 b=8 c=5 w=12 w=21", "conflict: w=12 w=21 / w=21; sum: a=6 b=8 c=5 w=21 / b=8")]
    [InlineData("w=a+b+c", "a=6 b=8 c=5 w<10 w=21", "conflict: w<10 w=21 / w=21; sum: a=6 b=8 c=5 w=21 / a=6 b=8~")]
    public void Of_the_sides_the_smallest_is_dropped_and_no_more_of_several_than_is_needed(string relations, string claims, string expected) => Assert.Equal(expected, Flagged(relations, claims));

    [Theory]
    [InlineData("w=a+b", "a=6? b=8 w=15", "sum?: a=6? b=8 w=15 / a=6?")]
    [InlineData("w=a+b", "a=6? b=8? w=15", "sum?: a=6? b=8? w=15 / a=6?")]
    [InlineData("w=a+b", "a=6? b=8? w=15?", "")]
    [InlineData("w=a+b", "a=6 a=6? b=8 w=15", "sum: a=6 b=8 w=15 / a=6")]
    [InlineData("w=a+b", "a=6 a=6? b=8 b=9? w=15", "conflict?: b=8 b=9? / b=9?; sum: a=6 b=8 w=15 / a=6")]
    public void What_needs_hedged_claims_is_a_tension_up_to_two_of_them(string relations, string claims, string expected) => Assert.Equal(expected, Flagged(relations, claims));

    [Theory]
    [InlineData("w=a+b", "a@5-1=6 b@5-2=8 w@5-3=13", "sum: a@5-1=6 b@5-2=8 w@5-3=13 / a@5-1=6")]
    [InlineData("w=a+b", "a@5-1=6 b@5-4=8 w@5-3=13", "")]
    [InlineData("w=a+b", "a@5-3=6 b@5-3=8 w@5-2=15", "sum: a@5-3=6 b@5-3=8 w@5-2=15 / a@5-3=6")]
    [InlineData("w=a+b", "a@5-3<6 b@5-3<8 w@5-4>15", "")]
    [InlineData("w=a+b", "a@5-1=6 b=8 w@5-3=13", "")]
    [InlineData("w=a+b", "a@5=6 b@5=8 w@6=13", "sum: a@5=6 b@5=8 w@6=13 / a@5=6")]
    [InlineData("w=a+b", "a@5-2=6 b@5-2=8 w@5=13", "")]
    [InlineData("w=a+b", "a@5=6 b@5=8 w@5-2=13", "")]
    [InlineData("w=a+b", "a@5-1=6 b@5-1=8 w@6=21 w@6-2=13", "sum: a@5-1=6 b@5-1=8 w@6-2=13 / a@5-1=6")]
    [InlineData("w=a+b@5-3", "a@5-1=6 b@5-3=8 w@5-4=13", "sum: a@5-1=6 b@5-3=8 w@5-4=13 / a@5-1=6")]
    [InlineData("w=a+b@5-3", "a@5-1=6 b@5-3=8 w@5-3=13", "sum: a@5-1=6 b@5-3=8 w@5-3=13 / a@5-1=6")]
    [InlineData("w=a+b@5-3", "a@5-1=6 b@5-4=8 w@5-4=13", "")]
    [InlineData("w=a+b@5-3", "a@5-1=6 b@5-1=8 w@5-2=13", "")]
    [InlineData("w=a+b@5-3", "a@5-1=6 b@5-1=8 w@5-5=13", "sum: a@5-1=6 b@5-1=8 w@5-5=13 / a@5-1=6")]
    public void Totals_that_grow_carry_floors_to_later_dates_and_ceilings_to_earlier_ones(string relations, string claims, string expected) => Assert.Equal(expected, Flagged(relations, claims));

    [Fact]
    public void Changes_add_up_to_nothing() => Assert.Equal("", Flagged(
        Relations("w=a+b"), [.. new[] { ("a", 6), ("b", 8), ("w", 21) }.Select(c => Sample.Named(c.Item1, "hurt", "people", "").At(c.Item1) with { Value = new ClaimValue.OfQuantity(new Quantity(c.Item2, Trend: Trend.Up)) })]));

    [Theory]
    [InlineData("sheltered", "", "sum: a<6 b<8 w>15 / a<6")]
    [InlineData("price", "", "")]
    [InlineData("price", "price", "sum: a<6 b<8 w>15 / a<6")]
    [InlineData("price", "sheltered", "")]
    public void Places_add_up_of_what_is_additive_or_named(string property, string named, string expected) => Assert.Equal(expected, Flagged(
        [Of(RelationKind.Sum, Place("w", named), Place("a", named), Place("b", named))], Claims("a<6 b<8 w>15", property)));

    [Theory]
    [InlineData("a=6 w=2", "")]
    [InlineData("a=-6 b=8 w=2", "")]
    [InlineData("a=-6 b=8 w=3", "sum: a=-6 b=8 w=3 / a=-6")]
    public void A_part_of_what_may_be_below_zero_may_be_more_than_the_whole(string claims, string expected) => Assert.Equal(expected, Flagged(
        [Of(RelationKind.Sum, Place("w", "price"), Place("a", "price"), Place("b", "price"))], Claims(claims, "price")));

    [Fact]
    public void A_part_of_it_that_is_no_part_of_a_sum_may_not() => Assert.Equal("part-exceeds-whole: a=6 w=2 / a=6", Flagged(
        [Of(RelationKind.PartOf, Place("w", "price"), Place("a", "price"))], Claims("a=6 w=2", "price")));

    [Theory]
    [InlineData("sheltered", "hurt", "sum: hurt-or-lost<13 lost>5 sheltered>9 / hurt-or-lost<13")]
    [InlineData("sheltered", "price", "")]
    public void A_part_of_a_part_counts_by_its_property(string part, string whole, string expected) => Assert.Equal(expected, Flagged(
        [Of(RelationKind.Sum, Place("", "hurt-or-lost"), Place("", "hurt"), Place("", "lost")), Of(RelationKind.PartOf, Place("", whole), Place("", part))],
        Sample.Count("hurt-or-lost<13", 13, Bound.AtMost, property: "hurt-or-lost"), Sample.Count("lost>5", 5, Bound.AtLeast, property: "lost"), Sample.Count("sheltered>9", 9, Bound.AtLeast, property: "sheltered")));

    [Fact]
    public void The_whole_of_the_relation_above_is_reached_from_the_sum() => Assert.Equal("sum: hurt>6 lost>8 sheltered<13 / hurt>6", Flagged(
        [Of(RelationKind.Sum, Place("", "hurt-or-lost"), Place("", "hurt"), Place("", "lost")), Of(RelationKind.PartOf, Place("", "sheltered"), Place("", "hurt-or-lost"))],
        Sample.Count("hurt>6", 6, Bound.AtLeast), Sample.Count("lost>8", 8, Bound.AtLeast, property: "lost"), Sample.Count("sheltered<13", 13, Bound.AtMost, property: "sheltered")));

    [Fact]
    public void A_second_conflict_of_one_whole_is_numbered()
    {
        var set = Set("w=a+b w=c+d", "a<6 b<8 w>21 w<15 c>9 d>8");
        var network = new SumNetwork(set);
        var component = Assert.Single(SumComponent.Of(network));
        var whole = set.Claims.Single(c => c.Id == "w>21").Cell.Key;

        Assert.Equal([whole, whole + " (2)"], new SumSearch(network, component, set).Find(Statement.Of(network, component, _ => true)).Select(c => c.Key));
    }

    private static string Flagged(string relations, string claims) => Flagged(Relations(relations), Claims(claims));

    private static string Flagged(Relation[] relations, params Claim[] claims)
    {
        var found = ConsistencyEngine.Check(new EngineInput(claims, relations, SamplePack.Pack)).Inconsistencies;
        Assert.Distinct(found.Select(f => f.Id));
        return string.Join("; ", found.Select(Text).Order(StringComparer.Ordinal));
    }

    private static string Text(Inconsistency found) =>
        $"{found.RuleId["quantity/".Length..]}{(found.Severity == Severity.Tension ? "?" : "")}: {string.Join(' ', found.MinimalClaimIds)} / {string.Join(' ', found.Repair.DropClaimIds)}{(found.Repair.Exact ? "" : "~")}";
}
