using Google.Protobuf;

namespace Consistency.Server.Tests.Grpc;

public sealed class LateMessageTests : ServerTest
{
    // Longer than the five seconds after which Kestrel ends connections by default.
    private static readonly TimeSpan Delay = TimeSpan.FromSeconds(7);

    [Fact]
    public async Task A_message_may_come_seconds_after_its_headers()
    {
        using var response = await RawCall.CheckAsync(Server.GrpcAddress, Requests.Check(Requests.Moored(12)).ToByteArray(), delay: Delay);

        Assert.Equal("0", response.TrailingHeaders.GetValues("grpc-status").Single());
    }
}
