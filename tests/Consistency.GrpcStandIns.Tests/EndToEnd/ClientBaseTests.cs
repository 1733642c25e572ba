using Grpc.Core;
using Grpc.Core.Interceptors;

namespace Consistency.GrpcStandIns.Tests.EndToEnd;

public class ClientBaseTests
{
    [Fact]
    public async Task WithHost_makes_calls_name_the_host_and_leaves_the_client_alone()
    {
        await using var host = await EchoHost.Start();
        var notes = new HostNotes();
        var client = new Echo.EchoClient(host.Channel().Intercept(notes));
        await client.WithHost("elsewhere").WithHost("here").SayAsync(new EchoRequest(), deadline: Soon.Deadline);
        await client.SayAsync(new EchoRequest(), deadline: Soon.Deadline);
        Assert.Equal(["here", null], notes.Hosts);
    }

    [Fact]
    public void A_test_double_overrides_what_it_needs_and_the_rest_throws()
    {
        var client = new TestDouble();
        Assert.Equal("made up", client.Say(new EchoRequest()).Text);
        Assert.Throws<NotImplementedException>(() => client.SayAsync(new EchoRequest()));
        Assert.Throws<NotImplementedException>(() => client.Join());
        Assert.Throws<NotImplementedException>(() => client.Split(new EchoRequest()));
        Assert.Throws<NotImplementedException>(() => client.Chat());
    }

    private sealed class TestDouble : Echo.EchoClient
    {
        public override EchoReply Say(EchoRequest request, CallOptions options) => new() { Text = "made up" };
    }

    private sealed class HostNotes : Interceptor
    {
        internal List<string?> Hosts { get; } = [];

        public override AsyncUnaryCall<TResponse> AsyncUnaryCall<TRequest, TResponse>(
            TRequest request,
            ClientInterceptorContext<TRequest, TResponse> context,
            AsyncUnaryCallContinuation<TRequest, TResponse> continuation)
        {
            Hosts.Add(context.Host);
            return continuation(request, context);
        }
    }
}
