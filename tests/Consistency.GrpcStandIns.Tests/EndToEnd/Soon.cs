namespace Consistency.GrpcStandIns.Tests.EndToEnd;

/// <summary>How long a test waits for what should come at once.</summary>
internal static class Soon
{
    internal static readonly TimeSpan Span = TimeSpan.FromSeconds(20);

    internal static DateTime Deadline => DateTime.UtcNow + Span;

    internal static CancellationToken Token() => new CancellationTokenSource(Span).Token;
}
