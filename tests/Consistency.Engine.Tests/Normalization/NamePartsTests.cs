using Consistency.Engine.Normalization;
using Consistency.Engine.Tests.Support;

namespace Consistency.Engine.Tests.Normalization;

public sealed class NamePartsTests
{
    [Theory]
    [InlineData("José", "jose")]
    [InlineData("Gen.", "gen")]
    [InlineData("O’Dwyer", "o'dwyer")]
    [InlineData("Zoë,", "zoe")]
    [InlineData("ÅSA", "asa")]
    [InlineData("Jose\u0301", "jose")]
    [InlineData("Łukasz", "lukasz")]
    [InlineData("Groß", "gross")]
    [InlineData("Đặng", "dang")]
    [InlineData("Иванов", "иванов")]
    public void A_word_is_folded_to_lower_case_without_accents_and_stops(string word, string folded) => Assert.Equal(folded, NameParts.FoldWord(word));

    [Theory]
    [InlineData("Gen. Ana Reis", "Ana Reis", "gen")]
    [InlineData("Prime Minister Ana Reis", "Ana Reis", "prime minister")]
    [InlineData("the Mayor Captain Ana Reis", "Ana Reis", "mayor,captain")]
    [InlineData("Ana Reis", "Ana Reis", "")]
    [InlineData("Mayor", "Mayor", "")]
    [InlineData("The", "The", "")]
    [InlineData("The Mayor", "Mayor", "")]
    [InlineData("Prime Minister", "Prime Minister", "")]
    [InlineData("Captain Mayor", "Mayor", "captain")]
    [InlineData("  Ana \t Reis ", "Ana Reis", "")]
    public void Titles_are_taken_off_the_front(string name, string display, string titles)
    {
        var parts = NameParts.Of(name, SamplePack.Pack.Names);

        Assert.Equal(display, parts.Display);
        Assert.Equal(titles, string.Join(',', parts.Titles));
    }

    [Theory]
    [InlineData("Ana Reis", true)]
    [InlineData("Ana de la Reis", true)]
    [InlineData("Łukasz Wrona", true)]
    [InlineData("ana reis", false)]
    [InlineData("Port Authority", false)]
    [InlineData("Brigade 7", false)]
    [InlineData("The Long Name Of A Local Paper", false)]
    [InlineData("", false)]
    [InlineData(".", false)]
    public void A_person_has_a_few_words_with_capitals_and_no_digits(string name, bool person) =>
        Assert.Equal(person, NameParts.Of(name, SamplePack.Pack.Names).MayBePerson(SamplePack.Pack.Names));

    [Fact]
    public void A_name_that_is_no_Unicode_is_read_too() => Assert.Equal("ana\ud800", NameParts.FoldWord("Ana\ud800"));
}
