using System.Globalization;
using Consistency.Extraction.Text;
using Consistency.Model;

namespace Consistency.Extraction.Times;

/// <summary>Reads times of day: "11 a.m.", "10:30", "5.45pm", "7 o'clock", "noon". Thread-safe.</summary>
internal static class ClockTimes
{
    public static bool TryRead(ReadOnlySpan<Piece> sentence, int at, out TimePart part)
    {
        part = default;
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
        var time = string.Create(CultureInfo.InvariantCulture, $"{hour:00}:{Math.Max(0, minute):00}");
        part = new TimePart(at, end, new TimeRange(time, time), "", TimePrecision.Clock);
        return true;
    }

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
