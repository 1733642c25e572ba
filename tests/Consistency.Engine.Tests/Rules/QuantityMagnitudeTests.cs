using Consistency.Engine.Tests.Support;
using Consistency.Model;

namespace Consistency.Engine.Tests.Rules;

public sealed class QuantityMagnitudeTests
{
    [Theory]
    [InlineData(17, 17_000, true)]
    [InlineData(17, 17_000_000, true)]
    [InlineData(7.5, 7_500, true)]
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
