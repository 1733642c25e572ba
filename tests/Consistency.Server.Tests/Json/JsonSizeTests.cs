using System.IO.Compression;
using System.Net;

namespace Consistency.Server.Tests.Json;

public sealed class JsonSizeTests : ServerTest
{
    protected override ServerLimits Limits => new() { MessageBytes = 100_000 };

    [Fact]
    public async Task A_body_of_unknown_length_over_the_limit_is_refused()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/check") { Content = new ByteArrayContent(new byte[200_000]) };
        request.Headers.TransferEncodingChunked = true;

        await AssertTooLargeAsync(await Http.SendAsync(request));
    }

    [Fact]
    public async Task A_body_that_unpacks_to_more_than_the_limit_is_refused()
    {
        using var packed = new MemoryStream();
        await using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            await gzip.WriteAsync(new byte[10_000_000]);
        using var content = new ByteArrayContent(packed.ToArray());
        content.Headers.ContentEncoding.Add("gzip");

        await AssertTooLargeAsync(await Http.PostAsync(new Uri("/v1/check", UriKind.Relative), content));
    }

    private static async Task AssertTooLargeAsync(HttpResponseMessage response)
    {
        using (response)
        {
            Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
            Assert.Contains("MESSAGE_TOO_LARGE", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }
}
