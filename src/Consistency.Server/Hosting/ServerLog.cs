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

    [LoggerMessage(4, LogLevel.Information, "Rule pack {Name} is in use, digest {Digest}.")]
    public static partial void PackTaken(ILogger logger, string name, string digest);

    [LoggerMessage(5, LogLevel.Information, "Rule pack {Name} is no longer in use: its file is gone.")]
    public static partial void PackGone(ILogger logger, string name);

    [LoggerMessage(6, LogLevel.Warning, "Rule pack {Name} is refused, what was in use before stays: {Fault}")]
    public static partial void PackRefused(ILogger logger, string name, string fault);

    [LoggerMessage(7, LogLevel.Warning, "The folder of rule packs {Folder} cannot be read, its packs stay as they are: {Reason}")]
    public static partial void FolderUnreadable(ILogger logger, string folder, string reason);

    [LoggerMessage(9, LogLevel.Warning, "{Method} failed, as the store of dossiers does: {Why}")]
    public static partial void StoreFailed(ILogger logger, Exception exception, string method, string why);

    [LoggerMessage(8, LogLevel.Information, "The folder of rule packs {Folder} tells of no changes and is looked at every {Seconds} s alone: {Reason}")]
    public static partial void NoHints(ILogger logger, string folder, double seconds, string reason);
}
