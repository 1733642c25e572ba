using Consistency.Client.Tests.Support;
using Consistency.V1;
using Grpc.Core;

namespace Consistency.Client.Tests.Calls;

[Collection(SharedServer.Name)]
public sealed class DeadlineTests(ServerProcess server) : IDisposable
{
    // Long over before any answer.
    private readonly ConsistencyClient _hasty = ConsistencyClient.Connect(server.Address, new ConsistencyClientOptions { Deadline = TimeSpan.FromTicks(1) });

    public void Dispose() => _hasty.Dispose();

    [Fact]
    public void The_default_is_30_seconds() => Assert.Equal(TimeSpan.FromSeconds(30), new ConsistencyClientOptions().Deadline);

    [Fact]
    public async Task A_call_without_a_deadline_takes_the_clients()
    {
        var failures = new[]
        {
            await Assert.ThrowsAsync<ConsistencyException>(async () => await _hasty.Checks.CheckAsync(Sample.Large)),
            Assert.Throws<ConsistencyException>(() => _hasty.Checks.Check(Sample.Large)),
        };

        Assert.All(failures, f => Assert.Equal(StatusCode.DeadlineExceeded, f.StatusCode));
    }

    [Fact]
    public async Task A_calls_own_deadline_wins()
    {
        Assert.NotEmpty((await _hasty.Checks.ListRulesAsync(new ListRulesRequest(), deadline: In(TimeSpan.FromMinutes(5)))).Rules);

        // The other way round, with a server that has begun.
        var failure = await Assert.ThrowsAsync<ConsistencyException>(async () => await server.Client.Checks.CheckAsync(Sample.Large, deadline: In(TimeSpan.FromMilliseconds(200))));
        Assert.True(failure.StatusCode is StatusCode.DeadlineExceeded or StatusCode.Cancelled, failure.ToString());
    }

    [Fact]
    public async Task Streams_have_none()
    {
        using var call = _hasty.Checks.CheckStream();
        foreach (var claim in Sample.Clash)
        {
            await call.RequestStream.WriteAsync(new CheckStreamRequest { Claims = { claim } });
            Assert.True(await call.ResponseStream.MoveNext());
        }

        Assert.Equal(2, call.ResponseStream.Current.Summary.Claims);
    }

    [Fact]
    public async Task Whoever_cancels_gets_a_cancellation()
    {
        using var cancellation = new CancellationTokenSource(TimeSpan.FromMilliseconds(50));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await server.Client.Checks.CheckAsync(Sample.Large, cancellationToken: cancellation.Token));
    }

    private static DateTime In(TimeSpan time) => TimeProvider.System.GetUtcNow().UtcDateTime + time;
}
