using System.Globalization;
using Consistency.Model;

namespace Consistency.RulePacks.PackTests;

/// <summary>Reads the values that tests write as short texts.</summary>
internal static class TestValues
{
    private const string Between = " to ";

    private static readonly (string Words, Bound Bound)[] Bounds =
    [
        ("about ", Bound.About), ("at least ", Bound.AtLeast), ("more than ", Bound.MoreThan),
        ("at most ", Bound.AtMost), ("up to ", Bound.AtMost), ("less than ", Bound.LessThan), ("fewer than ", Bound.LessThan),
    ];

    /// <summary>"17", "20,000 to 30,000", "at least 17".</summary>
    public static (bool Read, Quantity? Value) Quantity(string text)
    {
        var (words, bound) = Array.Find(Bounds, b => text.StartsWith(b.Words, StringComparison.OrdinalIgnoreCase));
        if (words is not null)
            return TryNumber(text[words.Length..], out var bounded) ? (true, new Quantity(bounded, Bound: bound)) : (false, null);
        if (text.Split(Between) is [var low, var high])
            return TryNumber(low, out var lower) && TryNumber(high, out var upper) ? (true, new Quantity(lower, upper, Bound.Range)) : (false, null);
        return TryNumber(text, out var number) ? (true, new Quantity(number)) : (false, null);
    }

    /// <summary>"2031-05" or "2031-05-04 to 2031-05-06".</summary>
    public static (bool Read, TimeRange? Value) Span(string text)
    {
        var ends = text.Split(Between);
        return ends.Length <= 2 && ends.All(e => IsoTime.TryParse(e, out _)) ? (true, new TimeRange(ends[0], ends[^1])) : (false, null);
    }

    /// <summary>"2031-05", as it is written.</summary>
    public static (bool Read, string? Value) Time(string text) => IsoTime.TryParse(text, out _) ? (true, text) : (false, null);

    public static (bool Read, DateTimeOffset? Value) Date(string text) =>
        DateTimeOffset.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date) ? (true, date) : (false, null);

    public static (bool Read, bool? Value) Flag(string text) => bool.TryParse(text, out var flag) ? (true, flag) : (false, null);

    public static (bool Read, Certainty? Value) CertaintyOf(string text) =>
        Enum.TryParse<Certainty>(text, ignoreCase: true, out var certainty) && text.All(char.IsLetter) ? (true, certainty) : (false, null);

    private static bool TryNumber(string text, out double number) =>
        double.TryParse(text, NumberStyles.Float | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out number) && double.IsFinite(number);
}
