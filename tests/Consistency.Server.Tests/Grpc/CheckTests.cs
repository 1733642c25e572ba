namespace Consistency.Server.Tests.Grpc;

public sealed class CheckTests : InProcessTest
{
    [Fact]
    public async Task Claims_come_back_with_ids_packs_and_the_engine_version()
    {
        var response = await Client.CheckAsync(Requests.Check(Requests.Moored(12), Requests.Moored(12, "second")));

        Assert.Equal(["c1", "second"], response.Claims.Select(c => c.Id));
        Assert.Equal(2, response.Summary.Claims);
        Assert.Equal(1, response.Summary.Sources);
        Assert.Empty(response.Problems);
        Assert.NotEmpty(response.RulePacks);
        Assert.NotEmpty(response.EngineVersion);
    }

    [Fact]
    public async Task Claims_are_left_out_when_asked()
    {
        var request = Requests.Check(Requests.Moored(12));
        request.Options = new V1.CheckOptions { OmitClaims = true };

        var response = await Client.CheckAsync(request);

        Assert.Empty(response.Claims);
        Assert.Equal(1, response.Summary.Claims);
    }

    [Fact]
    public async Task A_fault_of_one_claim_is_a_problem_and_the_rest_is_answered()
    {
        var unknownEnum = Requests.Moored(3, "enum");
        unknownEnum.Quantity.Bound = (V1.Bound)99;

        var response = await Client.CheckAsync(Requests.Check(Requests.Moored(12, "good"), unknownEnum, Requests.Moored(double.NaN, "nan")));

        Assert.Equal("good", Assert.Single(response.Claims).Id);
        Assert.Equal(
            [("enum", "claims[1].quantity.bound", V1.ProblemReason.UnknownEnum), ("nan", "claims[2].quantity.value", V1.ProblemReason.InvalidNumber)],
            response.Problems.Select(p => (p.ClaimId, p.Field, p.Reason)));
        Assert.All(response.Problems, p => Assert.True(p.LeftOut));
    }

    [Fact]
    public async Task A_fault_of_one_report_is_a_problem_and_the_rest_is_answered()
    {
        var request = Requests.Check(Requests.Moored(12));
        request.Reports.Add([new V1.Report { Id = "empty" }, new V1.Report { Text = "x", MediaType = "image/png" }]);

        var response = await Client.CheckAsync(request);

        Assert.Equal(1, response.Summary.Claims);
        Assert.Equal(
            [("empty", "reports[0].text", V1.ProblemReason.EmptyText), ("r2", "reports[1].mediaType", V1.ProblemReason.UnsupportedMediaType)],
            response.Problems.Select(p => (p.ReportId, p.Field, p.Reason)));
        Assert.Equal(["empty", "r2"], response.Coverage.Select(c => c.ReportId));
    }

    [Fact]
    public async Task A_hundred_thousand_claims_are_checked_in_one_call()
    {
        var request = Requests.Check([.. Enumerable.Repeat(Requests.Moored(12), 100_000)]);
        request.Options = new V1.CheckOptions { OmitClaims = true };

        Assert.Equal(100_000, (await Client.CheckAsync(request)).Summary.Claims);
    }
}
