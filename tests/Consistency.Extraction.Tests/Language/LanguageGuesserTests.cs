using Consistency.Extraction.Language;
using Consistency.Extraction.Text;

namespace Consistency.Extraction.Tests.Language;

public sealed class LanguageGuesserTests
{
    [Theory]
    [InlineData("The wall held through the night, the council said.", "en")]
    [InlineData("Le mur a tenu dans la nuit, selon les services de la ville.", "fr")]
    [InlineData("Die Mauer hat in der Nacht gehalten und wurde nicht beschädigt.", "de")]
    [InlineData("El muro resistió por la noche y los vecinos volvieron a su casa.", "es")]
    [InlineData("Стена выдержала этот шторм.", "ru")]
    [InlineData("Стіна витримала цієї ночі.", "uk")]
    [InlineData("壁は持ちこたえた。", "ja")]
    [InlineData("40,000 !", "und")]
    [InlineData("Torre do Sol stands.", "und")]
    [InlineData("", "und")]
    public void Guesses(string text, string expected) => Assert.Equal(expected, LanguageGuesser.Guess(DocumentReader.Read(text)));
}
