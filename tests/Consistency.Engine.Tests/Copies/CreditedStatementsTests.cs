using Consistency.Engine.Copies;
using Consistency.Engine.Tests.Support;
using Consistency.Model;

namespace Consistency.Engine.Tests.Copies;

public sealed class CreditedStatementsTests
{
    private const string Words = "seventeen people were hurt when the old pier gave way";

    [Fact]
    public void What_is_given_once_is_no_statement()
    {
        Assert.Empty(Of(By("a", Words)));
        Assert.Empty(Of(By("a", Words), By("b", Words) with { Value = new ClaimValue.OfQuantity(new Quantity(18)) }));
        Assert.Equal("a b", Assert.Single(Of(By("a", Words), By("b", Words))));
    }

    [Fact]
    public void A_source_that_credits_several_and_who_is_credited_vaguely_are_left_out()
    {
        Assert.Equal("b c", Assert.Single(Of(By("a1", Words, "Ana Reis", "s"), By("a2", Words, "Jo Quill", "s"), By("b", Words), By("c", Words, "Jo Quill"))));
        Assert.Equal("a b", Assert.Single(Of(By("a", Words, "Gen. Ana Reis"), By("b", Words, "Jo Quill"), By("c", Words, "the military"))));
        Assert.Equal("a1 a2 b", Assert.Single(Of(By("a1", Words, "Ana Reis", "s"), By("a2", Words, "Ana Reis", "s"), By("b", Words))));
    }

    [Fact]
    public void Copies_of_the_longest_wording_are_its_statement_and_those_of_its_copies_alone_are_not() => Assert.Equal("a b", Assert.Single(Of(
        By("a", "one two three four five six seven eight nine ten eleven twelve thirteen fourteen"),
        By("b", "eight nine ten eleven twelve thirteen fourteen fifteen sixteen"),
        By("c", "eleven twelve thirteen fourteen fifteen sixteen seventeen"))));

    [Fact]
    public void Of_wordings_that_are_as_long_the_first_by_letter_is_the_statements()
    {
        var (more, less) = (Words + " more", Words + " less");

        Assert.Equal(less, Assert.Single(CreditedStatements.Of(Sample.Set(By("a", more), By("b", less)))).Words);
        Assert.Equal(less, Assert.Single(CreditedStatements.Of(Sample.Set(By("a", less), By("b", more)))).Words);
    }

    [Fact]
    public void Numbers_of_two_things_are_no_statement_and_it_makes_no_difference_when_they_were_published()
    {
        static Claim On(string id, int day) =>
            By(id, Words) with { Property = "sheltered", Source = new Source(id, PublishedAt: new DateTimeOffset(2031, 5, day, 9, 0, 0, TimeSpan.Zero)) };

        Assert.Equal("a b", Assert.Single(Of(On("a", 4), On("b", 9))));
        Assert.Empty(Of(By("a", Words).At(asOf: "2031-05-04"), By("b", Words).At(asOf: "2031-05-09")));
        Assert.Empty(Of(By("a", Words), By("b", Words).Of("ships")));
    }

    private static IEnumerable<string> Of(params Claim[] claims) =>
        CreditedStatements.Of(Sample.Set(claims)).Select(s => string.Join(' ', s.Claims.Select(c => c.Claim.Id).Order(StringComparer.Ordinal)));

    private static Claim By(string id, string words, string speaker = "Ana Reis", string source = "") =>
        Sample.Count(id, 17, source: source, speaker: speaker) with { Evidence = new Evidence("r", 0, words.Length, words) };
}
