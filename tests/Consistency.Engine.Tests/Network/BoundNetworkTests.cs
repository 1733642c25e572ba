using Consistency.Engine.Network;
using Consistency.Engine.Tests.Network.Sums;
using Consistency.Engine.Tests.Support;
using Consistency.Model;

namespace Consistency.Engine.Tests.Network;

/// <summary>What is part of what, of relations and claims as <see cref="SumNotation"/> writes them.</summary>
public sealed class BoundNetworkTests
{
    [Theory]
    [InlineData("a<h", "a=1 h=1", "a<h")]
    [InlineData("a<h", "a=1 b=1", "")]
    [InlineData("a<b b<h", "a=1 b=1 h=1", "a<b a<h b<h")]
    [InlineData("a<b b<h", "a=1 h=1", "a<h")]
    [InlineData("a<h@5-3", "a=1 h=1", "a<h@2031-05-03")]
    [InlineData("a<b b<h@5-3", "a=1 b=1 h=1", "a<b a<h@2031-05-03 b<h@2031-05-03")]
    [InlineData("a<h@5-3 b<h@5-4", "a=1 b=1 h=1", "a<h@2031-05-03 b<h@2031-05-04")]
    [InlineData("a<h a<h@5-3", "a=1 h=1", "a<h")]
    public void What_is_part_at_one_date_alone_is_told_with_it(string relations, string claims, string parts)
    {
        var network = SumNotation.Set(relations, claims).Network;

        Assert.Equal(parts, string.Join(' ', network.Parts.Select(p => Text(network, p)).Order(StringComparer.Ordinal)));
    }

    [Theory]
    [InlineData("hurt", true, true)]
    [InlineData("sheltered", false, false)]
    [InlineData("price", false, false)]
    public void A_flow_that_adds_up_grows(string property, bool isFlow, bool grows)
    {
        var network = SumNotation.Set("a<h", "a=1 h=1", property).Network;

        Assert.Equal((isFlow, grows), (network.IsFlow(0), network.Grows(0)));
    }

    [Fact]
    public void The_parts_of_each_whole_are_a_stretch()
    {
        var network = SumNotation.Set("a<h b<h c<k a<k", "k=1 h=1 a=1 b=1 c=1").Network;
        var stretches = network.PartStarts[..^1].Zip(network.PartStarts[1..], (first, end) => string.Join(' ', network.Parts.Take(end).Skip(first).Select(p => Text(network, p)).Order(StringComparer.Ordinal)));

        Assert.Equal(["a<h b<h", "a<k c<k"], stretches.Order(StringComparer.Ordinal));
        Assert.Equal(network.Parts.Order(), network.Parts);
    }

    [Fact]
    public void The_dates_of_one_thing_follow_each_other()
    {
        var network = SumNotation.Set("a<h", "a@5-1=1 h=1 a@5-2=2 a@5-3=3").Network;
        var thing = Enumerable.Range(0, network.Things).Single(network.HasSeveralDates);

        Assert.Equal(2, network.Things);
        Assert.Equal(["2031-05-01", "2031-05-02", "2031-05-03"], network.NodesOf(thing).Select(n => network.Group(n).Facets.AsOf).Order(StringComparer.Ordinal));
        Assert.Equal(network.NodesOf(thing).Select(n => network.Group(n).Number), network.NodesOf(thing).Select(network.GroupNumber));
    }

    [Fact]
    public void What_is_part_of_more_than_is_followed_is_said()
    {
        var relations = Enumerable.Range(0, 5_000).Select(i => SumNotation.Of(RelationKind.PartOf, SumNotation.Place($"h{i}", "hurt"), SumNotation.Place("a", "hurt")));
        var network = Sample.Set(SamplePack.Pack, [.. relations], SumNotation.Claims("a=1 b=1")).Network;

        Assert.Equal(["quantity/part-exceeds-whole: hurt; subject=people; place=a is part of more things than are followed."], network.NotDecided);
    }

    private static string Text(BoundNetwork network, PartOfWhole part) =>
        $"{Place(network, part.Part)}<{Place(network, part.Whole)}{(part.AsOf.Length > 0 ? "@" : "")}{part.AsOf}";

    private static string Place(BoundNetwork network, int thing) => network.Group(network.FirstNode(thing)).Facets.Place;
}
