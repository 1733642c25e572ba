using Consistency.Extraction.Text;

namespace Consistency.Extraction.Tests.Text;

public sealed class DocumentReaderTests
{
    [Theory]
    [InlineData("The harbour's gates don't close.", "The|harbour|'s|gates|don't|close|.")]
    [InlineData("40,000 people and 7.8 million, 30km off", "40,000|people|and|7.8|million|,|30|km|off")]
    [InlineData("In the 1990s the 3rd F-16 flew", "In|the|1990s|the|3rd|F-16|flew")]
    [InlineData("US$4.5bn, €30m, £5K and EUR20", "US|$|4.5|bn|,|€|30|m|,|£|5|K|and|EUR|20")]
    [InlineData("a 45-year-old, two-thirds, mid-1990s", "a|45|-|year-old|,|two-thirds|,|mid|-|1990s")]
    [InlineData("U.S. officials, 10 a.m. and AT&T", "U.S.|officials|,|10|a.m.|and|AT&T")]
    [InlineData("1,234,567 or 22,24,26 or 1,50,000", "1,234,567|or|22|,|24|,|26|or|1,50,000")]
    [InlineData("the soldiers’ ‘last stand’ and O’Neil's", "the|soldiers|’|‘|last|stand|’|and|O’Neil|'s")]
    [InlineData("cooper\u00ADative 40\u00A0000 caf\u0065\u0301 😀👍🏽", "cooper\u00ADative|40\u00A0000|caf\u0065\u0301|😀|👍|🏽")]
    [InlineData("it's 5.45pm: 20-30%", "it's|5.45|pm|:|20|-|30|%")]
    public void Tokens(string text, string expected)
    {
        var document = DocumentReader.Read(text);

        Assert.Equal(expected.Split('|'), document.Tokens.Select(t => text[t.Start..t.End]));
    }

    [Theory]
    [InlineData("Gen. Ana Reis spoke. Mr. Oda of Quill Inc. left at 10 a.m. It rained.", 3)]
    [InlineData("The U.S. Navy came in Jan. 2020. It had No. 5 and 3.5 tons.", 2)]
    [InlineData("They left the U.S. The army stayed.", 2)]
    [InlineData("\"We won.\" The crowd sang. “We lost.” she said.", 3)]
    [InlineData("It was the end of the war.The army went home.", 2)]
    [InlineData("Well… perhaps. Nobody knew... The night fell.", 3)]
    [InlineData("Port falls\n\nBy J. K. Oda\n\nThe port fell. It rained.", 4)]
    [InlineData("- apples\n- pears\r\n- figs", 3)]
    [InlineData("Did it? \"No!\" he cried. Yes.", 3)]
    [InlineData("", 0)]
    [InlineData(" \n\u00A0\u200B ", 0)]
    public void Sentences(string text, int expected) => Assert.Equal(expected, DocumentReader.Read(text).Sentences.Length);

    [Fact]
    public void Lines_that_are_wrapped_by_hand_are_read_on()
    {
        var text = "The council of Marrow Bay said on Friday that the sea wall had\nheld through the night and that repairs would be begun when the\nwind allowed it.\n\nNobody was hurt.";

        var document = DocumentReader.Read(text);

        Assert.Equal(2, document.Sentences.Length);
        Assert.Equal([0, 1], document.Sentences.Select(s => s.Paragraph));
    }

    [Fact]
    public void A_line_without_a_full_stop_is_a_headline()
    {
        var document = DocumentReader.Read("Sea wall holds\nThe sea wall held. It is old\n");

        Assert.Equal([true, false, false], document.Sentences.Select(s => s.Headline));
    }

    [Theory]
    [InlineData("\"", 300_000)]
    [InlineData("7", 300_000)]
    [InlineData("A.", 150_000)]
    [InlineData("1,", 150_000)]
    [InlineData("1,11", 80_000)]
    [InlineData(".", 300_000)]
    [InlineData("'s ", 100_000)]
    [InlineData("\uD83D", 100_000)]
    public void Odd_texts_are_covered_by_sentences(string part, int times)
    {
        var document = DocumentReader.Read(string.Concat(Enumerable.Repeat(part, times)));

        Assert.Equal(document.Tokens.Length, document.Sentences.Sum(s => s.EndToken - s.FirstToken));
    }

    [Fact]
    public void A_text_may_start_with_a_full_stop() => Assert.Equal(3, DocumentReader.Read(". five boats").Tokens.Length);
}
