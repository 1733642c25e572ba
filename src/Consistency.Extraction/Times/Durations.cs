using System.Text;
using Consistency.Extraction.Quantities;
using Consistency.Extraction.Text;

namespace Consistency.Extraction.Times;

/// <summary>Reads durations: "nine months", "eight-month", "two and a half hours", "a decade". Ages are none. Thread-safe.</summary>
internal static class Durations
{
    public static bool TryRead(ReadOnlySpan<Piece> sentence, int at, out TimePart part)
    {
        part = default;
        var first = at + TimeWords.DurationBounds.MatchFrom(sentence, at, out _);
        if (!TryCompound(sentence, first, out var end, out var parts))
        {
            if (!TimeWords.BeforeSingleUnits.Contains(sentence.WordAt(first - 1)) || !TrySingle(sentence, first, out end, out var count, out var unit))
                return false;
            parts = [(count, unit)];
        }

        if (parts.Length == 1 && sentence.WordAt(end) == "and" && TryShare(sentence, end + 1, out var after, out var fraction))
            (end, parts) = (after, [(parts[0].Count + fraction, parts[0].Unit)]);
        if (sentence.WordAt(end) is "old" or "olds" || (sentence.WordAt(end) == "of" && sentence.WordAt(end + 1) == "age"))
            return false;
        part = new TimePart(at, end, null, Iso(parts), TimePrecision.Other);
        return true;
    }

    /// <summary>Reads a duration of one unit or of several, each smaller than the one before: "2 years, 1 month and 3 days", "1 hour 30 minutes".</summary>
    public static bool TryCompound(ReadOnlySpan<Piece> sentence, int at, out int end, out (decimal Count, TimeUnit Unit)[] parts)
    {
        const int MostParts = 6;
        parts = [];
        if (!TryCount(sentence, at, out end, out var count, out var unit))
            return false;
        parts = [(count, unit)];
        while (parts.Length < MostParts)
        {
            var comma = sentence.WordAt(end) == ",";
            var next = comma ? end + 1 : end;
            next += sentence.WordAt(next) == "and" ? 1 : 0;
            // A comma goes on with "and" behind it: "2 years, 1 month and 3 days".
            if (!TryCount(sentence, next, out var after, out count, out unit) || sentence.IsJoinedAt(next) || count < 1 || (comma && sentence.WordAt(next - 1) != "and" && sentence.WordAt(after) != "and") || unit.Seconds >= parts[^1].Unit.Seconds || count >= parts[^1].Unit.Seconds / unit.Seconds)
                break;
            (end, parts) = (after, [.. parts, (count, unit)]);
        }

        return true;
    }

    /// <summary>Writes a duration in ISO 8601, weeks beside other units as days: "P2Y1M", "P16D", "PT1H30M".</summary>
    public static string Iso((decimal Count, TimeUnit Unit)[] parts)
    {
        if (parts.Length == 1)
            return parts[0].Unit.Iso(parts[0].Count);
        var (date, time, days) = (new StringBuilder("P"), new StringBuilder(), 0m);
        foreach (var (count, unit) in parts)
        {
            if (unit.Designator is "W" or "D")
                days += count * unit.Count * (unit.Designator == "W" ? 7 : 1);
            else
                (unit.IsCalendar ? date : time).Append(unit.Iso(count).AsSpan(unit.IsCalendar ? 1 : 2));
        }

        if (days > 0)
            date.Append(new TimeUnit(1, "D").Iso(days).AsSpan(1));
        return time.Length > 0 ? date.Append('T').Append(time).ToString() : date.ToString();
    }

    // "An hour and a half", "one hour and half"
    private static bool TryShare(ReadOnlySpan<Piece> sentence, int at, out int end, out decimal fraction)
    {
        if (!WordFractions.TryPart(sentence, at, out end, out fraction) && sentence.WordAt(at) == "half")
            (end, fraction) = (at + 1, 0.5m);
        return fraction > 0 && (!sentence.IsWordAt(end) || (CountedWords.IsStop(sentence[end].Lower) && sentence[end].Lower is not ("of" or "the" or "a")));
    }

    /// <summary>Reads "in two weeks": how long something takes, or when it comes, which the words alone do not tell.</summary>
    public static bool TryIn(ReadOnlySpan<Piece> sentence, int at, out TimePart part)
    {
        part = default;
        if (sentence.WordAt(at) is not ("in" or "within") || CountedDates.TryRead(sentence, at + 1, null, out _))
            return false;
        if (sentence.WordAt(at) == "within")
        {
            var first = at + (sentence.WordAt(at + 1) == "the" ? 2 : 1);
            if (TimeWords.Deictics.MatchFrom(sentence, first, out _) is > 0 and var length && TryCompound(sentence, first + length, out var after, out var parts))
            {
                part = new TimePart(at, after, null, Iso(parts), TimePrecision.Other);
                return true;
            }
        }

        if (!(TryCount(sentence, at + 1, out var end, out var count, out var unit) || TrySingle(sentence, at + 1, out end, out count, out unit)) || sentence.IsJoinedAt(end - 1) || sentence.IsJoinedAt(end))
            return false;
        part = new TimePart(at, end, null, unit.Iso(count), TimePrecision.Other);
        return true;
    }

    /// <summary>Reads a number and a unit.</summary>
    public static bool TryCount(ReadOnlySpan<Piece> sentence, int at, out int end, out decimal count, out TimeUnit unit)
    {
        (end, count, unit) = (at, 0, default);
        if (at >= sentence.Length || (sentence.IsGluedAt(at) && !sentence.IsNumberAt(at)))
            return false;
        if (!NumeralReader.TryRead(sentence, at, money: false, out var number) || number.IsVague)
            return false;
        var noun = number.End;
        if (number.Form == NumeralForm.Fraction && sentence.WordAt(noun) is "a" or "an")
            noun++;
        if (TimeWords.DayKinds.Contains(sentence.WordAt(noun)))
            noun++;
        if (!sentence.IsWordAt(noun) || !TimeWords.Units.TryGetValue(sentence[noun].Lower, out unit) || (sentence[noun].Lower == "h" && !sentence[noun].Glued))
            return false;
        (end, count) = (noun + 1, number.Low);
        return true;
    }

    /// <summary>Reads "a year", "an hour".</summary>
    public static bool TrySingle(ReadOnlySpan<Piece> sentence, int at, out int end, out decimal count, out TimeUnit unit)
    {
        (end, count, unit) = (at + 2, 1, default);
        return sentence.WordAt(at) is "a" or "an" && sentence.IsWordAt(at + 1) && !sentence[at + 1].Joined && !sentence.IsJoinedAt(at + 2)
            && TimeWords.Units.TryGetValue(sentence[at + 1].Lower, out unit) && !sentence[at + 1].Lower.EndsWith('s') && sentence[at + 1].Lower != "h";
    }
}
