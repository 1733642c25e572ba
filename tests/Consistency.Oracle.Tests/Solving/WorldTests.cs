using Consistency.Model;
using Consistency.Oracle.Tests.Sets;

namespace Consistency.Oracle.Tests.Solving;

/// <summary>What the oracle takes the definition to say of cells, on sets small enough to see it.</summary>
public sealed class WorldTests
{
    [Theory]
    [InlineData("drowned", "harmed", true)]
    [InlineData("lost", "swept", false)]
    [InlineData("camped", "uprooted", true)]
    [InlineData("crowding", "strain", false)]
    public void A_property_is_part_of_those_above_it_where_it_adds(string part, string whole, bool expected) =>
        Assert.Equal(expected, IsPart(ClaimOf(part), ClaimOf(whole)));

    [Theory]
    [InlineData("landed", true)]
    [InlineData("moored", false)]
    [InlineData("points", false)]
    public void An_earlier_date_is_part_of_a_later_one_for_a_flow_alone(string property, bool expected)
    {
        var (early, late) = (ClaimOf(property, asOf: "2031-03-04"), ClaimOf(property, asOf: "2031-03-06"));
        Assert.Equal(expected, IsPart(early, late));
        Assert.False(IsPart(late, early));
    }

    [Fact]
    public void A_relation_holds_for_each_value_of_what_it_leaves_out()
    {
        var world = new World(new ClaimSet(
            [ClaimOf("landed", "Arvik", "2031-03-04"), ClaimOf("landed", "Arvik", "2031-03-06")], [Sum("Arvik", "Belmore", "Cassin")]));
        Assert.Equal(["2031-03-04", "2031-03-06"], world.Sums.Select(s => s.Whole.AsOf));
        Assert.All(world.Sums, s => Assert.All(s.Parts, p => Assert.Equal(s.Whole.AsOf, p.AsOf)));
    }

    [Fact]
    public void A_sum_of_the_pack_brings_the_cells_that_nobody_claims()
    {
        var world = new World(new ClaimSet([ClaimOf("ferried")], []));
        Assert.Equal(["borne = hauled + towed", "carried = ferried + hauled"],
            world.Sums.Select(s => $"{s.Whole.Property} = {string.Join(" + ", s.Parts.Select(p => p.Property))}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Sums_interlock_where_they_share_two_cells_or_close_a_circle()
    {
        Assert.False(Interlock(Sum("Arvik", "Belmore", "Cassin"), Sum("Belmore", "Dunmere", "Esktoft")));
        Assert.False(Interlock(Sum("Arvik", "Belmore", "Cassin"), Sum("Dunmere", "Cassin", "Esktoft")));
        Assert.True(Interlock(Sum("Arvik", "Belmore", "Cassin"), Sum("Arvik", "Dunmere", "Cassin")));
        Assert.True(Interlock(Sum("Arvik", "Belmore", "Cassin"), Sum("Belmore", "Dunmere", "Esktoft"), Sum("Farrowby", "Cassin", "Dunmere")));
    }

    private static bool IsPart(Claim part, Claim whole) =>
        new World(new ClaimSet([part, whole], [])).Parts.Contains((World.CellOf(part), World.CellOf(whole)));

    private static bool Interlock(params Relation[] sums) => new World(new ClaimSet([ClaimOf("landed")], sums)).SumsInterlock();

    private static Relation Sum(string whole, params string[] parts) => new(RelationKind.Sum, At(whole), [.. parts.Select(At)]);

    private static CellSelector At(string place) => new(Subject: null, "landed", new Scope(place));

    private static Claim ClaimOf(string property, string place = "Arvik", string asOf = "2031-03-04") => new()
    {
        Subject = new Subject("townsfolk"),
        Property = property,
        Scope = new Scope(place, Vocabulary.Event, AsOf: asOf),
        Value = new ClaimValue.OfQuantity(new Quantity(1)),
    };
}
