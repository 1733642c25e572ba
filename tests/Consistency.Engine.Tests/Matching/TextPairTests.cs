using Consistency.Engine.Matching;
using Consistency.Engine.Tests.Support;
using Consistency.Model;

namespace Consistency.Engine.Tests.Matching;

public sealed class TextPairTests
{
    /// <summary>
    /// Figures of two texts, in the notation of <see cref="Figures"/>. Expected: those of one thing, with "!" where they clash.
    /// </summary>
    [Theory]
    [InlineData("812 box; load 0.5 ship 0.5", "640 box; load 0.5 ship 0.5", "812-640!")]
    [InlineData("812 box; load 0.5 ship 0.5", "~810 box; load 0.5 ship 0.5", "812-810")]
    [InlineData("812 box; load 0.5", "640 man; load 0.5", "")]
    [InlineData("812 box; load 0.5 a 0.5 b 0.5 c 0.5 d 0.5 e 0.5 f 0.5 g 0.5 h 0.5", "640 box; load 0.5 i 0.5 j 0.5 k 0.5 l 0.5 m 0.5 n 0.5 o 0.5 p 0.5", "812-640!")]
    [InlineData("812 box; load 0.5 a 0.5 b 0.5 c 0.5 d 0.5 e 0.5 f 0.5 g 0.5 h 0.5 q 0.5", "640 box; load 0.5 i 0.5 j 0.5 k 0.5 l 0.5 m 0.5 n 0.5 o 0.5 p 0.5 r 0.5", "")]
    // The names tell which is which, where nearly all of the rest is the same.
    [InlineData("812 box; load 0.5 ship 0.5 Ost 0.5 Maar 0.5", "640 box; load 0.5 ship 0.5 Vest 0.5 Elle 0.5", "")]
    [InlineData("812 box; load 0.5 ship 0.5 crane 0.5 dock 0.5 Ost 0.5 Maar 0.5", "640 box; load 0.5 ship 0.5 Vest 0.5 Elle 0.5", "812-640!")]
    [InlineData("812 box; load 0.5 ship 0.5 Ost 0.5 Maar 0.5", "640 box; load 0.5 ship 0.5 crane 0.5 dock 0.5 Vest 0.5 Elle 0.5", "812-640!")]
    [InlineData("812 box; load 0.5 ship 0.5 Ost 0.5 Maar 0.5", "640 box; load 0.5 ship 0.5 Ost 0.5 Elle 0.5 Vest 0.5", "")]
    // One word of what is counted does, or one name.
    [InlineData("812 red box; load 0.5", "640 blue box; load 0.5", "")]
    [InlineData("812 red box; box 0.5", "640 blue box; box 0.5", "812-640!")]
    // So does one word in the place of another that is no verb.
    [InlineData("812 box; load 0.5 ship 0.5 crane 0.5", "640 box; load 0.5 ship 0.5 dock 0.5", "")]
    [InlineData("812 box; load 0.5 ship 0.5 crane 0.5", "640 box; load 0.5 ship 0.5 dock 0.4", "812-640!")]
    [InlineData("812 box; load 0.5 ship 0.5 crane 0.5 !crane 0", "640 box; load 0.5 ship 0.5 dock 0.5", "812-640!")]
    [InlineData("812 box; load 0.5 ship 0.5 crane 0.5", "640 box; load 0.5 ship 0.5 dock 0.5 !dock 0", "812-640!")]
    [InlineData("812 box; load 0.5 ship 0.5 crane 0.5", "640 box; load 0.5 ship 0.5 dock 0.5 pier 0.5", "812-640!")]
    [InlineData("812 red box; load 0.5", "640 blue tall box; load 0.5", "812-640!")]
    [InlineData("812 red box; load 0.5", "640 box; load 0.5 dock 0.5", "812-640!")]
    [InlineData("812 box; load 0.5", "640 box; load 0.5 a 0.5 b 0.5 c 0.5 d 0.5 e 0.5 f 0.5 g 0.5 h 0.5 i 0.5", "812-640!")]
    // Both are of the vocabulary, or a text has the other's very number.
    [InlineData("812 box; load 0.5 *", "640 box; load 0.5 *", "812-640")]
    [InlineData("812 box; load 0.5 *", "640 box; load 0.5", "812-640!")]
    [InlineData("812 box; load 0.5", "640 box; load 0.5 | 812 man; pier 0.5", "812-640")]
    [InlineData("812 box; load 0.5 | 640 man; pier 0.5", "640 box; load 0.5", "812-640")]
    // Another figure agrees that is about as like, or much nearer.
    [InlineData("812 box; load 0.5 ship 0.5", "640 box; load 0.5 ship 0.5 | 700 box; load 0.4 ship 0.4", "812-640!")]
    [InlineData("812 box; load 0.5 ship 0.5", "640 box; load 0.5 ship 0.5 | >500 box; load 0.4 ship 0.4", "812-640")]
    [InlineData("640 box; load 0.5 ship 0.5 | >500 box; load 0.4 ship 0.4", "812 box; load 0.5 ship 0.5", "640-812")]
    [InlineData("812 box; load 0.5 ship 0.5", "640 box; load 0.5 ship 0.5 | >500 box; load 0.04 ship 0.04", "812-640!")]
    [InlineData("812 box; load 0.5 ship 0.5", "640 box; load 0.5 ship 0.5 | ~810 box; load 0.04 ship 0.04", "812-640")]
    [InlineData(">60 box; load 0.5 ship 0.5", "58 box; load 0.5 ship 0.5 | 200 box; load 0.4 ship 0.4", "60-58!")]
    // The likest are of one thing, each with one; a bound and what is near its end before two that are more alike.
    [InlineData("812 box; load 0.5 ship 0.9 | 90 box; load 0.9", "640 box; load 0.5 ship 0.9 | 91 box; load 0.9", "812-640! 90-91!")]
    [InlineData(">812 box; load 0.9", "640 box; load 0.9 | 815 box; load 0.8", "812-815")]
    [InlineData(">812 box; load 0.9 ship 0.9", "640 box; load 0.9 ship 0.9 | 815 box; load 0.8", "812-815")]
    [InlineData(">812 box; load 0.9 ship 0.9 dock 0.9", "640 box; load 0.9 ship 0.9 dock 0.9 | 815 box; load 0.8", "812-640")]
    // Of other days, or of two of an order with names of their own, they are two.
    [InlineData("812 box; load 0.5 @9", "640 box; load 0.5 @12", "")]
    [InlineData("812 box; load 0.5 @9", "640 box; load 0.5 @9", "812-640!")]
    [InlineData("3#rank box; load 0.5 a 0.5 Ost 0.5", "4#rank box; load 0.5 b 0.5 c 0.5 d 0.5 Vest 0.5", "")]
    [InlineData("3#rank box; load 0.5 a 0.5 Ost 0.5", "4#rank box; load 0.5 b 0.5 c 0.5 d 0.5", "3-4!")]
    // A word of a set of which one is said, or a part of all the time, tells them apart.
    [InlineData("812 box; load 0.5 high_/ends 0.5", "640 box; load 0.5 low_/ends 0.5", "")]
    [InlineData("812 box; load 0.5 high_/ends 0.5", "640 box; load 0.5 high_/ends 0.2 low_/ends 0.1", "812-640!")]
    [InlineData("812 box; load 0.5 high_/ends 0.5", "640 box; load 0.5 long_/sides 0.5", "812-640!")]
    [InlineData("812 box; load 0.5 high_/ends 0.5", "640 box; load 0.5", "812-640!")]
    [InlineData("812 box; load 0.5 1_week_// 0", "640 box; load 0.5", "")]
    [InlineData("812 box; load 0.5", "640 box; load 0.5 1_week_// 0", "")]
    [InlineData("812 box; load 0.5 2_week_// 0", "640 box; load 0.5 1_week_// 0", "")]
    [InlineData("812 box; load 0.5 1_week_// 0", "640 box; load 0.5 1_week_// 0", "812-640!")]
    // Places on one chart are of one thing by few words, but not of two names.
    [InlineData("4#place_on_ost; song 0.5", "9#place_on_ost; song 0.5", "4-9!")]
    [InlineData("4#place_on_ost; song 0.5", "9#place_on_vest; song 0.5", "")]
    [InlineData("4#place_on_ost; song 0.5 Ferry 0.5", "9#place_on_ost; song 0.5 reach 0.5 Barn 0.5", "")]
    // A text that counts several kinds counts none of them where the other names none.
    [InlineData("12 gold medal; win 0.5 | 14 bronze medal; win 0.5", "35 medal; win 0.5", "")]
    [InlineData("12 gold medal; win 0.5", "35 medal; win 0.5", "12-35!")]
    [InlineData("12 gold medal; win 0.5 | 14 bronze medal; win 0.5", "35 medal; win 0.5 gold 0.5", "12-35!")]
    [InlineData("12 big gold medal; win 0.5 | 14 bronze medal; win 0.5", "35 medal; win 0.5 gold 0.5", "12-35!")]
    // Dates are of one event by what stands right beside them.
    [InlineData("3#day_9; sank 0.9 ferry 0.4", "4#day_9; sank 0.9 ferry 0.4", "3-4!")]
    [InlineData("3#day_9; sank 0.6 ferry 0.6", "4#day_9; sank 0.6 ferry 0.6", "")]
    [InlineData("3#day_9; sank 0.9", "4#day_9; sank 0.9", "")]
    // Less than this is chance.
    [InlineData("812; load 0.99", "640; load 0.99", "")]
    [InlineData("812; load 1 ship 0.1", "640; load 1 ship 0.1", "812-640!")]
    public void Figures_are_of_one_thing_by_the_words_around_and_clash_where_no_other_explains_it(string first, string second, string expected)
    {
        var texts = ComparedText.Of([.. Claims("first", first), .. Claims("second", second)], Stories.One, SamplePack.Pack);
        var isFirst = texts[0].Figures[0].Claim.Source.Id is "first";
        var likes = TextPair.Compare(texts[0], texts[1], texts[0].Leads.Intersect(texts[1].Leads), HeldApart.None).Select(l => (A: ValueOf(texts[0], l.A), B: ValueOf(texts[1], l.B), l.Like.Clashes));

        Assert.Equal(expected, string.Join(' ', likes.Select(l => $"{(isFirst ? l.A : l.B)}-{(isFirst ? l.B : l.A)}{(l.Clashes ? "!" : "")}")));
    }

    [Fact]
    public void Of_two_long_tables_in_like_words_the_rows_in_about_the_same_place_are_compared()
    {
        const int Rows = 3000, Changed = 1700;
        var texts = ComparedText.Of([.. Table("first", 0), .. Table("second", 400_000)], Stories.One, SamplePack.Pack);
        var clash = Assert.Single(TextPair.Compare(texts[0], texts[1], texts[0].Leads.Intersect(texts[1].Leads), HeldApart.None), l => l.Like.Clashes);
        Assert.Equal((Changed, Changed), (clash.A, clash.B));

        static IEnumerable<Claim> Table(string source, int more) =>
            Enumerable.Range(0, Rows).Select(row => Figures.Of(source, $"{1_000_001 + (row * 2) + (row == Changed ? more : 0)} box; load 0.5 {(row == Changed ? "Ostby 0.5" : "quay 0.5")}", row));
    }

    private static double ValueOf(ComparedText text, int figure) => text.Figures[figure].Quantity!.Value;

    private static IEnumerable<Claim> Claims(string source, string text) => text.Split(" | ").Select((figure, i) => Figures.Of(source, figure, i));
}
