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

    [Theory]
    // A span with one other end, and a life's in brackets.
    [InlineData("She was treasurer of the guild from 1971 to 1984.", "She was the guild's treasurer from 1971 to 1979.")]
    [InlineData("Berta Lund (1902–1971) was a weaver.", "The weaver Berta Lund died in 1974.")]
    [InlineData("The weaver married at the age of 31.", "She was a weaver and married at the age of 28.")]
    [InlineData("The weaver died at the age of 83.", "The weaver, who was 79, died in her sleep.")]
    // When it was said is not when it happened.
    [InlineData("The gale felled 87 oaks, the warden said on Monday.", "The gale felled fewer than 60 oaks, the warden said on Tuesday.")]
    // How high, and for how many.
    [InlineData("The mast is 61 metres high and made of oak.", "The mast has a height of 48 metres.")]
    [InlineData("The Corn Hall seats 900.", "The Corn Hall can hold 650 guests.")]
    [InlineData("The pavilion seats 4,100 people.", "The pavilion has a capacity of 3,200.")]
    [InlineData("Tarn Dairies employs 2,300 people in two towns.", "Tarn Dairies has 3,100 employees.")]
    [InlineData("About 70,000 people visited the fair.", "The fair had fewer than 50,000 visitors.")]
    // By how much, and to what.
    [InlineData("Plum prices more than doubled between 2015 and 2020.", "Plum prices rose 30 percent between 2015 and 2020.")]
    [InlineData("The number of bakers rose from 1,200 to 1,900.", "The number of bakers rose to 2,600.")]
    // The place in an order.
    [InlineData("Harrowmere, the third largest town in Norland, has a harbour.", "Harrowmere is the second largest town in Norland.")]
    [InlineData("The Salt Road is her third novel.", "The Salt Road is the author's fifth novel.")]
    [InlineData("“Slow Ferry” peaked at number 4 on the Norland Singles Chart.", "The song reached number nine on the Norland Singles Chart.")]
    public void What_two_texts_say_of_one_thing_in_other_words_is_compared(string first, string second) => Assert.NotEmpty(Clashes(first, second));

    [Theory]
    [InlineData("She was treasurer of the guild from 1971 to 1984.", "She was clerk of the guild from 1962 to 1971.")]
    [InlineData("Plum prices rose 30 percent between 2015 and 2020.", "Plum prices rose 12 percent between 2015 and 2018.")]
    [InlineData("Plum prices nearly doubled in a year.", "Plum prices rose 96 percent in a year.")]
    [InlineData("The number of bakers rose from 1,200 to 1,900.", "There are more than 1,800 bakers now.")]
    [InlineData("“Slow Ferry” peaked at number 4 on the Norland Singles Chart.", "“Slow Ferry” reached number nine in Westmark.")]
    [InlineData("“Slow Ferry” peaked at number 4 on the Norland Singles Chart.", "“Red Barn” reached number nine on the Norland Singles Chart.")]
    [InlineData("The barge is 41 metres long.", "The barge is 6 metres wide.")]
    [InlineData("The average rent in Ostby is 700 euros a month.", "The highest rent in Ostby is 2,900 euros a month.")]
    [InlineData("The lowest temperature in the valley was 4 degrees.", "The maximum temperature in the valley was 31 degrees.")]
    [InlineData("The guild has 96 mills.", "The guild opened 12 mills in the spring.")]
    [InlineData("The almanac sold 3,000 copies in its first week.", "The almanac has sold 41,000 copies.")]
    [InlineData("A crossing costs 12 euros for adults.", "A crossing costs 5 euros for children.")]
    [InlineData("The ferry from Ostby carries 40 carts of apples.", "The barge from Ostby carries 95 carts of apples.")]
    [InlineData("Rye closed at 212 euros a tonne on Monday.", "Rye closed at 230 euros a tonne on Thursday.")]
    [InlineData("The weaver died at the age of 83.", "The weaver married at the age of 31.")]
    [InlineData("Berta Lund (1902–1971) was a weaver.", "The smith Ove Tarn died in 1974.")]
    [InlineData("Ostby Rovers (1902–1971) played at Tarn Hill.", "Ostby Rovers died in debt in 1974.")]
    public void What_they_say_of_two_things_is_not(string first, string second) => Assert.Empty(Clashes(first, second));

    private static IEnumerable<string> Clashes(string first, string second)
    {
        var pack = new RulePackCatalog().Compile([RulePackCatalog.DefaultName]);
        return ConsistencyChecker.Check(new CheckInput([], pack) { Reports = [new Report("a", first), new Report("b", second)] }).Inconsistencies
            .Where(i => i.Severity > Severity.Notice).Select(i => i.Summary);
    }

    private static double Confidence(string first, string second) => Only(first, second).Confidence ?? double.NaN;

    private static Inconsistency Only(string first, string second)
    {
        var pack = new RulePackCatalog().Compile([RulePackCatalog.DefaultName]);
        return Assert.Single(ConsistencyChecker.Check(new CheckInput([], pack) { Reports = [new Report("a", first), new Report("b", second)] }).Inconsistencies);
    }
}
