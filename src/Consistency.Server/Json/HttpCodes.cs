using Google.Rpc;

namespace Consistency.Server.Json;

/// <summary>HTTP status codes for google.rpc codes, as google.rpc.Code maps them; a size over its limit is 413.</summary>
internal static class HttpCodes
{
    private const int ClientClosedRequest = 499;

    public static int Of(Google.Rpc.Status status) => (Code)status.Code switch
    {
        Code.Ok => StatusCodes.Status200OK,
        Code.InvalidArgument or Code.OutOfRange or Code.FailedPrecondition => StatusCodes.Status400BadRequest,
        Code.NotFound => StatusCodes.Status404NotFound,
        Code.ResourceExhausted => StatusCodes.Status413PayloadTooLarge,
        Code.Cancelled => ClientClosedRequest,
        Code.Unimplemented => StatusCodes.Status501NotImplemented,
        Code.DeadlineExceeded => StatusCodes.Status504GatewayTimeout,
        _ => StatusCodes.Status500InternalServerError,
    };
}
