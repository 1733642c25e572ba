using Consistency.Engine.Quotes;
using Consistency.Engine.Tests.Support;

namespace Consistency.Engine.Tests.Quotes;

public sealed class QuoteReaderTests
{
    private static readonly QuoteReader Reader = new(SamplePack.Pack.Wordings);

    [Theory]
    [InlineData("The pier, rebuilt!", "the pier rebuilt")]
    [InlineData("re-built — the pier's end", "rebuilt the pier end")]
    [InlineData("We can't; we won’t.", "we can not we will not")]
    [InlineData("3.5 m and 40,000.", "3.5 m and 40,000")]
    [InlineData("10-15 ships", "10 15 ships")]
    [InlineData("‘quoted’ words", "quoted words")]
    [InlineData("", "")]
    [InlineData("… — !", "")]
    public void Words_are_lower_case_without_punctuation(string quote, string words) => Assert.Equal(words, Reader.Read(quote).Words);

    [Theory]
    [InlineData("the pier will not be rebuilt", "pier not:rebuilt")]
    [InlineData("the pier may never open", "pier not possible:open")]
    [InlineData("we have to go", "we necessary:go")]
    [InlineData("a ship or boat", "=vessel or =vessel")]
    [InlineData("the tide rose", "tid ris")]
    [InlineData("we maintained ships", "we =preserve =vessel")]
    [InlineData("soon not", "soon")]
    public void Content_words_carry_the_modals_and_negations_before_them(string quote, string concepts) => Assert.Equal(
        concepts, string.Join(' ', Reader.Read(quote).Concepts.Select(c => c.Modifiers.Length > 0 ? $"{c.Modifiers}:{c.Name}" : c.Name)));

    [Theory]
    [InlineData("twenty ships, 40,000 crates and 3.5 m", "3.5 20 40000")]
    [InlineData("10-15 ships", "10 15")]
    [InlineData("no number", "")]
    public void Numbers_are_read_and_sorted(string quote, string numbers) => Assert.Equal(numbers, string.Join(' ', Reader.Read(quote).Numbers));

    [Theory]
    [InlineData("rise", "fall", true)]
    [InlineData("rose", "falling", true)]
    [InlineData("rises", "fell", true)]
    [InlineData("rise", "rose", false)]
    [InlineData("rise", "stand", false)]
    public void Opposites_are_known_in_each_form(string a, string b, bool opposite) =>
        Assert.Equal(opposite, Reader.AreOpposite(Reader.Read(a).Concepts[0], Reader.Read(b).Concepts[0]));
}
