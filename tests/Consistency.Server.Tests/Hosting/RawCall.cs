using System.Net.Http.Headers;

namespace Consistency.Server.Tests;

/// <summary>A unary gRPC call by its bytes, for what a client library would not send or would hide.</summary>
internal static class RawCall
{
    /// <param name="encoding">What the call says that its messages are packed with; this one is plain all the same, as a frame may be.</param>
    /// <param name="delay">How long after its headers the message is sent.</param>
    public static async Task<HttpResponseMessage> CheckAsync(Uri server, byte[] message, string encoding = "identity", TimeSpan delay = default)
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(server, "/consistency.v1.ConsistencyService/Check"))
        {
            Version = new Version(2, 0),
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
            Content = new LateContent(Frame(message), delay),
        };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/grpc");
        request.Headers.TE.Add(new TransferCodingWithQualityHeaderValue("trailers"));
        request.Headers.Add("grpc-encoding", encoding);
        request.Headers.Add("grpc-accept-encoding", "identity,gzip");
        return await http.SendAsync(request);
    }

    private static byte[] Frame(byte[] body) =>
        [0, (byte)(body.Length >> 24), (byte)(body.Length >> 16), (byte)(body.Length >> 8), (byte)body.Length, .. body];
}
