namespace Consistency.Server;

/// <summary>What one request may hold; above that it is refused with an error that names the limit.</summary>
public sealed record ServerLimits
{
    private const int Mebibyte = 1024 * 1024;

    /// <summary>Bytes of one message, compressed or not. Default: 64 MiB.</summary>
    public int MessageBytes { get; init; } = 64 * Mebibyte;

    /// <summary>Claims of one request. Default: 100,000.</summary>
    public int Claims { get; init; } = 100_000;

    /// <summary>Reports of one request. Default: 100,000.</summary>
    public int Reports { get; init; } = 100_000;

    /// <summary>Relations of one request. Default: 1,000,000.</summary>
    public int Relations { get; init; } = 1_000_000;

    /// <summary>Bytes of UTF-8 of one report's text. A larger report comes back as a problem. Default: 10 MiB.</summary>
    public int ReportBytes { get; init; } = Checking.ReportLimits.Bytes;
}
