using Consistency.Engine.Matching;
using Consistency.Model;

namespace Consistency.Engine.Tests.Matching;

public sealed class FigureLikenessTests
{
    /// <summary>What is counted, the noun last, and the words around, each with how near it stands: "red boats; harbour 0.5".</summary>
    [Theory]
    [InlineData("boats", "boats", 1.5)]
    [InlineData("red boats", "blue boats", 1.5)]
    [InlineData("boats", "boats crew", 0.7)]
    [InlineData("boats crew", "boats", 0.7)]
    [InlineData("boats", "crew; boats 0.41", 0.3)]
    [InlineData("crew; boats 0.41", "boats", 0.3)]
    [InlineData("boats", "crew; boats 0.4", -2)]
    [InlineData("boats", "crew", -2)]
    [InlineData("boats", "", -1)]
    [InlineData("", "red boats", -1)]
    [InlineData("boats", "; boats 0.41", 0)]
    [InlineData("red boats", "; red 0.9", -1)]
    [InlineData("boats", "; boats 0.4", -1)]
    [InlineData("", "", -0.3)]
    public void What_is_counted_weighs_most(string a, string b, double likeness) => Assert.Equal(likeness, FigureLikeness.Of(Context("", a), Context("", b)), 9);

    [Fact]
    public void Each_word_in_common_weighs_by_how_near_it_stands_to_both()
    {
        Assert.Equal(1.5 + 0.6, FigureLikeness.Of(Context("", "boats; harbour 0.4 pier 1"), Context("", "boats; harbour 0.9 reef 1")), 9);
        Assert.Equal(1.5 + 0.6 + 0.5, FigureLikeness.Of(Context("", "boats; harbour 0.4 reef 0.5"), Context("", "boats; harbour 0.9 reef 0.5")), 9);
    }

    [Theory]
    [InlineData("", 1.5)]
    [InlineData("+", 1.5)]
    [InlineData("/10", 1)]
    [InlineData("length", 0)]
    public void What_is_counted_matters_to_counts_alone_and_figures_out_of_so_many_are_few(string kind, double likeness) =>
        Assert.Equal(likeness, FigureLikeness.Of(Context(kind, "boats"), Context(kind, "boats")), 9);

    /// <summary>The property that the vocabulary knows, and what it is of: "seats council".</summary>
    [Theory]
    [InlineData("", "tested ", "tested ", 1.5)]
    [InlineData("", "tested ", "infected ", -2)]
    [InlineData("", "tested ", "", -2)]
    // What is named less fully may be of one thing, a name of its own is not.
    [InlineData("length", "length bridge", "length Ostby bridge", 1.5)]
    [InlineData("length", "length Ostby", "length West Ostby", 0)]
    public void What_the_vocabulary_knows_by_one_property_weighs_as_one_noun(string kind, string a, string b, double likeness)
    {
        Assert.Equal(likeness, FigureLikeness.Of(Known("boats", a), Known("crew", b)), 9);
        Assert.Equal(likeness, FigureLikeness.Of(Known("crew", b), Known("boats", a)), 9);

        FigureContext Known(string counted, string known) => Context(kind, counted) with { Known = known.Split(' ', 2) is [var property, var name] ? new KnownFigure(property, name) : null };
    }

    [Theory]
    [InlineData("; sank 0.71", "; sank 0.35", true)]
    [InlineData("; sank 0.35", "; sank 0.71", true)]
    [InlineData("; sank 0.7", "; sank 0.7", false)]
    [InlineData("; sank 0.9", "; sank 0.34", false)]
    [InlineData("; Ostby 0.9", "; Ostby 0.9", false)]
    [InlineData("; sank 0.9", "; rose 0.9", false)]
    public void Dates_are_of_one_event_where_a_word_right_beside_the_one_stands_near_the_other(string a, string b, bool one) =>
        Assert.Equal(one, FigureLikeness.IsOneEvent(Context("date", a), Context("date", b)));

    private static FigureContext Context(string kind, string text)
    {
        var (counted, words) = text.Split(';') is [var first, var second] ? (first, second) : (text, "");
        var around = words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Chunk(2)
            .ToDictionary(w => w[0], w => double.Parse(w[1], System.Globalization.CultureInfo.InvariantCulture), StringComparer.Ordinal);
        return new FigureContext(kind, counted.Split(' ', StringSplitOptions.RemoveEmptyEntries), around, around.Keys.Where(w => char.IsUpper(w[0])).ToHashSet(StringComparer.Ordinal), [], null);
    }
}
