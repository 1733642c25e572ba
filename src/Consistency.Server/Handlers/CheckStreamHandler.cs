namespace Consistency.Server.Handlers;

/// <summary>CheckStream: opens a check for each call. Safe for many threads.</summary>
internal sealed class CheckStreamHandler(RequestPacks packs, ServerLimits limits)
{
    public StreamedCheck Open() => new(packs, limits);
}
