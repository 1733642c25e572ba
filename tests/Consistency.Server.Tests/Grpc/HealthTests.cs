using Grpc.Core;
using Grpc.Health.V1;
using static Grpc.Health.V1.HealthCheckResponse.Types;

namespace Consistency.Server.Tests.Grpc;

public sealed class HealthTests : ServerTest
{
    private Health.HealthClient Health => new(Channel);

    [Theory]
    [InlineData("")]
    [InlineData("consistency.v1.ConsistencyService")]
    [InlineData("consistency.v1.DossierService")]
    [InlineData("grpc.health.v1.Health")]
    public async Task A_known_service_is_serving(string service)
    {
        Assert.Equal(ServingStatus.Serving, (await Health.CheckAsync(new HealthCheckRequest { Service = service })).Status);
    }

    [Fact]
    public async Task An_unknown_service_is_not_found()
    {
        var exception = await Assert.ThrowsAsync<RpcException>(async () => await Health.CheckAsync(new HealthCheckRequest { Service = "tides" }));

        Assert.Equal(StatusCode.NotFound, exception.StatusCode);
    }

    [Fact]
    public async Task Watch_tells_the_status_and_that_the_server_stops()
    {
        using var call = Health.Watch(new HealthCheckRequest());
        Assert.True(await call.ResponseStream.MoveNext(CancellationToken.None));
        Assert.Equal(ServingStatus.Serving, call.ResponseStream.Current.Status);

        var stop = Server.StopAsync();

        Assert.True(await call.ResponseStream.MoveNext(CancellationToken.None));
        Assert.Equal(ServingStatus.NotServing, call.ResponseStream.Current.Status);
        Assert.False(await call.ResponseStream.MoveNext(CancellationToken.None));
        await stop;
    }

    [Fact]
    public async Task Watch_of_an_unknown_service_says_so_and_ends_with_the_callers_deadline()
    {
        using var call = Health.Watch(new HealthCheckRequest { Service = "tides" }, deadline: DateTime.UtcNow.AddSeconds(2));
        Assert.True(await call.ResponseStream.MoveNext(CancellationToken.None));
        Assert.Equal(ServingStatus.ServiceUnknown, call.ResponseStream.Current.Status);

        var exception = await Assert.ThrowsAsync<RpcException>(() => call.ResponseStream.MoveNext(CancellationToken.None));

        Assert.Equal(StatusCode.DeadlineExceeded, exception.StatusCode);
    }

    [Fact]
    public async Task Watch_ends_when_the_caller_cancels()
    {
        using var cancellation = new CancellationTokenSource();
        using var call = Health.Watch(new HealthCheckRequest(), cancellationToken: cancellation.Token);
        Assert.True(await call.ResponseStream.MoveNext(CancellationToken.None));

        await cancellation.CancelAsync();

        var exception = await Assert.ThrowsAsync<RpcException>(() => call.ResponseStream.MoveNext(CancellationToken.None));
        Assert.Equal(StatusCode.Cancelled, exception.StatusCode);
    }
}
