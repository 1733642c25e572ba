namespace Consistency.Server.Tests.Grpc;

public sealed class ExtractTests : InProcessTest
{
    [Fact]
    public async Task A_fault_of_one_report_is_a_problem_and_each_has_its_coverage()
    {
        var response = await Client.ExtractAsync(new V1.ExtractRequest
        {
            Reports = { new V1.Report { Id = "a", Text = "The pier opened." }, new V1.Report { Id = "b", Text = "\0" } },
        });

        Assert.Equal(["a", "b"], response.Coverage.Select(c => c.ReportId));
        Assert.Contains(response.Problems, p => (p.ReportId, p.Field, p.Reason) == ("b", "reports[1].text", V1.ProblemReason.NotText));
        Assert.NotEmpty(response.RulePacks);
        Assert.NotEmpty(response.EngineVersion);
    }

    [Fact]
    public async Task Nothing_to_read()
    {
        var error = await RpcError.OfAsync(Client.ExtractAsync(new V1.ExtractRequest()));

        Assert.Equal("NOTHING_TO_CHECK", error.Reason);
        Assert.Equal(["reports"], error.Fields);
    }

    [Fact]
    public async Task Faults_of_its_packs_are_named()
    {
        var request = new V1.ExtractRequest { Reports = { new V1.Report { Text = "x" } }, InlineRulePack = new V1.RulePack { Document = "properties: 3" } };

        Assert.Equal("INVALID_RULE_PACK", (await RpcError.OfAsync(Client.ExtractAsync(request))).Reason);
    }
}
