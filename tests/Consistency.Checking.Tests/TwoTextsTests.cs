using Consistency.Model;
using Consistency.RulePacks;

namespace Consistency.Checking.Tests;

/// <summary>What is told of figures that two texts give of one thing.</summary>
public sealed class TwoTextsTests
{
    [Fact]
    public void Figures_told_apart_by_their_bound_are_surer_than_bare_ones()
    {
        var bounded = Confidence("The orchard at Tarn Hill sold fewer than 300 crates of plums.", "The orchard at Tarn Hill sold 420 crates of plums.");
        var bare = Confidence("The orchard at Tarn Hill sold 300 crates of plums.", "The orchard at Tarn Hill sold 420 crates of plums.");

        Assert.InRange(bounded, 0.9, 1);
        Assert.InRange(bare, 0.6, bounded - 0.05);
    }

    [Fact]
    public void A_figure_that_its_wording_alone_tells_is_named_by_the_wording()
    {
        var summary = Only("The orchard at Tarn Hill sold fewer than 300 crates of plums.", "The orchard at Tarn Hill sold 420 crates of plums.").Summary;

        Assert.Equal("Different numbers for “The orchard at Tarn Hill sold … crates of plums”: fewer than 300 (a) or 420 (b).", summary);
    }

    [Fact]
    public void Of_claims_without_words_of_a_text_nothing_is_told()
    {
        var found = Checked.Of([Injured("a", 17), Injured("b", 20)]).Inconsistencies;

        Assert.Null(Assert.Single(found).Confidence);

        static Claim Injured(string source, double number) => new()
        {
            Id = source,
            Source = new Source(source),
            Subject = new Subject("people"),
            Property = "injured",
            Value = new ClaimValue.OfQuantity(new Quantity(number)),
        };
    }

    private static double Confidence(string first, string second) => Only(first, second).Confidence ?? double.NaN;

    private static Inconsistency Only(string first, string second)
    {
        var pack = new RulePackCatalog().Compile([RulePackCatalog.DefaultName]);
        return Assert.Single(ConsistencyChecker.Check(new CheckInput([], pack) { Reports = [new Report("a", first), new Report("b", second)] }).Inconsistencies);
    }
}
