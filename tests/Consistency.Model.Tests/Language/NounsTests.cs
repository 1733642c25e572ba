using Consistency.Model.Language;

namespace Consistency.Model.Tests.Language;

public sealed class NounsTests
{
    [Theory]
    [InlineData("cars", "car")]
    [InlineData("families", "family")]
    [InlineData("buses", "bus")]
    [InlineData("boxes", "box")]
    [InlineData("churches", "church")]
    [InlineData("houses", "house")]
    [InlineData("ties", "tie")]
    public void A_plural_has_its_ending_taken_off(string plural, string singular) => Assert.Equal(singular, Nouns.Singular(plural));

    [Theory]
    [InlineData("")]
    [InlineData("gas")]
    [InlineData("care")]
    [InlineData("official")]
    [InlineData("officially")]
    [InlineData("virus")]
    [InlineData("crisis")]
    [InlineData("class")]
    public void All_else_stays(string word) => Assert.Equal(word, Nouns.Singular(word));
}
