using System.Globalization;

namespace Consistency.Extraction.Times;

/// <summary>A unit of durations.</summary>
/// <param name="Count">How many of the designated unit it is: 10 for a decade.</param>
/// <param name="Designator">Of ISO 8601: Y, M, W, D, and after a T the hours, minutes and seconds.</param>
internal readonly record struct TimeUnit(int Count, string Designator)
{
    public static TimeUnit Parse(string text)
    {
        var digits = text.TakeWhile(char.IsAsciiDigit).Count();
        return new TimeUnit(digits == 0 ? 1 : int.Parse(text[..digits], CultureInfo.InvariantCulture), text[digits..]);
    }

    public bool IsCalendar => Designator[0] != 'T';

    /// <summary>How long it is, in seconds; years and months by their average.</summary>
    public decimal Seconds => Count * Designator switch
    {
        "Y" => 31_556_952m,
        "M" => 2_629_746m,
        "W" => 604_800m,
        "D" => 86_400m,
        "TH" => 3600m,
        "TM" => 60m,
        _ => 1m,
    };

    /// <summary>So many of it, in ISO 8601: "P9M", "PT2.5H".</summary>
    public string Iso(decimal number)
    {
        var figure = (number * Count).ToString("0.####", CultureInfo.InvariantCulture);
        return IsCalendar ? $"P{figure}{Designator}" : $"PT{figure}{Designator[1]}";
    }
}
