using Google.Protobuf;
using Google.Rpc;
using Microsoft.AspNetCore.Http.Features;

namespace Consistency.Server.Errors;

/// <summary>
/// Adds the details to gRPC statuses of messages that never became a request, because they are too large or not the
/// message's bytes: the framework ends such calls before any interceptor.
/// </summary>
internal sealed class UnreadMessageStatuses(RequestDelegate next, ServerLimits limits)
{
    private const string StatusTrailer = "grpc-status";
    private const string MessageTrailer = "grpc-message";

    public async Task InvokeAsync(HttpContext context)
    {
        await next(context);
        var trailers = context.Features.Get<IHttpResponseTrailersFeature>()?.Trailers;
        if (trailers is not { IsReadOnly: false } || trailers.ContainsKey(ErrorInterceptor.DetailsTrailer))
            return;
        Google.Rpc.Status? status = trailers[StatusTrailer].ToString() switch
        {
            "8" => SizeStatuses.TooLarge(limits.MessageBytes),
            _ => null,
        };
        if (status is null)
            return;
        trailers[MessageTrailer] = Uri.EscapeDataString(status.Message);
        trailers[ErrorInterceptor.DetailsTrailer] = Convert.ToBase64String(status.ToByteArray());
    }
}
