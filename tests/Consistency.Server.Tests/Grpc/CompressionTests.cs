using Google.Protobuf;

namespace Consistency.Server.Tests.Grpc;

public sealed class CompressionTests : ServerTest
{
    [Theory]
    [InlineData("identity", 0)]
    [InlineData("gzip", 1)]
    public async Task An_answer_is_compressed_only_where_the_question_was(string encoding, int compressed)
    {
        using var response = await RawCall.CheckAsync(Server.GrpcAddress, Requests.Check(Requests.Moored(12)).ToByteArray(), encoding);

        // The first byte of a frame says whether it is compressed.
        Assert.Equal(compressed, (await response.Content.ReadAsByteArrayAsync())[0]);
    }
}
