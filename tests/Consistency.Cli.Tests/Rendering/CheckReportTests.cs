using Consistency.Cli.Rendering;
using Consistency.V1;
using Google.Protobuf.WellKnownTypes;

namespace Consistency.Cli.Tests.Rendering;

public class CheckReportTests
{
    private static readonly Rule Conflict = new() { Id = "quantity/conflict", Remedy = "Ask the sources which count they mean." };

    [Fact]
    public void An_editor_reads_who_says_what_where_why_and_how_to_settle_it()
    {
        var text = Pages.Print(page => CheckReport.Print(page, Response(), [Conflict], rowsWithoutValue: 3));

        Assert.Equal(
            """
            1 inconsistency among 3 claims of 2 sources

            1. CONTRADICTION  Two sources give the ferry's berths as 120 and 150.
               quantity/conflict · between sources · confidence 0.90 · i-abc
               120 berths (2 claims, 2 sources)
                 - Ana Reis, in “Ferry opens” (Harbour Gazette, 2031-05-04): “room for 120”
                   [c1]
                 - r2: berths: 120 [c2]
               150 berths (1 claim)
                 - Ole Brun, according to Ana Reis, in r2: denies: berths: at least 150 [c3]
               Why:
                 - 120 is read as 120.
                 - No number is both 120 and 150.
               To settle it:
                 - Ask the sources which count they mean.
                 - Without c3 it is gone.

            In all: 1 contradiction, 0 tensions, 0 notices.
            Left out: 3 rows without a value.
            Left out: 1 faulty claim or report; standard error says why.
            Not decided: the sum of 40 ferries

            """,
            text);
    }

    [Fact]
    public void Nothing_found_is_said_so()
    {
        var response = new CheckResponse { Summary = new Summary { Claims = 1, Sources = 1 } };

        Assert.Equal(
            "No inconsistencies among 1 claim of 1 source\n\nIn all: 0 contradictions, 0 tensions, 0 notices.\n",
            Pages.Print(page => CheckReport.Print(page, response, [], 0)));
    }

    [Fact]
    public void Of_many_claims_twenty_are_named()
    {
        var response = Response();
        response.Inconsistencies[0].Positions[0].ClaimIds.Add(Enumerable.Range(0, 98).Select(i => $"d{i}"));
        response.Inconsistencies[0].Positions[0].ClaimCount = 1000;

        var text = Pages.Print(page => CheckReport.Print(page, response, [], 0));

        Assert.Contains("120 berths (1,000 claims, 2 sources)", text, StringComparison.Ordinal);
        Assert.Contains("     - d17\n     and 980 more\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("d18", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Claims_that_the_answer_leaves_out_are_named_by_their_ids()
    {
        var response = Response();
        response.Claims.Clear();

        Assert.Contains("     - c1\n     - c2\n", Pages.Print(page => CheckReport.Print(page, response, [], 0)), StringComparison.Ordinal);
    }

    [Fact]
    public void Many_claims_to_drop_are_counted()
    {
        var response = Response();
        response.Inconsistencies[0].Repair = new Repair { DropClaimIds = { Enumerable.Range(0, 30).Select(i => $"d{i}") }, DropClaimCount = 30, Exact = true };

        var text = Pages.Print(page => CheckReport.Print(page, response, [], 0), width: 1000);

        Assert.Contains("d18, d19 and 10 more it is gone (30 claims; no smaller set does).", text, StringComparison.Ordinal);
    }

    private static CheckResponse Response()
    {
        var gazette = new Source { Id = "r1", Title = "Ferry opens", Publisher = "Harbour Gazette", PublishedAt = Timestamp.FromDateTimeOffset(new DateTimeOffset(2031, 5, 4, 0, 0, 0, TimeSpan.Zero)) };
        var other = new Source { Id = "r2" };
        return new CheckResponse
        {
            Claims =
            {
                new Claim { Id = "c1", Source = gazette, Speakers = { "Ana Reis" }, Property = "berths", Quantity = new Quantity { Value = 120 }, Evidence = new Evidence { Quote = "room for 120" } },
                new Claim { Id = "c2", Source = other, Property = "berths", Quantity = new Quantity { Value = 120 } },
                new Claim { Id = "c3", Source = other, Speakers = { "Ana Reis", "Ole Brun" }, Property = "berths", Polarity = Polarity.Denied, Quantity = new Quantity { Value = 150, Bound = Bound.AtLeast } },
            },
            Inconsistencies =
            {
                new Inconsistency
                {
                    Id = "i-abc",
                    RuleId = "quantity/conflict",
                    Severity = Severity.Contradiction,
                    Between = Between.Sources,
                    Confidence = 0.9,
                    Summary = "Two sources give the ferry's berths as 120 and 150.",
                    Positions =
                    {
                        new Position { Label = "120 berths", ClaimIds = { "c1", "c2" }, ClaimCount = 2, SourceIds = { "r1", "r2" }, Support = 2 },
                        new Position { Label = "150 berths", ClaimIds = { "c3" }, ClaimCount = 1, SourceIds = { "r2" }, Support = 1 },
                    },
                    Explanation = new Explanation { Steps = { new Step { Text = "120 is read as 120." }, new Step { Text = "No number is both 120 and 150." } } },
                    Repair = new Repair { DropClaimIds = { "c3" }, DropClaimCount = 1, Exact = true },
                },
            },
            Problems = { new Problem { ClaimId = "c4", LeftOut = true }, new Problem { ClaimId = "c1" } },
            Summary = new Summary { Claims = 3, Sources = 2, Inconsistencies = 1 },
            NotDecided = { "the sum of 40 ferries" },
        };
    }
}
