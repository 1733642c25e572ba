using Grpc.Core;

namespace Consistency.Server.Tests.Grpc;

public sealed class RulePackServiceTests : InProcessTest
{
    [Fact]
    public async Task All_packs_are_listed_page_by_page()
    {
        var all = await Packs.ListRulePacksAsync(new V1.ListRulePacksRequest());
        var paged = new List<V1.RulePackInfo>();
        var request = new V1.ListRulePacksRequest { PageSize = 7 };
        do
        {
            var page = await Packs.ListRulePacksAsync(request);
            Assert.InRange(page.RulePacks.Count, 1, 7);
            paged.AddRange(page.RulePacks);
            request.PageToken = page.NextPageToken;
        }
        while (request.PageToken.Length > 0);

        Assert.Equal("", all.NextPageToken);
        Assert.Equal(all.RulePacks, paged);
        Assert.Equal(all.RulePacks.Select(p => p.Name).Order(StringComparer.Ordinal), all.RulePacks.Select(p => p.Name));
        Assert.All(all.RulePacks, p => Assert.Equal((64, V1.RulePackOrigin.Shipped, ""), (p.Digest.Length, p.Origin, p.File)));
    }

    [Theory]
    [InlineData(-1, "", "pageSize")]
    [InlineData(1001, "", "pageSize")]
    [InlineData(0, "no token!", "pageToken")]
    public async Task A_page_that_cannot_be_is_named(int size, string token, string field)
    {
        var error = await RpcError.OfAsync(Packs.ListRulePacksAsync(new V1.ListRulePacksRequest { PageSize = size, PageToken = token }));

        Assert.Equal((StatusCode.InvalidArgument, "INVALID_REQUEST"), (error.Code, error.Reason));
        Assert.Equal([field], error.Fields);
    }

    [Fact]
    public async Task A_pack_has_the_digest_that_answers_have()
    {
        var pack = await Packs.GetRulePackAsync(new V1.GetRulePackRequest { Name = "default" });
        var answer = await Client.CheckAsync(new V1.CheckRequest { Claims = { Requests.Moored(1) } });

        Assert.Equal(answer.RulePacks.Single().Digest, pack.Info.Digest);
        Assert.Contains("name: default", pack.Document, StringComparison.Ordinal);
        Assert.Contains("general", pack.Info.Extends);
        Assert.Equal("", pack.MergedDocument);
    }

    [Fact]
    public async Task A_merged_pack_is_a_pack_that_needs_no_other()
    {
        var pack = await Packs.GetRulePackAsync(new V1.GetRulePackRequest { Name = "conflict", IncludeMergedDocument = true });

        Assert.StartsWith("name: conflict\nextends: []\n", pack.MergedDocument, StringComparison.Ordinal);
        Assert.True((await Packs.ValidateRulePackAsync(new V1.ValidateRulePackRequest { RulePack = new V1.RulePack { Document = pack.MergedDocument } })).Valid);
    }

    [Fact]
    public async Task A_pack_that_is_not_there_is_not_found()
    {
        var error = await RpcError.OfAsync(Packs.GetRulePackAsync(new V1.GetRulePackRequest { Name = "tides" }));

        Assert.Equal((StatusCode.NotFound, "UNKNOWN_RULE_PACK", "tides"), (error.Code, error.Reason, error.Info.Metadata["pack"]));
    }

    [Fact]
    public async Task A_sound_pack_is_valid_and_has_its_digests()
    {
        var request = new V1.ValidateRulePackRequest { RulePack = Requests.Pack, RulePacks = { "general" } };
        var checkedWith = await Client.CheckAsync(new V1.CheckRequest { Claims = { Requests.Moored(1) }, RulePacks = { "general" }, InlineRulePack = Requests.Pack });

        var response = await Packs.ValidateRulePackAsync(request);

        Assert.True(response.Valid);
        Assert.Equal(checkedWith.RulePacks, response.RulePacks);
        Assert.Empty(response.Problems);
    }

    [Fact]
    public async Task Every_fault_of_a_pack_has_its_place()
    {
        const string document = "properties:\n  moored: {value: heap}\n  docked: {value: quantity, part_of: [mored]}\ntests:\n  - {name: x, sentences: [a]}\n";

        var response = await Packs.ValidateRulePackAsync(new V1.ValidateRulePackRequest { RulePack = new V1.RulePack { Document = document } });

        Assert.False(response.Valid);
        Assert.Equal(
            [("properties.moored.value", 2, 19), ("properties.docked.part_of[0]", 3, 39), ("tests[0]", 5, 5)],
            response.Problems.Select(p => (p.Path, p.Line, p.Column)));
        Assert.Contains("Did you mean \"moored\"?", response.Problems[1].Message, StringComparison.Ordinal);
        Assert.Empty(response.RulePacks);
    }

    [Fact]
    public async Task What_is_wrong_with_the_request_itself_is_an_error()
    {
        var error = await RpcError.OfAsync(Packs.ValidateRulePackAsync(new V1.ValidateRulePackRequest { RulePacks = { "tides" } }));

        Assert.Equal(StatusCode.InvalidArgument, error.Code);
        Assert.Equal(["rulePack.document", "rulePacks[0]"], error.Fields);
    }
}
