namespace Consistency.Server;

/// <summary>All events that the server logs. Numbers are stable.</summary>
internal static partial class ServerLog
{
    [LoggerMessage(1, LogLevel.Information, "gRPC is served at {Grpc}, JSON at {Http}.")]
    public static partial void Started(ILogger logger, Uri grpc, Uri? http);

    [LoggerMessage(2, LogLevel.Debug, "{Method} was refused: {Code} {Reason}.")]
    public static partial void Refused(ILogger logger, string method, Google.Rpc.Code code, string reason);

    [LoggerMessage(3, LogLevel.Error, "{Method} failed by a fault of the service.")]
    public static partial void Failed(ILogger logger, Exception exception, string method);
}
