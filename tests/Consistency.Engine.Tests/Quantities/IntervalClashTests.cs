using Consistency.Engine.Columns;
using Consistency.Engine.Normalization;
using Consistency.Engine.Quantities;
using Consistency.Engine.Tests.Support;
using Consistency.Model;
using FsCheck;
using FsCheck.Fluent;
using Interval = Consistency.Engine.Quantities.Interval;

namespace Consistency.Engine.Tests.Quantities;

public sealed class IntervalClashTests
{
    private static readonly bool[] Readings = [true, false];

    private static readonly Gen<(double Value, Bound Bound, bool Hedged, bool Place, bool AsOf)> Shapes =
        from value in Gen.Elements(17.0, 20, 60, 200, 205, 1_000)
        from bound in Gen.Elements(Bound.Exact, Bound.About, Bound.AtLeast, Bound.MoreThan, Bound.AtMost, Bound.LessThan)
        from hedged in Gen.Elements(true, false)
        from place in Gen.Elements(true, false)
        from asOf in Gen.Elements(true, false)
        select (value, bound, hedged, place, asOf);

    [Fact]
    public void It_is_the_pair_that_rests_on_the_least() => Always.Holds(Shapes.ArrayOf().Where(s => s.Length is > 0 and < 8), shapes =>
    {
        var set = Sample.Set([.. shapes.Select(ClaimOf)]);
        var group = Assert.Single(set.Groups);
        var found = IntervalClash.Find(set, group, ClaimTraits.Number);

        var least = (from floor in @group.Claims
                     from ceiling in @group.Claims
                     from strict in Readings
                     where Reading(floor, strict).Floor > Reading(ceiling, strict).Ceiling
                     select (int?)((strict ? 0 : 1) + Assumptions(floor.Claim, ceiling.Claim))).Min();
        Assert.Equal(least, found?.Assumptions);
        if (found is { } clash)
            Assert.True(Reading(set.At(clash.Floor), clash.Strict).Floor > Reading(set.At(clash.Ceiling), clash.Strict).Ceiling);
    });

    [Fact]
    public void It_does_not_depend_on_the_order() => Always.Holds(Shapes.ArrayOf().Where(s => s.Length is > 0 and < 8), shapes =>
    {
        var claims = shapes.Select(ClaimOf).ToArray();

        Assert.Equal(Pair(claims), Pair([.. claims.Reverse()]));
    });

    [Fact]
    public void More_ways_of_stating_facets_than_are_compared_still_show_a_clash()
    {
        // Each claim states another selection of twelve qualifiers.
        var claims = Enumerable.Range(0, 1_000).Select(i => Sample.Count("c" + i, i == 700 ? 50 : 17)
            .Of("people", [.. Enumerable.Range(0, 12).Where(b => (i >> b & 1) != 0).Select(b => ("mark" + b, "yes"))])).ToArray();

        var conflict = Assert.Single(Sample.Found("quantity/conflict", claims));

        Assert.Contains("c700", conflict.MinimalClaimIds);
    }

    private static Claim ClaimOf((double Value, Bound Bound, bool Hedged, bool Place, bool AsOf) shape, int index) =>
        (Sample.Count("c" + index, shape.Value, shape.Bound) with { Certainty = shape.Hedged ? Certainty.Hedged : Certainty.Plain })
        .At(shape.Place ? "Norland" : "", asOf: shape.AsOf ? "2031-05-04" : "");

    private static Interval Reading(NormalClaim claim, bool strict) => strict ? claim.Reading.Strict : claim.Reading.Tension;

    private static int Assumptions(Claim a, Claim b) =>
        (a.Scope.Place == b.Scope.Place ? 0 : 1) + (a.Scope.AsOf == b.Scope.AsOf ? 0 : 1) + (a.Certainty == Certainty.Plain && b.Certainty == Certainty.Plain ? 0 : 1);

    private static (string?, string?) Pair(Claim[] claims)
    {
        var set = Sample.Set(claims);
        return IntervalClash.Find(set, Assert.Single(set.Groups), ClaimTraits.Number) is { } clash ? (set.At(clash.Floor).Id, set.At(clash.Ceiling).Id) : (null, null);
    }
}
