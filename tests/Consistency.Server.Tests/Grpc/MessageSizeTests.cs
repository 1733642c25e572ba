using System.IO.Compression;
using Grpc.Core;
using Grpc.Net.Compression;
using Grpc.Net.Client;

namespace Consistency.Server.Tests.Grpc;

public sealed class MessageSizeTests : ServerTest
{
    protected override ServerLimits Limits => new() { MessageBytes = 100_000 };

    [Fact]
    public async Task A_message_over_the_limit_is_refused_with_the_limit()
    {
        var error = await RpcError.OfAsync(Client.CheckAsync(WithText(200_000)));

        Assert.Equal((StatusCode.ResourceExhausted, "MESSAGE_TOO_LARGE"), (error.Code, error.Reason));
        Assert.Equal("100000", error.Info.Metadata["limit"]);
    }

    [Fact]
    public async Task A_message_that_unpacks_to_more_than_the_limit_is_refused()
    {
        using var channel = GrpcChannel.ForAddress(Server.GrpcAddress, new GrpcChannelOptions
        {
            CompressionProviders = [new GzipCompressionProvider(CompressionLevel.Fastest)],
        });
        var gzip = new Metadata { { "grpc-internal-encoding-request", "gzip" } };

        var error = await RpcError.OfAsync(new V1.ConsistencyService.ConsistencyServiceClient(channel).CheckAsync(WithText(10_000_000), gzip));

        Assert.Equal("MESSAGE_TOO_LARGE", error.Reason);
    }

    private static V1.CheckRequest WithText(int characters) =>
        new() { Reports = { new V1.Report { Id = "r1", Text = new string('x', characters) } } };
}
