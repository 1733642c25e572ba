using Consistency.Engine.Incremental;
using Consistency.Engine.Rules;
using Consistency.Engine.Tests.Support;

namespace Consistency.Engine.Tests.Incremental;

public sealed class NeighbourhoodTests
{
    private readonly Neighbourhood _all = new(Reach.RelatedCells, []);
    private readonly List<KeptClaim> _kept = [];
    private readonly KeptCell _cell;

    public NeighbourhoodTests()
    {
        var cell = Sample.Normal(Sample.Count("c", 1)).Cell;
        _cell = new KeptCell(cell.Facets, cell.Property, _all);
    }

    [Fact]
    public void Of_sources_that_say_the_same_the_first_two_stand_for_all()
    {
        Assert.True(Add("r2", 17));
        Assert.True(Add("r3", 17));
        Assert.False(Add("r4", 17));
        Assert.True(Add("r1", 17));
        Assert.Equal("r1 r2", Standing);
        Assert.Equal(4, _all.Sources);
    }

    [Fact]
    public void Of_what_one_source_repeats_the_first_claim_by_id_stands()
    {
        Add("r1", 17, "m");
        Add("r2", 17);
        Add("r3", 17, "n");
        Assert.False(Add("r1", 17, "p"));
        Assert.True(Add("r1", 17, "a"));
        Assert.False(Add("r3", 17, "b"));
        Assert.Equal("r1 r2", Standing);
        Assert.Contains(_all.Representatives, c => c.Claim.Id == "a");
    }

    [Fact]
    public void Who_says_more_stands_for_others_than_before()
    {
        foreach (var source in new[] { "r1", "r2", "r6" })
        {
            Add(source, 17);
            Add(source, 20);
        }

        foreach (var source in new[] { "r3", "r4", "r5" })
            Add(source, 17);
        Assert.Equal("r1 r1 r2 r2 r3 r4", Standing);
        // It stands no more, and another one does in its place.
        Assert.True(Add("r3", 20));
        Assert.Equal("r1 r1 r2 r2 r4 r5", Standing);
        Assert.False(Add("r6", 17));
    }

    [Fact]
    public void Who_says_less_stands_for_others_than_before()
    {
        foreach (var source in new[] { "r1", "r2", "r3" })
            Add(source, 17);
        Assert.True(Add("r3", 20));
        Assert.Equal("r1 r2 r3 r3", Standing);
        Assert.True(Remove("r3", 20));
        Assert.Equal("r1 r2", Standing);
        Assert.False(Remove("r3", 17));
        Assert.True(Remove("r1", 17));
        Assert.Equal("r2", Standing);
        Assert.Equal((true, false), (_all.Holds("r2"), _all.Holds("r1")));
    }

    [Fact]
    public void Who_stands_once_it_says_less_is_told()
    {
        foreach (var source in new[] { "r1", "r2", "r3" })
        {
            Add(source, 17);
            Add(source, 20);
        }

        Assert.Equal("r1 r1 r2 r2", Standing);
        Assert.True(Remove("r3", 20));
        Assert.Equal("r1 r1 r2 r2 r3", Standing);
    }

    [Fact]
    public void All_and_those_that_stand_for_them_are_in_the_order_in_which_they_came()
    {
        foreach (var source in new[] { "r3", "r1", "r2" })
            Add(source, 17);

        Assert.Equal(["r1", "r2"], _all.Representatives.Select(c => c.Claim.Source.Id));
        Assert.Equal(["r3", "r1", "r2"], _all.All.Select(c => c.Claim.Source.Id));
        Remove("r1", 17);
        Assert.Equal(["r3", "r2"], _all.Representatives.Select(c => c.Claim.Source.Id));
    }

    private string Standing => string.Join(' ', _all.Representatives.Select(c => c.Claim.Source.Id).Order(StringComparer.Ordinal));

    private bool Add(string source, double value, string id = "")
    {
        var claim = Sample.Count(id.Length > 0 ? id : $"{source} {value}", value, source: source);
        _kept.Add(new KeptClaim(claim, _kept.Count));
        return _all.Add(_kept[^1], Saying.Of(claim, _cell, ""));
    }

    private bool Remove(string source, double value)
    {
        var claim = _kept.Find(c => c.Claim.Id == $"{source} {value}")!;
        return _all.Remove(claim, claim.Places[0].Saying);
    }
}
