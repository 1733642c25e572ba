using Consistency.Model.Language;

namespace Consistency.Model.Tests.Language;

public sealed class StemmerTests
{
    [Theory]
    [InlineData("negotiation", "negotiations", "negotiate", "negotiated", "negotiating", "negotiator")]
    [InlineData("harbour", "harbours", "harboured")]
    [InlineData("plan", "planned", "planning", "plans")]
    [InlineData("organize", "organise", "organized", "organization", "organisations")]
    [InlineData("fill", "filled", "filling")]
    [InlineData("city", "cities")]
    [InlineData("rebuild", "rebuilding", "rebuilds")]
    public void Forms_of_one_word_share_a_stem(params string[] forms) => Assert.Single(forms.Select(Stemmer.Stem).Distinct());

    [Theory]
    [InlineData("rise", "rice")]
    [InlineData("peace", "pear")]
    [InlineData("storm", "store")]
    public void Other_words_do_not(string a, string b) => Assert.NotEqual(Stemmer.Stem(a), Stemmer.Stem(b));

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("ing")]
    [InlineData("ed")]
    [InlineData("loss")]
    public void What_has_no_ending_to_spare_stays(string word) => Assert.Equal(word, Stemmer.Stem(word));
}
