using System.Globalization;
using Consistency.Engine.Network;
using Consistency.Engine.Tests.Support;
using Consistency.Model;

namespace Consistency.Engine.Tests.Network;

public sealed class FloorCeilingRepairTests
{
    [Fact]
    public void On_one_footing_the_fewest_of_both_sides_are_dropped() =>
        Assert.Equal("from 80, to 50; exact", Repair(Floors(60, 61, 80), Ceilings(50, 61, 70)));

    [Theory]
    [InlineData(1, 0, 0, 0)]
    [InlineData(0, 1, 0, 0)]
    [InlineData(0, 0, 1, 0)]
    [InlineData(0, 0, 0, 1)]
    public void Where_one_assumes_more_or_states_another_facet_a_whole_side_is_dropped(uint floorStates, int floorAssumes, uint ceilingStates, int ceilingAssumes)
    {
        var (floors, ceilings) = (Floors(60, 61, 80), Ceilings(50, 61, 70));
        floors[^1] = floors[^1] with { Stated = floorStates, Assumed = floorAssumes };
        ceilings[^1] = ceilings[^1] with { Stated = ceilingStates, Assumed = ceilingAssumes };

        Assert.Equal("to 50, to 61, to 70", Repair(floors, ceilings));
    }

    [Theory]
    [InlineData(new[] { 60.0 }, new[] { 50.0, 51 }, "from 60; exact")]
    [InlineData(new[] { 60.0, 61 }, new[] { 50.0 }, "to 50; exact")]
    [InlineData(new[] { 60.0, 61 }, new[] { 50.0, 51 }, "to 50, to 51")]
    [InlineData(new[] { 60.0, 61 }, new[] { 50.0, 51, 52 }, "from 60, from 61")]
    public void It_is_the_smaller_side_and_surely_the_fewest_where_it_is_one_claim(double[] floors, double[] ceilings, string dropped) =>
        Assert.Equal(dropped, Repair(Array.ConvertAll(Floors(floors), f => f with { Assumed = 1 }), Ceilings(ceilings)));

    private static NetworkClaim[] Floors(params double[] values) => Array.ConvertAll(values, v => Of("from ", v, Bound.AtLeast));

    private static NetworkClaim[] Ceilings(params double[] values) => Array.ConvertAll(values, v => Of("to ", v, Bound.AtMost));

    private static NetworkClaim Of(string what, double value, Bound bound) =>
        new(Sample.Set(Sample.Count(string.Create(CultureInfo.InvariantCulture, $"{what}{value}"), value, bound)), 0, "", 0, 0);

    private static string Repair(NetworkClaim[] floors, NetworkClaim[] ceilings)
    {
        var (drop, exact) = FloorCeilingRepair.Of(floors, ceilings);
        return string.Join(", ", drop.Select(c => c.Id)) + (exact ? "; exact" : "");
    }
}
