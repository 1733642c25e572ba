using Grpc.Core;

namespace Consistency.Server.Tests.Grpc;

public sealed class RequestFaultTests : InProcessTest
{
    [Fact]
    public async Task Nothing_to_check()
    {
        var error = await RpcError.OfAsync(Client.CheckAsync(new V1.CheckRequest()));

        Assert.Equal((StatusCode.InvalidArgument, "NOTHING_TO_CHECK"), (error.Code, error.Reason));
        Assert.Equal(["claims"], error.Fields);
    }

    [Fact]
    public async Task One_claim_too_many()
    {
        var error = await RpcError.OfAsync(Client.CheckAsync(Requests.Check([.. Enumerable.Repeat(Requests.Moored(1), 100_001)])));

        Assert.Equal((StatusCode.ResourceExhausted, "TOO_MANY_CLAIMS"), (error.Code, error.Reason));
        Assert.Equal(("100000", "100001"), (error.Info.Metadata["limit"], error.Info.Metadata["actual"]));
    }

    [Fact]
    public async Task One_report_too_many()
    {
        var request = new V1.CheckRequest { Reports = { Enumerable.Repeat(new V1.Report(), 100_001) } };

        var error = await RpcError.OfAsync(Client.CheckAsync(request));

        Assert.Equal((StatusCode.ResourceExhausted, "TOO_MANY_REPORTS"), (error.Code, error.Reason));
        Assert.Equal(["reports"], error.Fields);
    }

    [Fact]
    public async Task A_report_published_at_no_time()
    {
        var report = new V1.Report { Text = "x", PublishedAt = new Google.Protobuf.WellKnownTypes.Timestamp { Seconds = long.MaxValue } };

        Assert.Equal(["reports[0].publishedAt"], (await RpcError.OfAsync(Client.CheckAsync(new V1.CheckRequest { Reports = { report } }))).Fields);
        Assert.Equal(["reports[0].publishedAt"], (await RpcError.OfAsync(Client.ExtractAsync(new V1.ExtractRequest { Reports = { report } }))).Fields);
    }

    [Fact]
    public async Task An_unknown_rule_pack()
    {
        var request = Requests.Check(Requests.Moored(1));
        request.RulePacks.Add("default");
        request.RulePacks.Add("tides");

        var error = await RpcError.OfAsync(Client.CheckAsync(request));

        Assert.Equal((StatusCode.InvalidArgument, "UNKNOWN_RULE_PACK"), (error.Code, error.Reason));
        Assert.Equal("tides", error.Info.Metadata["pack"]);
        Assert.Equal(["rulePacks[1]"], error.Fields);
    }

    [Fact]
    public async Task Every_fault_of_an_inline_rule_pack()
    {
        var request = Requests.Check(Requests.Moored(1));
        request.InlineRulePack.Document = "properties:\n  moored: {value: heap}\n  docked: {value: pile}\n";

        var error = await RpcError.OfAsync(Client.CheckAsync(request));

        Assert.Equal((StatusCode.InvalidArgument, "INVALID_RULE_PACK"), (error.Code, error.Reason));
        Assert.True(error.Violations.FieldViolations.Count >= 2);
        Assert.All(error.Violations.FieldViolations, v => Assert.Equal("inlineRulePack.document", v.Field));
        Assert.Contains("line 2", error.Violations.FieldViolations[0].Description, StringComparison.Ordinal);
        Assert.Contains("line 3", error.Violations.FieldViolations[^1].Description, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Relations_that_make_a_circle()
    {
        var request = Requests.Check(Requests.Moored(1));
        request.Relations.Add([Requests.Part("boats", "fleet"), Requests.Part("fleet", "ships"), Requests.Part("ships", "fleet")]);

        var error = await RpcError.OfAsync(Client.CheckAsync(request));

        Assert.Equal((StatusCode.InvalidArgument, "CIRCULAR_RELATIONS"), (error.Code, error.Reason));
        Assert.Equal(["relations[1]", "relations[2]"], error.Fields);
    }

    [Fact]
    public async Task All_faults_are_named_at_once()
    {
        var claim = Requests.Moored(1);
        claim.Source.PublishedAt = new Google.Protobuf.WellKnownTypes.Timestamp { Nanos = -1 };
        var request = Requests.Check(claim);
        request.RulePacks.Add("tides");
        request.Relations.Add(new V1.Relation());
        request.Relations.Add(new V1.Relation
        {
            Kind = (V1.RelationKind)9,
            Whole = new V1.CellSelector(),
            Parts = { new V1.CellSelector { Scope = new V1.Scope { AsOf = "May" } } },
        });
        request.Options = new V1.CheckOptions { MinimumSeverity = (V1.Severity)9, DisabledRules = { "quantity/guess" } };

        var error = await RpcError.OfAsync(Client.CheckAsync(request));

        Assert.Equal((StatusCode.InvalidArgument, "INVALID_REQUEST"), (error.Code, error.Reason));
        Assert.Equal(
            [
                "claims[0].source.publishedAt",
                "relations[0].kind", "relations[0].whole", "relations[0].parts",
                "relations[1].kind", "relations[1].whole", "relations[1].parts[0].scope.asOf",
                "options.minimumSeverity", "options.disabledRules[0]",
                "rulePacks[0]",
            ],
            error.Fields);
    }

    [Fact]
    public async Task A_thousand_faults_still_fit_in_the_trailers()
    {
        var request = Requests.Check(Requests.Moored(1));
        request.Relations.Add(Enumerable.Repeat(new V1.Relation(), 1_000));

        var error = await RpcError.OfAsync(Client.CheckAsync(request));

        Assert.NotEmpty(error.Fields);
        Assert.Contains("more are not listed", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_comparison_without_its_claims()
    {
        var error = await RpcError.OfAsync(Client.CompareAsync(new V1.CompareRequest()));

        Assert.Equal((StatusCode.InvalidArgument, "NOTHING_TO_CHECK"), (error.Code, error.Reason));
        Assert.Equal(["a", "b"], error.Fields);
    }

    [Theory]
    [InlineData("harbour/berths", false)]
    [InlineData("harbour/quays", true)]
    public async Task A_packs_own_rule_can_be_disabled_and_another_packs_cannot(string rule, bool refused)
    {
        var request = Requests.Check(Requests.Moored(1));
        request.InlineRulePack = new V1.RulePack { Document = Requests.Pack.Document + "\nrules: {harbour/berths: {kind: quantity/conflict}}" };
        request.Options = new V1.CheckOptions { DisabledRules = { "quantity/conflict", rule } };

        if (refused)
            Assert.Equal(["options.disabledRules[1]"], (await RpcError.OfAsync(Client.CheckAsync(request))).Fields);
        else
            Assert.Empty((await Client.CheckAsync(request)).Problems);
    }

    [Fact]
    public async Task A_rule_that_is_known_can_be_disabled()
    {
        var request = Requests.Check(Requests.Moored(1));
        request.Options = new V1.CheckOptions { DisabledRules = { "quantity/conflict" } };

        Assert.Empty((await Client.CheckAsync(request)).Problems);
    }
}
