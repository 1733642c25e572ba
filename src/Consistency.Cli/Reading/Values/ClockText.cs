using System.Globalization;
using System.Text.RegularExpressions;

namespace Consistency.Cli.Reading.Values;

/// <summary>Times of day as tables write them: 7:10 a.m. · 19:05 · 7:45a · 6:40 p.m. (Estimated) · 6:45a Dec 1.</summary>
internal static partial class ClockText
{
    /// <summary>Reads a time of day that stands alone or with a date or a note in parentheses.</summary>
    public static CellValue.Clock? Read(string text) => Find(text, out var rest) is { } clock && IsDate(rest) ? clock : null;

    /// <summary>Finds the one time of day in a cell, whatever else it says; for a column known to hold times.</summary>
    public static CellValue.Clock? Find(string text) => Find(text, out _);

    /// <summary>Takes dates and notes away: "Dec 02 Not available" is "Not available".</summary>
    public static string WithoutDate(string text) => Dates().Replace(Notes().Replace(text, " "), " ").Trim();

    private static CellValue.Clock? Find(string text, out string rest)
    {
        var plain = Notes().Replace(text, " ");
        rest = "";
        if (Clocks().Matches(plain) is not [var match])
            return null;
        rest = string.Concat(plain.AsSpan(0, match.Index), " ", plain.AsSpan(match.Index + match.Length));
        return Clock(match);
    }

    private static CellValue.Clock? Clock(Match match)
    {
        var hour = int.Parse(match.Groups["hour"].ValueSpan, CultureInfo.InvariantCulture);
        var half = match.Groups["half"].Value;
        if (half.Length > 0)
        {
            if (hour is < 1 or > 12)
                return null;
            var isAfternoon = half[0] is 'p' or 'P' or 'n' or 'N';
            hour = (hour % 12) + (isAfternoon ? 12 : 0);
        }

        if (hour > 23)
            return null;
        var minute = match.Groups["minute"] is { Success: true } m ? m.Value : "00";
        var second = match.Groups["second"] is { Success: true, Value: not "00" } s ? ":" + s.Value : "";
        return new CellValue.Clock(string.Create(CultureInfo.InvariantCulture, $"{hour:00}:{minute}{second}"));
    }

    private static bool IsDate(string rest) => Dates().Replace(rest, " ").AsSpan().Trim().IsEmpty;

    // A bare hour needs a.m. or p.m. after it; "a" alone does only after minutes, where a month may follow at once (6:45aDec 1).
    [GeneratedRegex(
        @"(?<![\d:.])(?<hour>\d{1,2})((:(?<minute>[0-5]\d)(:(?<second>[0-5]\d))?\s*(?<half>[ap]\.?\s?m\.?|[ap]|noon|midnight)?)|(\s*(?<half>[ap]\.?m\.?)))(?![\d:])(?=[^a-z]|$|(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Clocks();

    [GeneratedRegex(@"\([^()]*\)|&nbsp;?|\*+$", RegexOptions.CultureInvariant)]
    private static partial Regex Notes();

    // A weekday, a date, or both.
    [GeneratedRegex(
        @"(?<![a-z\d])((mon|tues?|wed(nes)?|thu(rs)?|fri|sat(ur)?|sun)(day)?\b|((jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?[\s-]*\d{1,2}(st|nd|rd|th)?\b(,?\s*\d{4})?|\d{1,2}(st|nd|rd|th)?[\s-]*(jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*([\s,-]*\d{4})?|\d{4}-\d{2}-\d{2}|\d{1,2}[/-]\d{1,2}([/-]\d{2,4})?)(?![\d/]))[,.]?",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Dates();
}
