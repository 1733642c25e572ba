using Grpc.Core;

namespace Consistency.Server.Tests.Grpc;

public sealed class DeadlineTests : ServerTest
{
    private static readonly V1.CheckRequest Large = Requests.Check([.. Enumerable.Repeat(Requests.Moored(12), 100_000)]);

    [Fact]
    public async Task A_check_ends_at_its_deadline()
    {
        var codes = new List<StatusCode>();
        for (var i = 0; i < 5; i++)
        {
            var exception = await Assert.ThrowsAsync<RpcException>(async () =>
                await Client.CheckAsync(Large, deadline: DateTime.UtcNow.AddMilliseconds(20)));
            codes.Add(exception.StatusCode);
        }

        // A caller that resets the stream at its deadline may hear of the cancellation first.
        Assert.Contains(StatusCode.DeadlineExceeded, codes);
        Assert.All(codes, c => Assert.True(c is StatusCode.DeadlineExceeded or StatusCode.Cancelled));
    }

    [Fact]
    public async Task A_check_ends_when_its_caller_cancels()
    {
        using var cancellation = new CancellationTokenSource(20);

        var exception = await Assert.ThrowsAsync<RpcException>(async () => await Client.CheckAsync(Large, cancellationToken: cancellation.Token));

        Assert.Equal(StatusCode.Cancelled, exception.StatusCode);
    }
}
