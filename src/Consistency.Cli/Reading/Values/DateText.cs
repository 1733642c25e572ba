using System.Globalization;
using System.Text.RegularExpressions;

namespace Consistency.Cli.Reading.Values;

/// <summary>Dates whose day and month cannot be mistaken: ISO 8601, and those that name the month. 2/3/22 is no such date.</summary>
internal static partial class DateText
{
    private static readonly string[] Days =
    [
        "yyyy-MM-dd", "yyyy/MM/dd", "d MMM yyyy", "d MMMM yyyy", "MMM d yyyy", "MMMM d yyyy", "d-MMM-yyyy", "d-MMMM-yyyy",
    ];

    private static readonly string[] Months = ["yyyy-MM", "MMM yyyy", "MMMM yyyy"];

    // Logs and C's asctime: Fri Jan 29 08:45:00 2010.
    private static readonly string[] WordedTimes =
    [
        "MMM d HH:mm:ss yyyy", "d MMM yyyy HH:mm", "d MMM yyyy HH:mm:ss", "MMM d yyyy HH:mm", "MMM d yyyy HH:mm:ss",
    ];

    private static readonly string[] DateTimes = ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK"];

    /// <returns>The date, month or date-time in ISO 8601.</returns>
    public static CellValue.Date? Read(string text)
    {
        var iso = text.Length > 10 && text[10] == ' ' ? string.Concat(text.AsSpan(0, 10), "T", text.AsSpan(11)) : text;
        if (DateTimeOffset.TryParseExact(iso, DateTimes, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _))
            return new CellValue.Date(iso);
        var plain = Ordinal().Replace(Weekday().Replace(text, ""), "${day}");
        plain = Sept().Replace(string.Join(' ', plain.Split([' ', ',', '.'], StringSplitOptions.RemoveEmptyEntries)), "Sep ");
        if (DateOnly.TryParseExact(plain, Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return new CellValue.Date(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        if (DateTime.TryParseExact(plain, WordedTimes, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
            return new CellValue.Date(time.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture));
        return DateOnly.TryParseExact(plain, Months, CultureInfo.InvariantCulture, DateTimeStyles.None, out var month)
            ? new CellValue.Date(month.ToString("yyyy-MM", CultureInfo.InvariantCulture))
            : null;
    }

    [GeneratedRegex(@"^(Mon|Tues?|Wed(nes)?|Thu(rs)?|Fri|Sat(ur)?|Sun)(day)?\b[.,]?\s+", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Weekday();

    [GeneratedRegex(@"\b(?<day>\d{1,2})(st|nd|rd|th)\b", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Ordinal();

    [GeneratedRegex(@"\bSept ", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Sept();
}
