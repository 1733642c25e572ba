using System.Globalization;
using Consistency.Extraction.Quantities;
using Consistency.Extraction.Text;
using Consistency.Model;

namespace Consistency.Extraction.Times;

/// <summary>Reads times of day: "11 a.m.", "10:30", "5.45pm", "7 o'clock", "noon". Thread-safe.</summary>
internal static class ClockTimes
{
    public static bool TryRead(ReadOnlySpan<Piece> sentence, int at, out TimePart part)
    {
        if (TryRange(sentence, at, out part) || TryPast(sentence, at, out part))
            return true;
        if (sentence.IsWordAt(at) && TimeWords.ClockWords.TryGetValue(sentence[at].Lower, out var named))
        {
            part = new TimePart(at, at + 1, Iso.Whole(named), "", TimePrecision.Clock);
            return true;
        }

        if (!sentence.IsNumberAt(at) || sentence.IsGluedAt(at) && sentence.WordAt(at - 1) is ":" or "/" || !TryClock(sentence, at, out var end, out var hour, out var minute))
            return false;
        var colon = end > at + 1;
        if (TimeWords.ClockHalves.TryGetValue(sentence.WordAt(end), out var half) && hour is >= 1 and <= 12)
            (hour, end) = ((hour % 12) + half, end + 1);
        else if (sentence.WordAt(end) == "o'clock" && hour is >= 1 and <= 12)
            end++;
        else if (!colon || minute < 0)
            return false;
        var time = Clock(hour, Math.Max(0, minute));
        part = new TimePart(at, end, new TimeRange(time, time), "", TimePrecision.Clock);
        return true;
    }

    // "From 3 to 5 pm", "9:30-11 a.m.": the first takes the half of the day from the second.
    private static bool TryRange(ReadOnlySpan<Piece> sentence, int at, out TimePart part)
    {
        part = default;
        var opener = sentence.WordAt(at);
        var start = opener is "from" or "between" ? at + 1 : at;
        if (!sentence.IsNumberAt(start) || sentence.IsGluedToFigure(start) || !TryHour(sentence, start, out var end, out var hour, out var minute))
            return false;
        var stated = TimeWords.ClockHalves.TryGetValue(sentence.WordAt(end), out var half);
        end += stated ? 1 : 0;
        var link = sentence.IsJoinedAt(end) ? 0 : sentence.WordAt(end) is "to" or "until" or "till" or "–" or "-" || (sentence.WordAt(end) == "and" && opener == "between") ? 1 : -1;
        if (link < 0 || !TryHour(sentence, end + link, out var last, out var lastHour, out var lastMinute) || !TimeWords.ClockHalves.TryGetValue(sentence.WordAt(last), out var lastHalf))
            return false;
        // "From 11 to 1 pm" starts before noon.
        half = stated ? half : hour % 12 > lastHour % 12 ? 12 - lastHalf : lastHalf;
        part = new TimePart(at, last + 1, new TimeRange(Clock((hour % 12) + half, minute), Clock((lastHour % 12) + lastHalf, lastMinute)), "", TimePrecision.Clock);
        return true;
    }

    // An hour of twelve: "3", "3.15" or "3:15"
    private static bool TryHour(ReadOnlySpan<Piece> sentence, int at, out int end, out int hour, out int minute)
    {
        (end, hour, minute) = (at, 0, 0);
        if (!sentence.IsNumberAt(at))
            return false;
        var text = sentence[at].Lower;
        var point = text.IndexOf('.', StringComparison.Ordinal);
        if (!TryFigure(point > 0 ? text[..point] : text, 12, out hour) || hour == 0 || (point > 0 && !(text.Length == point + 3 && TryFigure(text[(point + 1)..], 59, out minute))))
            return false;
        end = at + 1;
        if (point < 0 && sentence.WordAt(end) == ":" && sentence.IsGluedAt(end) && sentence.IsNumberAt(end + 1) && TryFigure(sentence[end + 1].Lower, 59, out minute))
            end += 2;
        return true;
    }

    // "Half past ten", "a quarter to nine", "twenty past 3 p.m."
    private static bool TryPast(ReadOnlySpan<Piece> sentence, int at, out TimePart part)
    {
        part = default;
        var first = sentence.WordAt(at) == "a" && sentence.WordAt(at + 1) == "quarter" ? at + 1 : at;
        var minutes = sentence.WordAt(first) switch
        {
            "half" when sentence.WordAt(first + 1) == "past" => 30,
            "quarter" => 15,
            var word when NumeralWords.Tens.TryGetValue(word, out var tens) && tens < 30 => (int)tens,
            "five" or "ten" => (int)NumeralWords.Ones[sentence.WordAt(first)],
            _ => 0,
        };
        var link = sentence.WordAt(first + 1);
        if (minutes == 0 || link is not ("past" or "to") || !TryNamedHour(sentence, first + 2, out var hour))
            return false;
        var end = first + 3;
        // "Five to ten" is a range too: "past" or an hour that is surely one must say so.
        var half = TimeWords.ClockHalves.TryGetValue(sentence.WordAt(end), out var stated) ? stated : -1;
        if (link == "to" && half < 0 && sentence.WordAt(first) != "quarter")
            return false;
        if (sentence.IsWordAt(end) && half < 0 && !CountedWords.IsStop(sentence[end].Lower))
            return false;
        var time = ((half < 0 ? hour : (hour % 12) + half) * 60) + (link == "past" ? minutes : -minutes);
        var clock = Clock((time + 1440) / 60 % 24, (time + 1440) % 60);
        part = new TimePart(at, half < 0 ? end : end + 1, new TimeRange(clock, clock), "", TimePrecision.Clock);
        return true;
    }

    private static bool TryNamedHour(ReadOnlySpan<Piece> sentence, int at, out int hour)
    {
        hour = 0;
        if (NumeralWords.Ones.TryGetValue(sentence.WordAt(at), out var ones))
            hour = (int)ones;
        else if (sentence.IsNumberAt(at))
            _ = TryFigure(sentence[at].Lower, 12, out hour);
        return hour is >= 1 and <= 12;
    }

    private static string Clock(int hour, int minute) => string.Create(CultureInfo.InvariantCulture, $"{hour:00}:{minute:00}");

    // "10", "10.45" before am or pm, or "10:45"; "1:36.6" and "4:3:2" are none.
    private static bool TryClock(ReadOnlySpan<Piece> sentence, int at, out int end, out int hour, out int minute)
    {
        (end, hour, minute) = (at + 1, 0, -1);
        var text = sentence[at].Lower;
        var point = text.IndexOf('.', StringComparison.Ordinal);
        if (point > 0)
            return TryFigure(text[..point], 23, out hour) && text.Length == point + 3 && TryFigure(text[(point + 1)..], 59, out minute) && TimeWords.ClockHalves.ContainsKey(sentence.WordAt(end));
        if (!TryFigure(text, 23, out hour))
            return false;
        if (sentence.WordAt(at + 1) != ":" || !sentence.IsGluedAt(at + 1) || !sentence.IsGluedAt(at + 2) || !sentence.IsNumberAt(at + 2))
            return true;
        end = at + 3;
        return sentence[at + 2].Lower.Length == 2 && TryFigure(sentence[at + 2].Lower, 59, out minute) && !(sentence.WordAt(end) == ":" && sentence.IsGluedAt(end));
    }

    private static bool TryFigure(string text, int most, out int value)
    {
        value = 0;
        return text.Length <= 2 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value) && value <= most;
    }
}
