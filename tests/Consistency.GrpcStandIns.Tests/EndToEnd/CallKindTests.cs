using Grpc.Core;

namespace Consistency.GrpcStandIns.Tests.EndToEnd;

public class CallKindTests
{
    [Fact]
    public async Task Unary()
    {
        await using var host = await EchoHost.Start();
        using var call = host.Client().SayAsync(new EchoRequest { Text = "grüezi" }, deadline: Soon.Deadline);
        Assert.Equal("grüezi", (await call).Text);
        Assert.Equal(StatusCode.OK, call.GetStatus().StatusCode);
        Assert.Equal("/consistency.standins.test.Echo/Say", host.Notes.Method);
    }

    [Fact]
    public async Task Blocking_unary()
    {
        await using var host = await EchoHost.Start();
        Assert.Equal("hello", host.Client().Say(new EchoRequest { Text = "hello" }, deadline: Soon.Deadline).Text);
    }

    [Fact]
    public async Task Client_streaming()
    {
        await using var host = await EchoHost.Start();
        using var call = host.Client().Join(deadline: Soon.Deadline);
        foreach (var word in new[] { "one", "two", "three" })
            await call.RequestStream.WriteAsync(new EchoRequest { Text = word }, CancellationToken.None);
        await call.RequestStream.CompleteAsync();
        Assert.Equal("one two three", (await call.ResponseAsync).Text);
    }

    [Fact]
    public async Task Server_streaming()
    {
        await using var host = await EchoHost.Start();
        using var call = host.Client().Split(new EchoRequest { Text = "one two three" }, deadline: Soon.Deadline);
        Assert.Equal(["one", "two", "three"], await call.ResponseStream.ReadAllAsync().Select(reply => reply.Text).ToListAsync());
    }

    [Fact]
    public async Task Duplex_streaming_with_a_status_set_by_the_service()
    {
        await using var host = await EchoHost.Start();
        using var call = host.Client().Chat(deadline: Soon.Deadline);
        foreach (var word in new[] { "one", "two" })
        {
            await call.RequestStream.WriteAsync(new EchoRequest { Text = word });
            Assert.True(await call.ResponseStream.MoveNext());
            Assert.Equal(word, call.ResponseStream.Current.Text);
        }

        await call.RequestStream.CompleteAsync();
        var end = await Assert.ThrowsAsync<RpcException>(() => call.ResponseStream.MoveNext());
        Assert.Equal(StatusCode.OutOfRange, end.StatusCode);
    }
}
