using Consistency.Engine.Quantities;
using Consistency.Engine.Tests.Support;
using Consistency.Model;

namespace Consistency.Engine.Tests.Rules;

public sealed class QuantityMagnitudeTests
{
    [Theory]
    [InlineData(17, 17_000, true)]
    [InlineData(17, 17_000_000, true)]
    [InlineData(7.5, 7_500, true)]
    [InlineData(10, 10_000, true)]
    [InlineData(17, 170, false)]
    [InlineData(17, 17_400, false)]
    [InlineData(7, 7_000, false)]
    public void A_thousand_and_a_million_are_slips_of_two_digits_and_more(double small, double large, bool isSlip) =>
        Assert.Equal(isSlip ? "quantity/magnitude" : "quantity/conflict", Rule(Sample.Count("a", small, property: "price"), Sample.Count("b", large, property: "price")));

    [Theory]
    [InlineData(12, "km", 12, "m", true)]
    [InlineData(1.2, "m", 1.2, "cm", true)]
    [InlineData(1_234, "m", 1.234, "m", true)]
    [InlineData(12, "m", 36, "m", false)]
    public void A_unit_in_the_place_of_another_is_a_slip(double a, string unitA, double b, string unitB, bool isSlip) =>
        Assert.Equal(isSlip ? "quantity/magnitude" : "quantity/conflict", Rule(Tide("a", a, unitA), Tide("b", b, unitB)));

    [Theory]
    [InlineData(9, "km", 9, "mile", "With km in the place of mile, 9 mile agrees with 9 km.")]
    [InlineData(9, "cm", 9, "m", "With cm in the place of m, 9 m agrees with 9 cm.")]
    [InlineData(12, "m", 12, "km", "12 km is a thousand times 12 m.")]
    [InlineData(12, "m", 12_000, "km", "12,000 km is a million times 12 m.")]
    public void The_simplest_slip_is_told(double a, string unitA, double b, string unitB, string reason) =>
        Assert.Contains(Assert.Single(Sample.Check(Tide("a", a, unitA), Tide("b", b, unitB)).Inconsistencies).Steps, s => s.Text == reason);

    [Fact]
    public void A_score_and_a_third_number_are_explained_by_no_slip()
    {
        Assert.Equal("quantity/conflict", Rule(Sample.Count("a", 17, property: "score"), Sample.Count("b", 17_000, property: "score")));
        Assert.Equal("quantity/conflict", Rule(Sample.Count("a", 17), Sample.Count("b", 17_000), Sample.Count("c", 40)));
    }

    [Fact]
    public void It_is_a_tension_and_a_notice_where_much_is_assumed()
    {
        var (small, large) = (Sample.Count("a", 17), Sample.Count("b", 17_000));
        Assert.Equal(Severity.Tension, Assert.Single(Sample.Check(small, large).Inconsistencies).Severity);
        Assert.Equal(Severity.Notice, Assert.Single(Sample.Check(small.At("Norland"), large.At(happening: "storm") with { Certainty = Certainty.Hedged }).Inconsistencies).Severity);
    }

    [Theory]
    [InlineData(1, 30, true, true)]
    [InlineData(1.1, 30, true, false)]
    [InlineData(2, 3, false, true)]
    [InlineData(2.1, 3, false, false)]
    [InlineData(-5, -1, true, true)]
    public void Counts_that_are_thirtyfold_apart_and_measures_that_are_by_half_may_be_slips(double low, double high, bool counts, bool may) =>
        Assert.Equal(may, Slip.MayExplain(low, high, counts));

    [Fact]
    public void A_fall_by_a_thousandfold_is_a_slip_too()
    {
        static Claim Fell(string id, double by) => Sample.Count(id, 0, property: "price") with { Value = new ClaimValue.OfQuantity(new Quantity(by, Trend: Trend.Down)) };

        Assert.Equal("quantity/magnitude", Rule(Fell("a", 17), Fell("b", 17_000)));
    }

    [Fact]
    public void The_steps_name_the_factor_and_the_repair_is_the_conflicts()
    {
        var slip = Assert.Single(Sample.Check(Sample.Count("a", 17, source: "r1"), Sample.Count("b", 17_000, source: "r2"), Sample.Count("c", 17_000, source: "r3")).Inconsistencies);

        Assert.Equal("A probable slip of size or unit in people hurt: 17 (r1) or 17,000 (r2 and r3).", slip.Summary);
        Assert.Contains(slip.Steps, s => s.Kind == StepKind.Reading && s.Text == "17,000 is a thousand times 17.");
        Assert.Equal(["a"], slip.Repair.DropClaimIds);
    }

    [Theory]
    [InlineData(Bound.Exact, null)]
    [InlineData(Bound.About, null)]
    [InlineData(Bound.Range, 17_100d)]
    public void A_side_is_named_by_a_number_without_a_bound(Bound bound, double? upper)
    {
        var number = Sample.Count("b", 0, property: "price") with { Value = new ClaimValue.OfQuantity(new Quantity(17_000, upper, bound)) };
        var slip = Assert.Single(Sample.Check(Sample.Count("a", 17, property: "price"), Sample.Count("floor", 16_990, Bound.AtLeast, property: "price"), number).Inconsistencies);

        Assert.Equal(("quantity/magnitude", "a,b"), (slip.RuleId, string.Join(',', slip.MinimalClaimIds)));
    }

    [Fact]
    public void A_hundred_thousand_claims_of_as_many_numbers_are_one_slip()
    {
        var claims = Enumerable.Range(0, 100_000).Select(i => Sample.Count("c" + i, i % 2 == 0 ? 40_000 + (i / 1e7) : 40, i % 2 == 0 ? Bound.About : Bound.Exact)).ToArray();

        Assert.Equal("quantity/magnitude", Rule(claims));
    }

    private static Claim Tide(string id, double value, string unit) =>
        Sample.Count(id, value, property: "tide") with { Value = new ClaimValue.OfQuantity(new Quantity(value, Unit: unit)) };

    private static string Rule(params Claim[] claims) => Assert.Single(Sample.Check(claims).Inconsistencies).RuleId;
}
