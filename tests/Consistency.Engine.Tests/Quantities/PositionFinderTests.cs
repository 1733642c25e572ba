using Consistency.Engine.Tests.Support;
using Consistency.Model;

namespace Consistency.Engine.Tests.Quantities;

public sealed class PositionFinderTests
{
    [Fact]
    public void Each_value_of_many_is_a_position_of_its_own_claims_and_what_fits_several_is_in_none_and_a_smaller_group_after_it_has_its_own()
    {
        Claim[] many = [.. Enumerable.Range(0, 90).Select(i => Sample.Count("m" + i, 17 + (i * 7 % 30))), Sample.Count("wide", 10, Bound.AtLeast)];
        Claim[] few = [Sample.Count("f", 9, subject: "ships"), Sample.Count("g", 5, subject: "ships")];

        var found = Sample.Found("quantity/conflict", [.. many, .. few]);

        Assert.Equal(
            many[..90].GroupBy(c => ((ClaimValue.OfQuantity)c.Value!).Quantity.Value).OrderBy(g => g.Key).Select(g => $"{g.Key}: {string.Join(' ', g.Select(c => c.Id))}"),
            Positions(found.Single(f => f.Positions.Count > 2)));
        Assert.Equal(["wide"], found.Single(f => f.Positions.Count > 2).FitsSeveralClaimIds);
        Assert.Equal(["5: g", "9: f"], Positions(found.Single(f => f.Positions.Count == 2)));
    }

    private static IEnumerable<string> Positions(Inconsistency found) => found.Positions.Select(p => $"{p.Label}: {string.Join(' ', p.ClaimIds)}");
}
