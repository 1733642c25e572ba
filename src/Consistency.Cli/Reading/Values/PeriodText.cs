using System.Text.RegularExpressions;
using Consistency.V1;

namespace Consistency.Cli.Reading.Values;

/// <summary>As-of dates and periods of a table. What cannot be read is passed on as it is, for the service to name it.</summary>
internal static partial class PeriodText
{
    /// <summary>A date in ISO 8601, where the text is one; empty where it says that there is none.</summary>
    public static string Day(string text) => NoValue.Is(text) ? "" : DateText.Read(text)?.Iso ?? text;

    /// <summary>2022 · 2022-03 · 2020–2022 · 2022-01-01/2022-06-30 · 1 Jan 2022 to 30 Jun 2022. Null where there is none.</summary>
    public static TimeRange? Read(string text)
    {
        if (NoValue.Is(text))
            return null;
        var ends = Ends().Match(text);
        return ends.Success
            ? new TimeRange { Earliest = Day(ends.Groups["from"].Value), Latest = Day(ends.Groups["to"].Value) }
            : new TimeRange { Earliest = Day(text), Latest = Day(text) };
    }

    [GeneratedRegex(@"^((?<from>\d{4})\s*[-–]\s*(?<to>\d{4})|(?<from>.*?\S)(\s+to\s+|\s*/\s*|\s+[-–]\s+)(?<to>\S.*))$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Ends();
}
