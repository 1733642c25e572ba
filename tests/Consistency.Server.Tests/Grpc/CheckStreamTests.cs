using Grpc.Core;

namespace Consistency.Server.Tests.Grpc;

public sealed class CheckStreamTests : InProcessTest
{
    [Fact]
    public async Task Each_answer_tells_what_its_message_opened_and_changed()
    {
        var answers = await TellAsync(
            Requests.First(From("gazette", 12)),
            new V1.CheckStreamRequest { Claims = { From("post", 40), From("radio", 40) } },
            new V1.CheckStreamRequest { Claims = { From("ferryman", 40) } },
            new V1.CheckStreamRequest { Claims = { Requests.Moored(double.NaN, "nan") }, Reports = { new V1.Report() } });

        Assert.Equal([0, 1, 0, 0], answers.Select(a => a.Opened.Count));
        Assert.Equal([0, 0, 1, 0], answers.Select(a => a.Changed.Count));
        Assert.Equal(answers[1].Opened[0].Id, answers[2].Changed[0].Id);
        Assert.All(answers, a => Assert.Empty(a.ClosedIds));
        Assert.Equal([["c1"], ["c2", "c3"], ["c4"], []], answers.Select(a => a.Claims.Select(c => c.Id)));
        Assert.Equal([1, 3, 4, 4], answers.Select(a => a.Summary.Claims));
        Assert.Equal(["messages[3].claims[0].quantity.value", "messages[3].reports[0].text"], answers[3].Problems.Select(p => p.Field));
        Assert.Equal("r1", Assert.Single(answers[3].Coverage).ReportId);
    }

    [Fact]
    public async Task Settings_hold_for_the_whole_call_and_may_bring_claims()
    {
        var first = Requests.First(From("post", 40));
        first.Settings.Claims.Add(From("gazette", 12));
        first.Settings.Claims.Add(Requests.Moored(-1));
        first.Settings.Options = new V1.CheckOptions { OmitClaims = true, OmitExplanation = true };

        var answer = Assert.Single(await TellAsync(first));

        Assert.Empty(answer.Claims);
        Assert.Null(Assert.Single(answer.Opened).Explanation);
        Assert.Equal("messages[0].settings.claims[1].quantity.value", Assert.Single(answer.Problems).Field);
    }

    [Fact]
    public async Task An_inconsistency_that_another_claim_settles_is_closed()
    {
        // The same figure of two populations is flagged only as long as no source has both.
        var first = new V1.CheckStreamRequest { Claims = { Killed("gazette", "people"), Killed("post", "civilians") } };
        var answers = await TellAsync(first, new V1.CheckStreamRequest { Claims = { Killed("post", "people") } });

        Assert.Equal(answers[0].Opened.Where(i => i.RuleId == "figure/population").Select(i => i.Id), answers[1].ClosedIds);
        Assert.NotEmpty(answers[1].ClosedIds);
    }

    [Fact]
    public async Task An_inconsistency_that_a_claim_joins_under_another_name_tells_its_old_id()
    {
        var (quay, bay) = (Killed("gazette", "people"), Killed("post", "people"));
        (quay.Scope.Place, bay.Scope.Place, bay.Quantity.Value) = ("Old Quay", "Old Quay", 290);

        // What leaves the place open is taken for the same, and has the shorter key.
        var answers = await TellAsync(new V1.CheckStreamRequest { Claims = { quay, bay } }, new V1.CheckStreamRequest { Claims = { Killed("radio", "people") } });

        var before = Assert.Single(answers[0].Opened, i => i.RuleId == "quantity/conflict");
        var after = Assert.Single(answers[1].Opened, i => i.RuleId == "quantity/conflict");
        Assert.Empty(before.SupersededIds);
        Assert.Equal([before.Id], after.SupersededIds);
        Assert.Contains(before.Id, answers[1].ClosedIds);
    }

    [Fact]
    public async Task A_call_without_messages_ends_well() => Assert.Empty(await TellAsync());

    [Fact]
    public async Task Faults_name_the_message()
    {
        var undated = From("post", 40);
        undated.Source.PublishedAt = new Google.Protobuf.WellKnownTypes.Timestamp { Nanos = -1 };
        var lateSettings = new V1.CheckStreamRequest { Settings = new V1.CheckRequest(), Claims = { From("post", 40) } };
        var badPack = new V1.CheckStreamRequest { Settings = new V1.CheckRequest { RulePacks = { "tides" } } };
        var circle = Requests.First();
        circle.Settings.Relations.Add([Requests.Part("boats", "fleet"), Requests.Part("fleet", "boats")]);

        await FailsAsync("INVALID_REQUEST", ["messages[1].claims[0].source.publishedAt"], Requests.First(From("gazette", 12)), new V1.CheckStreamRequest { Claims = { undated } });
        await FailsAsync("INVALID_REQUEST", ["messages[1].settings"], Requests.First(From("gazette", 12)), lateSettings);
        await FailsAsync("NOTHING_TO_CHECK", ["messages[0]"], new V1.CheckStreamRequest());
        await FailsAsync("UNKNOWN_RULE_PACK", ["messages[0].settings.rulePacks[0]"], badPack);
        await FailsAsync("CIRCULAR_RELATIONS", ["messages[0].settings.relations[0]", "messages[0].settings.relations[1]"], circle);
    }

    [Fact]
    public async Task Messages_share_the_limit_of_claims()
    {
        var half = new V1.CheckStreamRequest { Settings = new V1.CheckRequest { InlineRulePack = Requests.Pack }, Claims = { Enumerable.Repeat(Requests.Moored(1), 50_001) } };
        var otherHalf = new V1.CheckStreamRequest { Claims = { half.Claims } };

        await FailsAsync("TOO_MANY_CLAIMS", ["messages[1].claims"], half, otherHalf);
    }

    [Fact]
    public async Task Messages_share_the_limit_of_bytes()
    {
        var large = new V1.CheckStreamRequest { Reports = { new V1.Report { Text = new string('\0', 33 * 1024 * 1024) } } };

        await FailsAsync("STREAM_TOO_LARGE", ["messages[1]"], large, large);
    }

    [Fact]
    public async Task A_call_ends_when_its_caller_cancels()
    {
        using var call = Client.CheckStream();
        await call.RequestStream.WriteAsync(Requests.First(From("gazette", 12)));
        Assert.True(await call.ResponseStream.MoveNext(CancellationToken.None));

        using var cancellation = new CancellationTokenSource();
        var next = call.ResponseStream.MoveNext(cancellation.Token);
        await cancellation.CancelAsync();

        Assert.Equal(StatusCode.Cancelled, (await Assert.ThrowsAsync<RpcException>(() => next)).StatusCode);
    }

    private static V1.Claim From(string source, double boats)
    {
        var claim = Requests.Moored(boats);
        claim.Source.Id = source;
        return claim;
    }

    private static V1.Claim Killed(string source, string people) => new()
    {
        Source = new V1.Source { Id = source },
        Speakers = { "Ana Reis" },
        Subject = new V1.Subject { Name = people },
        Property = "killed",
        Quantity = new V1.Quantity { Value = 470 },
        Scope = new V1.Scope { Event = "Marrow Bay storm" },
    };

    private async Task FailsAsync(string reason, string[] fields, params V1.CheckStreamRequest[] messages)
    {
        var error = RpcError.Of(await Assert.ThrowsAsync<RpcException>(() => TellAsync(messages)));
        Assert.Equal(reason, error.Reason);
        Assert.Equal(fields, error.Fields);
    }

    private async Task<List<V1.CheckStreamResponse>> TellAsync(params V1.CheckStreamRequest[] messages)
    {
        using var call = Client.CheckStream();
        var answers = new List<V1.CheckStreamResponse>();
        foreach (var message in messages)
        {
            // The server may end the call while its client is still writing; what it says of it comes with the answers.
            await call.RequestStream.WriteAsync(message).ContinueWith(_ => { }, TaskScheduler.Default);
            Assert.True(await call.ResponseStream.MoveNext(CancellationToken.None));
            answers.Add(call.ResponseStream.Current);
        }

        await call.RequestStream.CompleteAsync();
        Assert.False(await call.ResponseStream.MoveNext(CancellationToken.None));
        return answers;
    }
}
