using System.Net;
using System.Text;
using Google.Protobuf;

namespace Consistency.Server.Tests.Grpc;

/// <summary>The limits that the server has by default: 64 MiB a message, on both doors.</summary>
public sealed class FullSizeTests : ServerTest
{
    private const int Mebibyte = 1024 * 1024;

    [Fact]
    public async Task Just_under_64_MiB_is_answered_by_gRPC() =>
        Assert.Equal(7, (await Client.CheckAsync(Reports(7))).Coverage.Count);

    [Fact]
    public async Task Just_over_64_MiB_is_refused_by_gRPC() =>
        Assert.Equal("MESSAGE_TOO_LARGE", (await RpcError.OfAsync(Client.CheckAsync(Reports(8)))).Reason);

    [Theory]
    [InlineData(7, HttpStatusCode.OK)]
    [InlineData(8, HttpStatusCode.RequestEntityTooLarge)]
    public async Task The_JSON_door_has_the_same_limit(int reports, HttpStatusCode expected)
    {
        using var content = new StringContent(JsonFormatter.Default.Format(Reports(reports)), Encoding.UTF8, "application/json");

        using var response = await Http.PostAsync(new Uri("/v1/check", UriKind.Relative), content);

        Assert.Equal(expected, response.StatusCode);
    }

    private static V1.CheckRequest Reports(int count) => new()
    {
        Reports = { Enumerable.Range(0, count).Select(i => new V1.Report { Id = $"r{i}", Text = new string('x', 9 * Mebibyte) }) },
    };
}
