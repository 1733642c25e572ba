using Consistency.Client.Tests.Support;
using Consistency.V1;
using Google.Protobuf.WellKnownTypes;
using Google.Rpc;
using Grpc.Core;

namespace Consistency.Client.Tests.Calls;

[Collection(SharedServer.Name)]
public sealed class ErrorTests(ServerProcess server)
{
    private static readonly CheckRequest Refused = new() { Claims = { Sample.Clash }, RulePacks = { "tides" } };

    [Fact]
    public async Task A_refused_call_has_code_reason_metadata_and_violations()
    {
        var failure = await Assert.ThrowsAsync<ConsistencyException>(async () => await server.Client.Checks.CheckAsync(Refused));

        Assert.Equal((StatusCode.InvalidArgument, ErrorReason.UnknownRulePack, "tides"), (failure.StatusCode, failure.Reason, failure.Metadata["pack"]));
        Assert.Equal("rulePacks[0]", Assert.Single(failure.Violations).Field);
        Assert.Contains("tides", failure.Status.Detail, StringComparison.Ordinal);
        Assert.Null(failure.RetryDelay);
    }

    [Fact]
    public async Task Every_violation_is_told()
    {
        var failure = await Assert.ThrowsAsync<ConsistencyException>(async () =>
            await server.Client.RulePacks.ValidateRulePackAsync(new ValidateRulePackRequest { RulePacks = { "tides" } }));

        Assert.Equal(["rulePack.document", "rulePacks[0]"], failure.Violations.Select(v => v.Field));
    }

    [Fact]
    public void A_call_that_blocks_fails_alike() =>
        Assert.Equal(ErrorReason.UnknownRulePack, Assert.Throws<ConsistencyException>(() => server.Client.Checks.Check(Refused)).Reason);

    [Fact]
    public async Task A_stream_of_answers_fails_alike()
    {
        using var call = server.Client.Dossiers.ExportDossier(new ExportDossierRequest { Dossier = "dossiers/nowhere" });

        Assert.Equal(ErrorReason.UnknownDossier, (await Assert.ThrowsAsync<ConsistencyException>(() => call.ResponseStream.MoveNext())).Reason);
    }

    [Fact]
    public async Task A_stream_of_requests_fails_alike()
    {
        using var call = server.Client.Dossiers.ImportDossier();
        await call.RequestStream.WriteAsync(new ImportDossierRequest { DossierId = "bad", Record = new DossierRecord { Header = new DossierHeader { Format = 9 } } });
        await call.RequestStream.CompleteAsync();

        Assert.Equal(ErrorReason.InvalidRecord, (await Assert.ThrowsAsync<ConsistencyException>(async () => await call)).Reason);
    }

    [Fact]
    public async Task A_stream_both_ways_fails_alike()
    {
        using var call = server.Client.Checks.CheckStream();
        await call.RequestStream.WriteAsync(new CheckStreamRequest { Settings = Refused });

        Assert.Equal(ErrorReason.UnknownRulePack, (await Assert.ThrowsAsync<ConsistencyException>(() => call.ResponseStream.MoveNext())).Reason);
    }

    [Fact]
    public async Task A_delay_before_the_next_try_is_told()
    {
        var busy = new Google.Rpc.Status { Code = (int)Code.ResourceExhausted, Message = "Busy." };
        busy.Details.Add(Any.Pack(new RetryInfo { RetryDelay = Duration.FromTimeSpan(TimeSpan.FromSeconds(7)) }));
        await using var scripted = await ScriptedServer.StartAsync(_ => busy);
        using var client = ConsistencyClient.Connect(scripted.Address);

        var failure = await Assert.ThrowsAsync<ConsistencyException>(async () => await client.Checks.ListRulesAsync(new ListRulesRequest()));

        Assert.Equal((TimeSpan.FromSeconds(7), ErrorReason.Unspecified), (failure.RetryDelay, failure.Reason));
    }

    [Theory]
    [InlineData("127.0.0.1:50051")]
    [InlineData("ftp://127.0.0.1")]
    [InlineData("")]
    public void What_is_no_address_is_refused(string address) =>
        Assert.Contains("Give one such as http://", Assert.Throws<ArgumentException>(() => ConsistencyClient.Connect(address)).Message, StringComparison.Ordinal);
}
