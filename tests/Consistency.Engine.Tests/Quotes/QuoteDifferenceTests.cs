using Consistency.Engine.Quotes;
using Consistency.Engine.Tests.Support;
using Consistency.Model;

namespace Consistency.Engine.Tests.Quotes;

public sealed class QuoteDifferenceTests
{
    private static readonly QuoteReader Reader = new(SamplePack.Pack.Wordings);

    [Theory]
    [InlineData("we lost twenty ships tonight", "we lost 20 ships tonight", Severity.Notice, "The words differ.")]
    [InlineData("we lost 20 ships tonight", "we lost 30 ships tonight", Severity.Tension, "The numbers differ.")]
    [InlineData("we lost ships tonight", "we lost 30 ships tonight", Severity.Notice, "The words differ.")]
    [InlineData("the pier may open tomorrow", "the pier must open tomorrow", Severity.Tension, "“may open” is not “must open”.")]
    [InlineData("the pier will open tomorrow", "the pier will not open tomorrow", Severity.Tension, "“open” is not “not open”.")]
    [InlineData("the pier cannot open", "the pier can not open tonight", Severity.Notice, "The words differ.")]
    [InlineData("prices rose last week", "prices fell last week", Severity.Tension, "“rose” is the opposite of “fell”.")]
    [InlineData("they keep ships in place tonight", "they preserve ships in place tonight", Severity.Tension, "“keep” does not mean the same as “preserve”.")]
    [InlineData("they maintain ships tonight", "they preserve boats tonight", Severity.Notice, "The words differ.")]
    [InlineData("pier opens tomorrow", "pier opens tomorrow and then everyone goes home singing", Severity.Notice, "The words differ.")]
    // Of a replaced end up to two words count, on either side; in between any number does.
    [InlineData("ships left port early", "ships left port burning", Severity.Tension, "“early” does not mean the same as “burning”.")]
    [InlineData("ships left port early today", "ships left port burning", Severity.Tension, "“early today” does not mean the same as “burning”.")]
    [InlineData("ships left port early today safely", "ships left port burning", Severity.Notice, "The words differ.")]
    [InlineData("early ships left port", "burning ships left port", Severity.Tension, "“early” does not mean the same as “burning”.")]
    [InlineData("early today safely ships left port", "burning ships left port", Severity.Notice, "The words differ.")]
    [InlineData("ships left early today safely port", "ships left burning port", Severity.Tension, "“early today safely” does not mean the same as “burning”.")]
    [InlineData("prices fell 20 times", "prices fell 20 times twenty", Severity.Tension, "The numbers differ.")]
    public void Meaning_changed_is_a_tension_and_other_words_a_notice(string a, string b, Severity severity, string reason)
    {
        Assert.Equal(new QuoteDifference(severity, reason), QuoteDifference.Of(Reader.Read(a), Reader.Read(b), Reader));
        Assert.Equal(severity, QuoteDifference.Of(Reader.Read(b), Reader.Read(a), Reader).Severity);
    }
}
