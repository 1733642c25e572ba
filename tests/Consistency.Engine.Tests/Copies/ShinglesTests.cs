using Consistency.Engine.Copies;

namespace Consistency.Engine.Tests.Copies;

public sealed class ShinglesTests
{
    private const string Words = "seventeen people were hurt on the old pier";

    [Fact]
    public void Each_run_of_five_words_is_a_shingle() => Assert.Equal(4, Shingles.Of(Words).Length);

    [Fact]
    public void A_run_that_comes_again_counts_once() =>
        Assert.Equal(5, Shingles.Of("down came the rain again down came the rain again down came the rain again").Length);

    [Theory]
    [InlineData("“Seventeen people were hurt, on the old pier.”")]
    [InlineData("  seventeen PEOPLE were\nhurt on the old-pier")]
    public void Case_and_punctuation_make_no_difference(string other) => Assert.Equal(Shingles.Of(Words), Shingles.Of(other));

    [Fact]
    public void Six_words_are_too_few_and_seven_enough()
    {
        Assert.Empty(Shingles.Of("people were hurt on the pier"));
        Assert.Equal(3, Shingles.Of("seventeen people were hurt on the pier").Length);
    }

    [Fact]
    public void What_two_wordings_share_is_counted() =>
        Assert.Equal(3, Shingles.Shared(Shingles.Of(Words), Shingles.Of("people were hurt on the old pier, says the town")));

    [Fact]
    public void Words_in_another_order_share_nothing() =>
        Assert.Equal(0, Shingles.Shared(Shingles.Of(Words), Shingles.Of("on the old pier seventeen people were hurt")));
}
