namespace Consistency.Checking;

/// <summary>How large reports may be.</summary>
public static class ReportLimits
{
    /// <summary>Bytes of UTF-8 of one report's text, unless a door says otherwise: 10 MiB.</summary>
    public const int Bytes = 10 * 1024 * 1024;
}
