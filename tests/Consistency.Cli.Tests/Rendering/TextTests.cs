using Consistency.Cli.Rendering;
using Consistency.V1;

namespace Consistency.Cli.Tests.Rendering;

public class TextTests
{
    [Theory]
    [InlineData(40000, null, Bound.AtMost, "", "at most 40,000")]
    [InlineData(1.5, null, Bound.Exact, "km", "1.5 km")]
    [InlineData(40, null, Bound.About, "%", "about 40%")]
    [InlineData(20, 30.0, Bound.Range, "", "20 to 30")]
    [InlineData(-3, null, Bound.LessThan, "", "less than -3")]
    [InlineData(1e300, null, Bound.Unspecified, "", "1E+300")]
    public void A_quantity_is_told_in_words(double value, double? upper, Bound bound, string unit, string expected)
    {
        var quantity = new Quantity { Value = value, Bound = bound, Unit = unit };
        if (upper is { } end)
            quantity.Upper = end;

        Assert.Equal(expected, QuantityText.Of(quantity));
    }

    [Theory]
    [InlineData("room for 120", "“room for 120”")]
    [InlineData("“room for 120”", "“room for 120”")]
    [InlineData("\"room for 120\"", "“room for 120”")]
    [InlineData("room for 120 and more", "“room for 120 …”")]
    public void Words_get_one_pair_of_quotation_marks(string words, string expected) => Assert.Equal(expected, Words.Quoted(words, 13));

    [Fact]
    public void A_comparison_tells_why_two_claims_can_both_hold()
    {
        var response = new CompareResponse { Pairs = { new ComparedPair { Differences = { new Difference { Text = "They are about different piers." } }, Needed = "They would clash if both were of one pier." } } };

        Assert.Equal("Not in conflict\n\n- They are about different piers.\n- They would clash if both were of one pier.\n", Pages.Print(page => CompareReport.Print(page, response, [])));
    }

    [Fact]
    public void A_rule_is_told_with_its_examples()
    {
        var rule = new Rule
        {
            Id = "time/order",
            Flags = "A before B here, B before A there",
            Severities = { Severity.Contradiction },
            Example = "The ferry left, then the bell rang; the bell rang, then the ferry left.",
            Counterexample = "The ferry left; the bell rang.",
            Remedy = "Ask for the times.",
            Enabled = true,
        };

        Assert.Equal(
            """
            time/order
            Flags:         A before B here, B before A there
            Severity:      contradiction
            Flagged:       The ferry left, then the bell rang; the bell rang, then the ferry
                           left.
            Not flagged:   The ferry left; the bell rang.
            To settle it:  Ask for the times.

            """,
            Pages.Print(page => RulesReport.PrintOne(page, rule)));
        Assert.Equal(
            "time/order  A before B here, B before A there (contradiction)\n",
            Pages.Print(page => RulesReport.PrintList(page, [rule])));
    }
}
