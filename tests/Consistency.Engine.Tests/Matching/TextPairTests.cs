using System.Globalization;
using Consistency.Engine.Matching;
using Consistency.Engine.Tests.Support;
using Consistency.Model;

namespace Consistency.Engine.Tests.Matching;

public sealed class TextPairTests
{
    /// <summary>
    /// Figures of two texts: a number, "~" for about and ">" for at least, what is counted, the noun last, and the words around, each with how near it
    /// stands. Expected: those of one thing, with "!" where they clash.
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
    [InlineData("812 box; load 0.5 ship 0.5 crane 0.5", "640 box; load 0.5 ship 0.5 dock 0.5", "812-640!")]
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
    // The likest are of one thing, each with one.
    [InlineData("812 box; load 0.5 ship 0.9 | 90 box; load 0.9", "640 box; load 0.5 ship 0.9 | 91 box; load 0.9", "812-640! 90-91!")]
    public void Figures_are_of_one_thing_by_the_words_around_and_clash_where_no_other_explains_it(string first, string second, string expected)
    {
        var texts = ComparedText.Of([.. Figures("first", first), .. Figures("second", second)], Stories.One, SamplePack.Pack);
        var isFirst = texts[0].Figures[0].Claim.Source.Id is "first";
        var likes = TextPair.Compare(texts[0], texts[1], texts[0].Leads.Intersect(texts[1].Leads)).Select(l => (A: ValueOf(texts[0], l.A), B: ValueOf(texts[1], l.B), l.Like.Clashes));

        Assert.Equal(expected, string.Join(' ', likes.Select(l => $"{(isFirst ? l.A : l.B)}-{(isFirst ? l.B : l.A)}{(l.Clashes ? "!" : "")}")));
    }

    private static double ValueOf(ComparedText text, int figure) => text.Figures[figure].Quantity!.Value;

    private static IEnumerable<Claim> Figures(string source, string text) => text.Split(" | ").Select((figure, i) => Figure(source, figure, i));

    private static Claim Figure(string source, string text, int place)
    {
        var (counted, around) = text.Split("; ") is [var first, var second] ? (first.Split(' '), second.Split(' ')) : throw new ArgumentException(text, nameof(text));
        var words = around.Where(w => w is not "*").Chunk(2).ToDictionary(w => w[0], w => double.Parse(w[1], CultureInfo.InvariantCulture), StringComparer.Ordinal);
        var bound = counted[0][0] switch { '~' => Bound.About, '>' => Bound.AtLeast, _ => Bound.Exact };
        return Sample.Count(text, double.Parse(counted[0].TrimStart('~', '>'), CultureInfo.InvariantCulture), bound, source) with
        {
            Evidence = new Evidence(source, place, place + 1, "text"),
            Context = new FigureContext("", counted[1..], words, words.Keys.Where(w => char.IsUpper(w[0])).ToHashSet(StringComparer.Ordinal), [], around[^1] is "*" ? new KnownFigure("hurt", "") : null),
        };
    }
}
