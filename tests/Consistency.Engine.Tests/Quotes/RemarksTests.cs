using Consistency.Engine.Quotes;
using Consistency.Engine.Tests.Support;
using Consistency.Model;
using Consistency.Model.Packs;

namespace Consistency.Engine.Tests.Quotes;

public sealed class RemarksTests
{
    [Fact]
    public void Wordings_that_share_half_of_their_words_are_one_remark() =>
        Assert.Equal("a b", Of(Sample.Said("a", "the old pier opens tomorrow"), Sample.Said("b", "old pier opens next year"), Sample.Said("c", "storms pass")));

    [Theory]
    [InlineData("pier burns today", "old pier burns amid cheering crowds beside seven gulls", "a b")]
    [InlineData("old pier burns amid cheering crowds beside seven gulls", "pier burns today", "a b")]
    [InlineData("pier burns amid crowds", "pier burns beside gulls", "a b")]
    [InlineData("pier burns amid cheering crowds", "pier burns beside seven gulls", "")]
    public void It_is_half_of_the_shorter_one(string first, string second, string remarks) => Assert.Equal(remarks, Of(Sample.Said("a", first), Sample.Said("b", second)));

    [Fact]
    public void One_word_in_common_is_none() => Assert.Equal("", Of(Sample.Said("a", "the pier opens"), Sample.Said("b", "the pier burns")));

    [Fact]
    public void Two_speakers_have_two_remarks() =>
        Assert.Equal("", Of(Sample.Said("a", "the old pier opens tomorrow"), Sample.Said("b", "the old pier opens next year", "Jon Brandt")));

    [Fact]
    public void One_source_that_gives_both_tells_them_apart() =>
        Assert.Equal("", Of(Sample.Said("a", "the old pier opens tomorrow", source: "r1"), Sample.Said("b", "the old pier opens next year", source: "r1")));

    [Fact]
    public void A_denied_quote_is_none() =>
        Assert.Equal("", Of(Sample.Said("a", "the old pier opens tomorrow"), Sample.Said("b", "the old pier opens next year") with { Polarity = Polarity.Denied }));

    [Fact]
    public void A_fragment_agrees_with_its_whole_and_one_of_several_fits_several()
    {
        var whole = Sample.Said("whole", "the old pier opens tomorrow at noon");
        Assert.Empty(Sample.Found("quote/drift", whole, Sample.Said("part", "pier opens tomorrow")));

        var drift = Assert.Single(Sample.Found("quote/drift", whole, Sample.Said("other", "the old pier opens never at noon"), Sample.Said("part", "the old pier opens")));
        Assert.Equal(["part"], drift.FitsSeveralClaimIds);
        Assert.Equal(["other", "whole"], drift.Positions.SelectMany(p => p.ClaimIds).Order());
    }

    [Fact]
    public void More_wordings_of_one_remark_than_are_compared_are_said()
    {
        var pack = SamplePack.With(new FacetPolicy { MaximumCompared = 3 });
        // Each shares two words with the next one alone.
        var chain = Sample.Check(pack, [.. Enumerable.Range(0, 5).Select(i => Sample.Said("c" + i, $"a{i} b{i} a{i + 1} b{i + 1}"))]);
        var oneWord = Sample.Check(pack, [.. Enumerable.Range(0, 5).Select(i => Sample.Said("c" + i, $"pier a{i} b{i}"))]);

        Assert.Empty(chain.Inconsistencies);
        Assert.Contains("5 wordings", Assert.Single(chain.NotDecided), StringComparison.Ordinal);
        Assert.Contains("with one word in common", Assert.Single(oneWord.NotDecided), StringComparison.Ordinal);
    }

    [Fact]
    public void As_many_wordings_of_one_remark_as_are_compared_are_compared()
    {
        var set = Sample.Set(SamplePack.With(new FacetPolicy { MaximumCompared = 4 }), [], [.. Enumerable.Range(0, 4).Select(i => Sample.Said("c" + i, $"a{i} b{i} a{i + 1} b{i + 1}"))]);

        Assert.Equal(4, Assert.Single(Remarks.Of(set, new QuoteReader(SamplePack.Pack.Wordings))).Wordings.Count);
        Assert.Empty(set.NotDecided);
    }

    private static string Of(params Claim[] claims) => string.Join(" | ", Remarks.Of(Sample.Set(claims), new QuoteReader(SamplePack.Pack.Wordings))
        .Select(r => string.Join(' ', r.Wordings.SelectMany(w => w.Claims).Select(c => c.Id).Order(StringComparer.Ordinal))).Order(StringComparer.Ordinal));
}
