using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Google.Protobuf;

namespace Consistency.Server.Tests.Json;

public sealed class JsonDoorTests : ServerTest
{
    [Fact]
    public async Task A_check_answers_as_gRPC_does()
    {
        var request = Requests.Check(Requests.Moored(12, "a"), Requests.Moored(double.NaN, "b"));

        var (code, body) = await PostAsync("/v1/check", JsonFormatter.Default.Format(request));

        Assert.Equal(HttpStatusCode.OK, code);
        Assert.Equal(await Client.CheckAsync(request), V1.CheckResponse.Parser.ParseJson(body));
    }

    [Fact]
    public async Task An_extraction_answers_as_gRPC_does()
    {
        var request = new V1.ExtractRequest { Reports = { new V1.Report { Text = "Seventeen people were killed, the mayor said." }, new V1.Report() } };

        var (_, body) = await PostAsync("/v1/extract", JsonFormatter.Default.Format(request));

        Assert.Equal(await Client.ExtractAsync(request), V1.ExtractResponse.Parser.ParseJson(body));
    }

    [Fact]
    public async Task A_comparison_answers_as_gRPC_does()
    {
        var request = new V1.CompareRequest { A = Requests.Moored(1), B = Requests.Moored(2), InlineRulePack = Requests.Pack };

        var (_, body) = await PostAsync("/v1/compare", JsonFormatter.Default.Format(request));

        Assert.Equal(await Client.CompareAsync(request), V1.CompareResponse.Parser.ParseJson(body));
    }

    [Fact]
    public async Task A_fault_of_the_request_is_a_status_with_its_fields()
    {
        var (code, body) = await PostAsync("/v1/check", "{}");

        Assert.Equal(HttpStatusCode.BadRequest, code);
        using var status = JsonDocument.Parse(body);
        Assert.Equal(3, status.RootElement.GetProperty("code").GetInt32());
        var details = status.RootElement.GetProperty("details");
        Assert.Equal("NOTHING_TO_CHECK", details[0].GetProperty("reason").GetString());
        Assert.Equal("claims", details[1].GetProperty("fieldViolations")[0].GetProperty("field").GetString());
    }

    [Theory]
    [InlineData("{\"claims\":[\n{},\n{\"subjct\":1}]}", "3", "claims[1].subjct")]
    [InlineData("{\"claims\":[\n{\"quantity\":{\"value\":\"many\"}}]}", "2", "claims[0].quantity.value")]
    [InlineData("{\"claims\":[{\"speakers\":\n[\"Ana\",\n{}]}]}", "3", "claims[0].speakers[1]")]
    [InlineData("{\"claims\":[{\"polarity\":\"POLARITY_LOUD\"}]}", "1", "claims[0].polarity")]
    [InlineData("{\"claims\":\n\n[{]}", "3", "not JSON")]
    [InlineData("[]", "1", "")]
    [InlineData("null", "1", "")]
    public async Task What_is_not_the_messages_JSON_is_refused_with_its_line_and_field(string json, string line, string place)
    {
        var (code, body) = await PostAsync("/v1/check", json);

        Assert.Equal(HttpStatusCode.BadRequest, code);
        using var status = JsonDocument.Parse(body);
        var info = status.RootElement.GetProperty("details")[0];
        Assert.Equal("MALFORMED_JSON", info.GetProperty("reason").GetString());
        Assert.Equal(line, info.GetProperty("metadata").GetProperty("line").GetString());
        Assert.Contains(place, status.RootElement.GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(new byte[0])]
    [InlineData(new byte[] { 0x22, 0xFF, 0x22 })]
    public async Task An_empty_body_and_one_that_is_not_UTF8_are_refused(byte[] bytes)
    {
        using var response = await Http.PostAsync(new Uri("/v1/check", UriKind.Relative), new ByteArrayContent(bytes));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("MALFORMED_JSON", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/v1/nothing")]
    [InlineData("/")]
    public async Task A_path_that_is_not_served_says_what_is(string path)
    {
        var (code, body) = await PostAsync(path, "{}");

        Assert.Equal(HttpStatusCode.NotFound, code);
        Assert.Contains("POST /v1/check", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Gzip_is_taken()
    {
        using var packed = new MemoryStream();
        await using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            await gzip.WriteAsync(Encoding.UTF8.GetBytes(JsonFormatter.Default.Format(Requests.Check(Requests.Moored(12)))));
        using var content = new ByteArrayContent(packed.ToArray());
        content.Headers.ContentEncoding.Add("gzip");

        using var response = await Http.PostAsync(new Uri("/v1/check", UriKind.Relative), content);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Empty(response.Content.Headers.ContentEncoding);
    }

    [Fact]
    public async Task Gzip_is_given_on_request()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/check") { Content = new StringContent("{}") };
        request.Headers.AcceptEncoding.ParseAdd("gzip");

        using var response = await Http.SendAsync(request);

        Assert.Equal(["gzip"], response.Content.Headers.ContentEncoding);
    }

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    public async Task A_body_in_another_encoding_than_it_says_is_refused(string encoding)
    {
        using var content = new StringContent("{}");
        content.Headers.ContentEncoding.Add(encoding);

        using var response = await Http.PostAsync(new Uri("/v1/check", UriKind.Relative), content);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Theory]
    [InlineData("POST /v1/check HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\n{", "")]
    [InlineData("POST /v1/check HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nno chunk\r\n", "HTTP/1.1 400")]
    public async Task A_caller_who_breaks_off_is_no_error_of_the_server(string request, string answer)
    {
        using (var socket = new TcpClient())
        {
            await socket.ConnectAsync(Server.HttpAddress!.Host, Server.HttpAddress.Port);
            await socket.GetStream().WriteAsync(Encoding.ASCII.GetBytes(request));
            var start = new byte[answer.Length];
            await socket.GetStream().ReadExactlyAsync(start);
            Assert.Equal(answer, Encoding.ASCII.GetString(start));
        }

        await Server.StopAsync();
    }

    private async Task<(HttpStatusCode Code, string Body)> PostAsync(string path, string json)
    {
        using var content = new StringContent(json, Encoding.UTF8, "application/json");
        using var response = await Http.PostAsync(new Uri(path, UriKind.Relative), content);
        Assert.Equal("application/json", response.Content.Headers.ContentType?.MediaType);
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }
}
