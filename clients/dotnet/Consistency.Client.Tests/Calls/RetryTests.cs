using Consistency.Client.Tests.Support;
using Consistency.V1;
using Google.Rpc;
using Grpc.Core;

namespace Consistency.Client.Tests.Calls;

public sealed class RetryTests
{
    private static readonly Google.Rpc.Status Unavailable = new() { Code = (int)Code.Unavailable, Message = "Not now." };

    [Fact]
    public async Task A_call_is_tried_five_times_where_the_server_is_unavailable()
    {
        await using var server = await ScriptedServer.StartAsync(call => call < 5 ? Unavailable : null);
        using var client = ConsistencyClient.Connect(server.Address);

        await client.Checks.ListRulesAsync(new ListRulesRequest());

        Assert.Equal(5, server.Messages.Count);
    }

    [Fact]
    public async Task The_fifth_failure_is_told()
    {
        await using var server = await ScriptedServer.StartAsync(_ => Unavailable);
        using var client = ConsistencyClient.Connect(server.Address);

        var failure = await Assert.ThrowsAsync<ConsistencyException>(async () => await client.Checks.ListRulesAsync(new ListRulesRequest()));

        Assert.Equal((StatusCode.Unavailable, 5), (failure.StatusCode, server.Messages.Count));
    }

    [Theory]
    [InlineData(Code.Internal)]
    [InlineData(Code.ResourceExhausted)]
    [InlineData(Code.Unknown)]
    public async Task Other_failures_are_not_retried(Code code)
    {
        await using var server = await ScriptedServer.StartAsync(_ => new Google.Rpc.Status { Code = (int)code, Message = "No." });
        using var client = ConsistencyClient.Connect(server.Address);

        await Assert.ThrowsAsync<ConsistencyException>(async () => await client.Checks.ListRulesAsync(new ListRulesRequest()));

        Assert.Single(server.Messages);
    }

    [Fact]
    public async Task An_append_that_is_retried_has_one_request_id_and_the_next_another()
    {
        await using var server = await ScriptedServer.StartAsync(call => call == 1 ? Unavailable : null);
        using var client = ConsistencyClient.Connect(server.Address);
        var request = new AppendClaimsRequest { Dossier = "dossiers/storm", Claims = { Sample.Clash } };

        await client.Dossiers.AppendClaimsAsync(request);
        await client.Dossiers.AppendClaimsAsync(request);

        var ids = server.Messages.Select(m => AppendClaimsRequest.Parser.ParseFrom(m).RequestId).ToList();
        Assert.Equal(("", 3, 2), (request.RequestId, ids.Count, ids.Distinct().Count()));
        Assert.Equal(ids[0], ids[1]);
        Assert.DoesNotContain("", ids);
    }

    [Fact]
    public async Task A_request_id_of_the_callers_own_stays()
    {
        await using var server = await ScriptedServer.StartAsync(_ => null);
        using var client = ConsistencyClient.Connect(server.Address);

        await client.Dossiers.AppendClaimsAsync(new AppendClaimsRequest { RequestId = "mine" });

        Assert.Equal("mine", AppendClaimsRequest.Parser.ParseFrom(server.Messages.Single()).RequestId);
    }
}
