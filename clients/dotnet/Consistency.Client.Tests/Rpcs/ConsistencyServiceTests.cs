using Consistency.Client.Tests.Support;
using Consistency.V1;
using Grpc.Core;

namespace Consistency.Client.Tests.Rpcs;

[Collection(SharedServer.Name)]
public sealed class ConsistencyServiceTests(ServerProcess server)
{
    private ConsistencyService.ConsistencyServiceClient Client => server.Client.Checks;

    [Fact]
    public async Task Check()
    {
        var response = await Client.CheckAsync(new CheckRequest { Claims = { Sample.Clash } });

        var found = Assert.Single(response.Inconsistencies);
        Assert.Equal(("quantity/conflict", Severity.Contradiction), (found.RuleId, found.Severity));
        Assert.Equal(found, Assert.Single(Client.Check(new CheckRequest { Claims = { Sample.Clash } }).Inconsistencies));
    }

    [Fact]
    public async Task CheckStream()
    {
        using var call = Client.CheckStream();
        var opened = new List<string>();
        foreach (var claim in Sample.Clash)
        {
            await call.RequestStream.WriteAsync(new CheckStreamRequest { Claims = { claim } });
            Assert.True(await call.ResponseStream.MoveNext());
            opened.Add(string.Join(',', call.ResponseStream.Current.Opened.Select(i => i.RuleId)));
        }

        await call.RequestStream.CompleteAsync();
        Assert.False(await call.ResponseStream.MoveNext());
        Assert.Equal(["", "quantity/conflict"], opened);
    }

    [Fact]
    public async Task Extract()
    {
        var response = await Client.ExtractAsync(new ExtractRequest { Reports = { new Report { Text = "Seventeen people were killed in Port Marrow, the rescue service said." } } });

        Assert.Contains(response.Claims, c => c is { Property: "killed", Quantity.Value: 17 });
        Assert.Equal("the rescue service", response.Attributions.Single().Speaker, ignoreCase: true);
    }

    [Fact]
    public async Task Compare()
    {
        var request = new CompareRequest { A = new Claim { Text = "At least 20 people were killed." }, B = new Claim { Text = "17 people were killed." } };

        Assert.True((await Client.CompareAsync(request)).InConflict);
        request.B.Text = "25 people were killed.";
        var apart = await Client.CompareAsync(request);
        Assert.False(apart.InConflict);
        Assert.NotEmpty(apart.Differences);
    }

    [Fact]
    public async Task ListRules()
    {
        var rules = (await Client.ListRulesAsync(new ListRulesRequest())).Rules;

        Assert.Contains("quote/drift", rules.Select(r => r.Id));
        Assert.All(rules, r => Assert.NotEqual("", r.Flags));
    }
}
