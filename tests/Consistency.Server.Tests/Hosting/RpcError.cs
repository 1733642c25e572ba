using Google.Rpc;
using Grpc.Core;

namespace Consistency.Server.Tests;

/// <summary>A failed call's google.rpc.Status, decoded.</summary>
/// <param name="Retry">When to try again; null where that is not told.</param>
internal sealed record RpcError(StatusCode Code, string Message, ErrorInfo Info, BadRequest Violations, RetryInfo? Retry)
{
    public string Reason => Info.Reason;

    public IEnumerable<string> Fields => Violations.FieldViolations.Select(v => v.Field);

    public static async Task<RpcError> OfAsync<T>(AsyncUnaryCall<T> call) => Of(await Assert.ThrowsAsync<RpcException>(async () => await call));

    public static RpcError Of(RpcException exception)
    {
        var bytes = exception.Trailers.GetValueBytes("grpc-status-details-bin");
        Assert.NotNull(bytes);
        var status = Google.Rpc.Status.Parser.ParseFrom(bytes);
        Assert.Equal((int)exception.StatusCode, status.Code);
        Assert.Equal(exception.Status.Detail, status.Message);
        var info = status.Details.Single(d => d.Is(ErrorInfo.Descriptor)).Unpack<ErrorInfo>();
        Assert.Equal("consistency.v1", info.Domain);
        var violations = status.Details.SingleOrDefault(d => d.Is(BadRequest.Descriptor))?.Unpack<BadRequest>() ?? new BadRequest();
        var retry = status.Details.SingleOrDefault(d => d.Is(RetryInfo.Descriptor))?.Unpack<RetryInfo>();
        return new RpcError(exception.StatusCode, status.Message, info, violations, retry);
    }
}
