using Consistency.Engine.Copies;
using Consistency.Engine.Incremental;
using Consistency.Engine.Rules;
using Consistency.Engine.Tests.Support;

namespace Consistency.Engine.Tests.Incremental;

/// <summary>Quotes by their shingles, each a letter.</summary>
public sealed class QuoteNeighbourhoodsTests
{
    private readonly QuoteNeighbourhoods _quotes = new();
    private readonly List<Neighbourhood> _touched = [];

    [Fact]
    public void Quotes_that_share_a_shingle_are_in_one_neighbourhood()
    {
        var first = Of("abc");

        Assert.Equal(Reach.Statements, first.Reach);
        Assert.Same(first, Of("cde"));
        Assert.Same(first, Of("e"));
        Assert.NotSame(first, Of("xyz"));
        Assert.NotSame(first, Of("abc", "remark"));
        Assert.Empty(_touched);
    }

    [Fact]
    public void A_quote_that_ties_neighbourhoods_makes_them_one_with_the_more_sources()
    {
        var (few, more) = (Of("abc"), Of("xyz"));
        Fill(few, "r1");
        Fill(more, "r1", "r2");

        Assert.Same(more, Of("cx"));

        Assert.Equal([few, more], _touched);
        Assert.Equal((0, 3), (few.All.Count, more.All.Count));
        Assert.All(more.All, c => Assert.Same(more, Assert.Single(c.Places).Neighbourhood));
        Assert.Same(more, Of("a"));
        Assert.Same(more, Of("b"));
    }

    [Fact]
    public void Of_two_with_as_many_sources_the_first_one_stays_and_what_became_part_of_it_stays_so()
    {
        var (first, second, third) = (Of("abc"), Of("xyz"), Of("uvw"));
        Assert.Same(first, Of("cx"));
        Fill(third, "r1");

        Assert.Same(third, Of("uz"));

        Assert.Equal([second, first, first, third], _touched);
        Assert.Same(third, Of("y"));
        Assert.Same(third, Of("a"));
    }

    private static void Fill(Neighbourhood neighbourhood, params string[] sources)
    {
        var cell = Sample.Normal(Sample.Count("c", 1)).Cell;
        foreach (var source in sources)
        {
            var claim = Sample.Count("c", 17, source: source);
            neighbourhood.Add(new KeptClaim(claim, 0), Saying.Of(claim, new KeptCell(cell.Facets, cell.Property, neighbourhood), ""));
        }
    }

    private Neighbourhood Of(string shingles, string property = "quote") =>
        // Of a quote only the shingles are looked at here.
        _quotes.Of(property, new WordedClaim(null!, "", shingles, [.. shingles.Select(s => (ulong)s)]), _touched.Add);
}
