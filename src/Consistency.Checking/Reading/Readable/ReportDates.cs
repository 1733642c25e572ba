using System.Globalization;

namespace Consistency.Checking.Reading.Readable;

/// <summary>Dates that a text gives of itself, in front matter or a page's description. Stateless; safe to call from many threads.</summary>
public static class ReportDates
{
    private static readonly string[] Formats =
        ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd HH:mmK", "yyyy-MM-dd HH:mm:ss.FFFFFFFK"];

    /// <summary>Reads an ISO 8601 date or date-time; without a zone it is UTC. Null where the text is neither.</summary>
    public static DateTimeOffset? TryParse(string text) =>
        DateTimeOffset.TryParseExact(text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date) ? date : null;
}
