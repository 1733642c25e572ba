using Consistency.Engine.Tests.Support;
using Consistency.Engine.Values;
using Consistency.Model;

namespace Consistency.Engine.Tests.Values;

public sealed class ScaleReaderTests
{
    private static readonly ScaleReader Reader = new(SamplePack.Pack);

    [Theory]
    [InlineData("estimates", "the highest", "high")]
    [InlineData("estimates", "the lowest so far", "low")]
    [InlineData("estimates", "a record low", "low")]
    [InlineData("estimates", "the most optimistic ones", "high")]
    [InlineData("casualty estimates", "the most optimistic ones", "low")]
    [InlineData("estimates", "the worst", "low")]
    [InlineData("casualty estimates", "the worst", "high")]
    [InlineData("casualty estimates", "the highest", "high")]
    [InlineData("casualty estimates", "a record low", "low")]
    [InlineData("estimates", "middling", null)]
    [InlineData("estimates", "", null)]
    public void A_statement_stands_at_an_end_and_for_a_harm_good_is_low(string subject, string words, string? end) =>
        Assert.Equal(end, Reader.EndOf(Sample.Normal(Sample.Said("c", words) with { Property = "rank", Subject = new Subject(subject) })));

    [Fact]
    public void An_event_is_at_the_near_or_the_far_end()
    {
        Assert.Equal("near", Reader.EndOf(Sample.Normal(Sample.Truth("c", "sail", "ferry"))));
        Assert.Equal("far", Reader.EndOf(Sample.Normal(Sample.Truth("c", "stay", "ferry"))));
        Assert.Null(Reader.EndOf(Sample.Normal(Sample.Truth("c", "stay", "ferry", polarity: Polarity.Denied))));
    }

    [Fact]
    public void What_has_no_scale_has_no_end() => Assert.Null(Reader.EndOf(Sample.Normal(Sample.Said("c", "the highest"))));
}
