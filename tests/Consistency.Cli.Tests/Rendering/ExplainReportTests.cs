using Consistency.Cli.Rendering;
using Consistency.V1;

namespace Consistency.Cli.Tests.Rendering;

public class ExplainReportTests
{
    private const string Text = "   \n\nPier fire\n\nAt least 40 boats burned, Reis said on Tuesday.\nNine sank.\n";

    private static readonly Report Report = new() { Id = "gazette", Title = "Pier fire", Text = Text };

    [Fact]
    public void What_was_understood_stands_in_the_text()
    {
        var page = Pages.Print(p => ExplainReport.Print(p, [Report], Response()), width: 80);

        Assert.Equal(
            """
            gazette: Pier fire
            1 claim in 1 of 3 sentences

            Pier fire

            [figure: At least 40 boats burned | destroyed (fishing boats): at least 40;
            Marrow Bay; as of 2031-03-06 | Ana Reis], [speaker: Reis | Ana Reis] said on
            [time: Tuesday | 2031-03-04].
            [number: Nine | 9] sank.


            """,
            page);
    }

    [Fact]
    public void What_was_read_is_listed()
    {
        var page = Pages.Print(p => ExtractReport.Print(p, [Report], Response()), width: 80);

        Assert.Equal(
            """
            gazette: Pier fire
            1 claim in 1 of 3 sentences
              - destroyed (fishing boats): at least 40; Marrow Bay; as of 2031-03-06; Ana
                Reis
                “At least 40 boats burned” [gazette:16-40]

            In all: 1 claim, 2 numbers, 1 time, 1 attribution.

            """,
            page);
    }

    private static ExtractResponse Response()
    {
        var at = (string words) => Text.IndexOf(words, StringComparison.Ordinal);
        var (figure, reis, tuesday, nine) = (at("At least"), at("Reis"), at("Tuesday"), at("Nine"));
        return new ExtractResponse
        {
            Claims =
            {
                new Claim
                {
                    Id = "gazette:16-40",
                    Speakers = { "Ana Reis" },
                    Subject = new Subject { Name = "boats", Qualifiers = { ["use"] = "fishing" } },
                    Property = "destroyed",
                    Quantity = new Quantity { Value = 40, Bound = Bound.AtLeast },
                    Scope = new Scope { Place = "Marrow Bay", AsOf = "2031-03-06" },
                    Evidence = new Evidence { ReportId = "gazette", Start = figure, End = figure + 24, Quote = "At least 40 boats burned" },
                },
            },
            Quantities =
            {
                new QuantityMention { ReportId = "gazette", Start = figure, End = figure + 11, Value = 40, Bound = Bound.AtLeast, Counted = "boats" },
                new QuantityMention { ReportId = "gazette", Start = nine, End = nine + 4, Value = 9 },
            },
            Times = { new TimeMention { ReportId = "gazette", Start = tuesday, End = tuesday + 7, Earliest = "2031-03-04", Latest = "2031-03-04" } },
            Attributions = { new Attribution { ReportId = "gazette", Speaker = "Ana Reis", SpeakerStart = reis, SpeakerEnd = reis + 4, Start = figure, End = figure + 24 } },
            Coverage = { new Coverage { ReportId = "gazette", Sentences = 3, SentencesWithClaims = 1, Claims = 1, Language = "en" } },
        };
    }
}
