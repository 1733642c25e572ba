using Grpc.Core;
using Grpc.Core.Interceptors;

namespace Consistency.GrpcStandIns.Tests.EndToEnd;

public class InterceptorTests
{
    private static readonly string[] EveryKind = ["BlockingSay", "Say", "Join", "Split", "Chat"];

    [Fact]
    public async Task An_interceptor_on_each_side_sees_calls_of_every_kind()
    {
        List<string> seenByServer = [];
        List<string> seenByClient = [];
        await using var host = await EchoHost.Start(grpc => grpc.Interceptors.Add<ServerNotes>(seenByServer));
        await CallEveryKind(new Echo.EchoClient(host.Channel().Intercept(new ClientNotes(seenByClient, ""))));
        Assert.Equal(EveryKind, seenByClient);
        Assert.Equal(["Say", "Say", "Join", "Split", "Chat"], seenByServer);
    }

    [Fact]
    public async Task An_interceptor_that_overrides_nothing_changes_nothing()
    {
        await using var host = await EchoHost.Start(grpc => grpc.Interceptors.Add<Passive>());
        await CallEveryKind(new Echo.EchoClient(host.Channel().Intercept(new Passive())));
    }

    [Fact]
    public async Task Interceptors_run_in_the_order_given()
    {
        List<string> seen = [];
        await using var host = await EchoHost.Start();
        var invoker = host.Channel().Intercept(new ClientNotes(seen, "1 "), new ClientNotes(seen, "2 "));
        await new Echo.EchoClient(invoker).SayAsync(new EchoRequest { Text = "a" }, deadline: Soon.Deadline);
        Assert.Equal(["1 Say", "2 Say"], seen);
    }

    [Fact]
    public async Task A_function_adds_headers_and_leaves_the_callers_own_alone()
    {
        await using var host = await EchoHost.Start();
        var client = new Echo.EchoClient(host.Channel().Intercept(headers =>
        {
            headers.Add("echo-added", "yes");
            return headers;
        }));
        var own = new Metadata { { "echo-own", "kept" } };
        using var call = client.SayAsync(new EchoRequest { Text = "a" }, own, Soon.Deadline);
        var echoed = await call.ResponseHeadersAsync;
        Assert.Equal(("yes", "kept"), (echoed.GetValue("echo-added"), echoed.GetValue("echo-own")));
        Assert.Single(own);
        await CallEveryKind(client);
    }

    private static async Task CallEveryKind(Echo.EchoClient client)
    {
        var request = new EchoRequest { Text = "a" };
        Assert.Equal("a", client.Say(request, deadline: Soon.Deadline).Text);
        Assert.Equal("a", (await client.SayAsync(request, deadline: Soon.Deadline)).Text);

        using var join = client.Join(deadline: Soon.Deadline);
        await join.RequestStream.WriteAsync(request);
        await join.RequestStream.CompleteAsync();
        Assert.Equal("a", (await join).Text);

        using var split = client.Split(request, deadline: Soon.Deadline);
        Assert.Equal("a", (await split.ResponseStream.ReadAllAsync().SingleAsync()).Text);

        using var chat = client.Chat(deadline: Soon.Deadline);
        await chat.RequestStream.WriteAsync(request);
        Assert.True(await chat.ResponseStream.MoveNext());
        Assert.Equal("a", chat.ResponseStream.Current.Text);
    }

    private sealed class Passive : Interceptor;

    private sealed class ClientNotes(List<string> seen, string name) : Interceptor
    {
        public override TResponse BlockingUnaryCall<TRequest, TResponse>(
            TRequest request,
            ClientInterceptorContext<TRequest, TResponse> context,
            BlockingUnaryCallContinuation<TRequest, TResponse> continuation)
        {
            seen.Add($"{name}Blocking{context.Method.Name}");
            return continuation(request, context);
        }

        public override AsyncUnaryCall<TResponse> AsyncUnaryCall<TRequest, TResponse>(
            TRequest request,
            ClientInterceptorContext<TRequest, TResponse> context,
            AsyncUnaryCallContinuation<TRequest, TResponse> continuation)
        {
            seen.Add($"{name}{context.Method.Name}");
            var call = continuation(request, context);
            return new AsyncUnaryCall<TResponse>(
                call.ResponseAsync, call.ResponseHeadersAsync, call.GetStatus, call.GetTrailers, call.Dispose);
        }

        public override AsyncServerStreamingCall<TResponse> AsyncServerStreamingCall<TRequest, TResponse>(
            TRequest request,
            ClientInterceptorContext<TRequest, TResponse> context,
            AsyncServerStreamingCallContinuation<TRequest, TResponse> continuation)
        {
            seen.Add($"{name}{context.Method.Name}");
            var call = continuation(request, context);
            return new AsyncServerStreamingCall<TResponse>(
                call.ResponseStream, call.ResponseHeadersAsync, call.GetStatus, call.GetTrailers, call.Dispose);
        }

        public override AsyncClientStreamingCall<TRequest, TResponse> AsyncClientStreamingCall<TRequest, TResponse>(
            ClientInterceptorContext<TRequest, TResponse> context,
            AsyncClientStreamingCallContinuation<TRequest, TResponse> continuation)
        {
            seen.Add($"{name}{context.Method.Name}");
            var call = continuation(context);
            return new AsyncClientStreamingCall<TRequest, TResponse>(
                call.RequestStream, call.ResponseAsync, call.ResponseHeadersAsync, call.GetStatus, call.GetTrailers, call.Dispose);
        }

        public override AsyncDuplexStreamingCall<TRequest, TResponse> AsyncDuplexStreamingCall<TRequest, TResponse>(
            ClientInterceptorContext<TRequest, TResponse> context,
            AsyncDuplexStreamingCallContinuation<TRequest, TResponse> continuation)
        {
            seen.Add($"{name}{context.Method.Name}");
            var call = continuation(context);
            return new AsyncDuplexStreamingCall<TRequest, TResponse>(
                call.RequestStream, call.ResponseStream, call.ResponseHeadersAsync, call.GetStatus, call.GetTrailers, call.Dispose);
        }
    }

    private sealed class ServerNotes(List<string> seen) : Interceptor
    {
        public override Task<TResponse> UnaryServerHandler<TRequest, TResponse>(
            TRequest request, ServerCallContext context, UnaryServerMethod<TRequest, TResponse> continuation)
        {
            See(context);
            return continuation(request, context);
        }

        public override Task<TResponse> ClientStreamingServerHandler<TRequest, TResponse>(
            IAsyncStreamReader<TRequest> requestStream,
            ServerCallContext context,
            ClientStreamingServerMethod<TRequest, TResponse> continuation)
        {
            See(context);
            return continuation(requestStream, context);
        }

        public override Task ServerStreamingServerHandler<TRequest, TResponse>(
            TRequest request,
            IServerStreamWriter<TResponse> responseStream,
            ServerCallContext context,
            ServerStreamingServerMethod<TRequest, TResponse> continuation)
        {
            See(context);
            return continuation(request, responseStream, context);
        }

        public override Task DuplexStreamingServerHandler<TRequest, TResponse>(
            IAsyncStreamReader<TRequest> requestStream,
            IServerStreamWriter<TResponse> responseStream,
            ServerCallContext context,
            DuplexStreamingServerMethod<TRequest, TResponse> continuation)
        {
            See(context);
            return continuation(requestStream, responseStream, context);
        }

        private void See(ServerCallContext context)
        {
            context.UserState["seen"] = true;
            seen.Add(context.Method.Split('/')[^1]);
        }
    }
}
