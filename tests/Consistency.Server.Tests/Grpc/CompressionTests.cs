using System.Net.Http.Headers;
using Google.Protobuf;

namespace Consistency.Server.Tests.Grpc;

/// <summary>Whether an answer is compressed, read from the first byte of its frame: a client library would hide it.</summary>
public sealed class CompressionTests : ServerTest
{
    [Theory]
    [InlineData("identity", 0)]
    [InlineData("gzip", 1)]
    public async Task An_answer_is_compressed_only_where_the_question_was(string encoding, int compressed)
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Server.GrpcAddress, "/consistency.v1.ConsistencyService/Check"))
        {
            Version = new Version(2, 0),
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
            Content = new ByteArrayContent(Frame(Requests.Check(Requests.Moored(12)))),
        };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/grpc");
        request.Headers.TE.Add(new TransferCodingWithQualityHeaderValue("trailers"));
        request.Headers.Add("grpc-encoding", encoding);
        request.Headers.Add("grpc-accept-encoding", "identity,gzip");

        using var response = await http.SendAsync(request);

        Assert.Equal(compressed, (await response.Content.ReadAsByteArrayAsync())[0]);
    }

    // A frame may be plain whatever the call's encoding is.
    private static byte[] Frame(IMessage message)
    {
        var body = message.ToByteArray();
        return [0, (byte)(body.Length >> 24), (byte)(body.Length >> 16), (byte)(body.Length >> 8), (byte)body.Length, .. body];
    }
}
