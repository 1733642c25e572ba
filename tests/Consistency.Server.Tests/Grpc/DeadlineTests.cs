using Grpc.Core;

namespace Consistency.Server.Tests.Grpc;

public sealed class DeadlineTests : ServerTest
{
    private static readonly V1.CheckRequest Large = Requests.Check([.. Enumerable.Repeat(Requests.Moored(12), 100_000)]);

    [Fact]
    public async Task A_check_ends_at_its_deadline()
    {
        var exception = await Assert.ThrowsAsync<RpcException>(async () =>
            await Client.CheckAsync(Large, deadline: DateTime.UtcNow.AddMilliseconds(20)));

        Assert.Equal(StatusCode.DeadlineExceeded, exception.StatusCode);
    }

    [Fact]
    public async Task A_check_ends_when_its_caller_cancels()
    {
        using var cancellation = new CancellationTokenSource(20);

        var exception = await Assert.ThrowsAsync<RpcException>(async () => await Client.CheckAsync(Large, cancellationToken: cancellation.Token));

        Assert.Equal(StatusCode.Cancelled, exception.StatusCode);
    }
}
