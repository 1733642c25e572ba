using Grpc.Core;
using Microsoft.AspNetCore.Builder;

namespace Consistency.GrpcStandIns.Tests.EndToEnd;

/// <joinmary>A service without generated code: methods, marshallers and a definition, as other code generators make them.</joinmary>
public class HandWrittenServiceTests
{
    private static readonly Method<string, string> Reverse = new(
        MethodType.Unary, "hand.Written", "Reverse", Marshallers.StringMarshaller, Marshallers.StringMarshaller);

    private static readonly Method<string, string> Join = new(
        MethodType.ClientStreaming, "hand.Written", "Join", Marshallers.StringMarshaller, Marshallers.StringMarshaller);

    private static readonly Method<string, string> Letters = new(
        MethodType.ServerStreaming, "hand.Written", "Letters", Marshallers.StringMarshaller, Marshallers.StringMarshaller);

    private static readonly Method<string, string> Upper = new(
        MethodType.DuplexStreaming, "hand.Written", "Upper", Marshallers.StringMarshaller, Marshallers.StringMarshaller);

    private static ServerServiceDefinition Definition => ServerServiceDefinition.CreateBuilder()
        .AddMethod(Reverse, (request, _) => Task.FromResult(new string([.. request.Reverse()])))
        .AddMethod(Join, async (requests, _) => string.Concat(await requests.ReadAllAsync().ToListAsync()))
        .AddMethod(Letters, async (request, replies, _) =>
        {
            foreach (var letter in request)
                await replies.WriteAsync(letter.ToString());
        })
        .AddMethod(Upper, async (requests, replies, _) =>
        {
            await foreach (var text in requests.ReadAllAsync())
                await replies.WriteAsync(text.ToUpperInvariant());
        })
        .Build();

    [Fact]
    public async Task All_four_kinds_of_a_definition_can_be_called()
    {
        await using var host = await EchoHost.Start(map: app => app.MapGrpcService(_ => Definition));
        var invoker = host.Channel().CreateCallInvoker();
        var options = new CallOptions(deadline: Soon.Deadline);

        Assert.Equal("cba", await invoker.AsyncUnaryCall(Reverse, null, options, "abc"));

        using var join = invoker.AsyncClientStreamingCall(Join, null, options);
        await join.RequestStream.WriteAsync("abc");
        await join.RequestStream.WriteAsync("de");
        await join.RequestStream.CompleteAsync();
        Assert.Equal("abcde", await join);

        using var letters = invoker.AsyncServerStreamingCall(Letters, null, options, "abc");
        Assert.Equal(["a", "b", "c"], await letters.ResponseStream.ReadAllAsync().ToListAsync());

        using var upper = invoker.AsyncDuplexStreamingCall(Upper, null, options);
        await upper.RequestStream.WriteAsync("abc");
        await upper.RequestStream.CompleteAsync();
        Assert.Equal(["ABC"], await upper.ResponseStream.ReadAllAsync().ToListAsync());
    }

    [Fact]
    public void A_definition_takes_a_method_once() =>
        Assert.Throws<ArgumentException>(() => ServerServiceDefinition.CreateBuilder()
            .AddMethod(Reverse, (request, _) => Task.FromResult(request))
            .AddMethod(Reverse, (request, _) => Task.FromResult(request)));
}
