namespace Consistency.Server.Tests.Grpc;

public sealed class MalformedMessageTests : ServerTest
{
    [Fact]
    public async Task Bytes_that_are_no_message_are_refused_as_the_callers_fault()
    {
        using var response = await RawCall.CheckAsync(Server.GrpcAddress, [0x0A, 0xFF, 0xFF]);

        Assert.Equal(["3"], response.Headers.GetValues("grpc-status"));
        var details = response.Headers.GetValues("grpc-status-details-bin").Single();
        var status = Google.Rpc.Status.Parser.ParseFrom(Convert.FromBase64String(details));
        Assert.Equal("INVALID_REQUEST", Consistency.Server.Errors.Statuses.ReasonOf(status));
        Assert.Contains("ServerCallHandler", Assert.Single(Errors.Take()), StringComparison.Ordinal);
    }
}
