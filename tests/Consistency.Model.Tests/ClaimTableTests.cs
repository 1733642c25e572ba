namespace Consistency.Model.Tests;

public sealed class ClaimTableTests
{
    private static readonly Claim Count = new()
    {
        Id = "a",
        Source = new Source("gazette"),
        Speakers = ["Ana Reis"],
        Subject = new Subject("people", new Dictionary<string, string>(StringComparer.Ordinal) { ["age"] = "old", ["trade"] = "fishing" }),
        Property = "killed",
        Value = new ClaimValue.OfQuantity(new Quantity(17, 29, Bound.Range)),
    };

    [Fact]
    public void Its_claims_are_those_that_it_was_made_of()
    {
        Claim[] claims = [Count, Count with { Id = "b", Value = new ClaimValue.OfTruth(true) }, Count with { Id = "c", Polarity = Polarity.Denied }];

        Assert.Equal(claims, ClaimTable.Of(claims));
        var table = ClaimTable.Of(claims);
        Assert.Same(table, ClaimTable.Of(table));
    }

    [Fact]
    public void What_claims_share_is_held_once_whatever_the_order_of_qualifiers()
    {
        var turned = new Dictionary<string, string>(StringComparer.Ordinal) { ["trade"] = "fishing", ["age"] = "old" };
        var table = ClaimTable.Of([Count, Count with { Subject = new Subject("people", turned) }, Count with { Subject = new Subject("people") }, Count with { Speakers = ["Ana", "Reis"] }]);

        Assert.Equal([0, 0, 1, 0], table.TopicOf.ToArray());
        Assert.Equal([0, 0, 0, 0], table.SourceOf.ToArray());
        Assert.Equal([0, 0, 0, 1], table.ChainOf.ToArray());
    }

    [Theory]
    [InlineData(Bound.LessThan, Trend.Down, Polarity.Denied, Certainty.Disputed)]
    [InlineData(Bound.Range, Trend.Up, Polarity.Asserted, Certainty.Hedged)]
    [InlineData(Bound.Exact, Trend.Unspecified, Polarity.Asserted, Certainty.Plain)]
    public void A_row_keeps_every_part_of_its_wording(Bound bound, Trend trend, Polarity polarity, Certainty certainty)
    {
        var wording = new RowWording(bound, trend, polarity, certainty);

        Assert.Equal((bound, trend, polarity, certainty), (wording.Bound, wording.Trend, wording.Polarity, wording.Certainty));
    }

    [Fact]
    public void Rows_are_made_into_claims()
    {
        var builder = new ClaimTableBuilder();
        var (topic, source, chain) = (builder.Intern(new Topic(new Subject("people"), "killed", Scope.Unstated, "%")), builder.Intern(new Source("gazette")), builder.Intern(["Ana Reis"]));
        builder.AddQuantity("é1", topic, source, chain, 17, double.NaN, new RowWording(Bound.AtLeast));
        builder.AddQuantity("", topic, source, builder.Intern(Array.Empty<string>()), 17, 29, new RowWording(Bound.Range, certainty: Certainty.Hedged));
        var table = builder.Build();

        Assert.Equal(["é1", "c2"], table.Select(c => c.Id));
        Assert.Equal(new ClaimValue.OfQuantity(new Quantity(17, Bound: Bound.AtLeast, Unit: "%")), table[0].Value);
        Assert.Equal(new ClaimValue.OfQuantity(new Quantity(17, 29, Bound.Range, Unit: "%")), table[1].Value);
        Assert.Equal((Certainty.Hedged, 0), (table[1].Certainty, table[1].Speakers.Count));
    }
}
