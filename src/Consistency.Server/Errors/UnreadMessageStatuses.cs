using Google.Protobuf;
using Google.Rpc;

namespace Consistency.Server.Errors;

/// <summary>
/// Gives the statuses of gRPC messages that never became a request, because they are too large or not the message's bytes,
/// the details that all others have: the framework ends such calls before any interceptor, with a status among the headers.
/// </summary>
internal sealed class UnreadMessageStatuses(RequestDelegate next, ServerLimits limits)
{
    private const string StatusHeader = "grpc-status";
    private const string MessageHeader = "grpc-message";

    public async Task InvokeAsync(HttpContext context)
    {
        await next(context);
        var headers = context.Response.Headers;
        if (context.Response.HasStarted || headers.ContainsKey(ErrorInterceptor.DetailsTrailer))
            return;
        if (StatusFor(headers[StatusHeader].ToString()) is not { } status)
            return;
        headers[StatusHeader] = status.Code.ToString(System.Globalization.CultureInfo.InvariantCulture);
        headers[MessageHeader] = Uri.EscapeDataString(status.Message);
        headers[ErrorInterceptor.DetailsTrailer] = Convert.ToBase64String(status.ToByteArray());
    }

    private Google.Rpc.Status? StatusFor(string code) => code switch
    {
        "8" => SizeStatuses.TooLarge(limits.MessageBytes),
        "2" => Statuses.Of(Code.InvalidArgument, V1.ErrorReason.InvalidRequest, "The message is not the protobuf encoding of the call's request."),
        _ => null,
    };
}
