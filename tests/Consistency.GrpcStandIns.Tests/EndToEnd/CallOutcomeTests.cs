using Grpc.Core;
using Grpc.Net.Client.Configuration;

namespace Consistency.GrpcStandIns.Tests.EndToEnd;

public class CallOutcomeTests
{
    [Fact]
    public async Task A_failure_carries_code_detail_and_trailers()
    {
        await using var host = await EchoHost.Start();
        using var call = host.Client().SayAsync(new EchoRequest { Text = EchoService.Fail }, deadline: Soon.Deadline);
        var failure = await Assert.ThrowsAsync<RpcException>(async () => await call);
        Assert.Equal(StatusCode.NotFound, failure.StatusCode);
        Assert.Equal("no such thing: ß", failure.Status.Detail);
        Assert.Equal("lost", failure.Trailers.GetValue("reason"));
        Assert.Equal([0, 255, 10], failure.Trailers.GetValueBytes("detail-bin"));
        Assert.Equal(StatusCode.NotFound, call.GetStatus().StatusCode);
        Assert.Equal("lost", call.GetTrailers().GetValue("Reason"));
    }

    [Fact]
    public async Task A_method_that_the_service_lacks_is_unimplemented()
    {
        await using var host = await EchoHost.Start();
        var method = new Method<string, string>(
            MethodType.Unary, "consistency.standins.test.Echo", "Shout", Marshallers.StringMarshaller, Marshallers.StringMarshaller);
        var failure = await Assert.ThrowsAsync<RpcException>(async () =>
            await host.Channel().CreateCallInvoker().AsyncUnaryCall(method, null, new CallOptions(deadline: Soon.Deadline), "a"));
        Assert.Equal(StatusCode.Unimplemented, failure.StatusCode);
    }

    // The two deadline tests each blind one side to the deadline: with both aware of it, either may be first to end the call.
    [Fact]
    public async Task The_client_holds_the_deadline()
    {
        await using var host = await EchoHost.Start();
        var client = host.Client(channel => channel.HttpHandler = new RequestHook(request => request.Headers.Remove("grpc-timeout")));
        await client.SayAsync(new EchoRequest { Text = "a" }, deadline: Soon.Deadline);
        Assert.Equal(DateTime.MaxValue, host.Notes.Deadline);
        var failure = await Assert.ThrowsAsync<RpcException>(async () => await client.SayAsync(
            new EchoRequest { Text = EchoService.Wait }, deadline: DateTime.UtcNow.AddMilliseconds(300)));
        Assert.Equal(StatusCode.DeadlineExceeded, failure.StatusCode);
    }

    [Fact]
    public async Task The_server_holds_the_deadline()
    {
        await using var host = await EchoHost.Start();
        var client = host.Client(channel => channel.HttpHandler = new RequestHook(request => request.Headers.Add("grpc-timeout", "300m")));
        var failure = await Assert.ThrowsAsync<RpcException>(async () =>
            await client.SayAsync(new EchoRequest { Text = EchoService.Wait }, cancellationToken: Soon.Token()));
        Assert.Equal(StatusCode.DeadlineExceeded, failure.StatusCode);
        await host.Notes.Cancelled.Task.WaitAsync(Soon.Span);
    }

    [Fact]
    public async Task The_service_sees_the_deadline()
    {
        await using var host = await EchoHost.Start();
        var deadline = Soon.Deadline;
        await host.Client().SayAsync(new EchoRequest { Text = "a" }, deadline: deadline);
        Assert.Equal(deadline, host.Notes.Deadline, TimeSpan.FromSeconds(10));
        Assert.Equal(DateTimeKind.Utc, host.Notes.Deadline.Kind);
    }

    [Fact]
    public async Task Cancelling_reaches_both_sides()
    {
        await using var host = await EchoHost.Start();
        using var cancellation = new CancellationTokenSource();
        using var call = host.Client().Split(new EchoRequest { Text = $"one {EchoService.Wait}" }, cancellationToken: cancellation.Token);
        Assert.True(await call.ResponseStream.MoveNext(Soon.Token()));
        Assert.True(await call.ResponseStream.MoveNext(Soon.Token()));
        var next = call.ResponseStream.MoveNext();
        await cancellation.CancelAsync();
        var failure = await Assert.ThrowsAsync<RpcException>(() => next);
        Assert.Equal(StatusCode.Cancelled, failure.StatusCode);
        await host.Notes.Cancelled.Task.WaitAsync(Soon.Span);
    }

    [Fact]
    public async Task Disposing_a_call_cancels_it()
    {
        await using var host = await EchoHost.Start();
        var call = host.Client().Split(new EchoRequest { Text = EchoService.Wait });
        Assert.True(await call.ResponseStream.MoveNext(Soon.Token()));
        call.Dispose();
        await host.Notes.Cancelled.Task.WaitAsync(Soon.Span);
    }

    [Fact]
    public async Task A_call_is_retried_as_the_channel_says()
    {
        await using var host = await EchoHost.Start();
        var client = host.Client(channel => channel.ServiceConfig = new ServiceConfig
        {
            MethodConfigs =
            {
                new MethodConfig
                {
                    Names = { MethodName.Default },
                    RetryPolicy = new RetryPolicy
                    {
                        MaxAttempts = 3,
                        InitialBackoff = TimeSpan.FromMilliseconds(1),
                        MaxBackoff = TimeSpan.FromMilliseconds(1),
                        BackoffMultiplier = 1,
                        RetryableStatusCodes = { StatusCode.Unavailable },
                    },
                },
            },
        });
        var reply = await client.SayAsync(new EchoRequest { Text = EchoService.FailTwice }, deadline: Soon.Deadline);
        Assert.Equal(EchoService.FailTwice, reply.Text);
        Assert.Equal(3, host.Notes.Attempts);
    }

    private sealed class RequestHook(Action<HttpRequestMessage> change) : DelegatingHandler(new SocketsHttpHandler())
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            change(request);
            return base.SendAsync(request, cancellationToken);
        }
    }
}
