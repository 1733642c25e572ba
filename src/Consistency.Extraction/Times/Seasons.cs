using Consistency.Extraction.Text;

namespace Consistency.Extraction.Times;

/// <summary>Reads seasons by name: "summer 2018", "the winter of 2020", "the summer". Thread-safe.</summary>
/// <remarks>When summer is differs between the halves of the earth: its time is the whole year where that is named, else none.</remarks>
internal static class Seasons
{
    public static bool TryRead(ReadOnlySpan<Piece> sentence, int at, DateOnly? published, out TimePart part)
    {
        part = default;
        if (!sentence.IsWordAt(at) || !TimeWords.Seasons.ContainsKey(sentence[at].Lower) || sentence.IsJoinedAt(at) || sentence.IsJoinedAt(at + 1))
            return false;
        var end = at + 1;
        if (DateYears.After(sentence, ref end, published) is { } year)
        {
            // "Spring in 2018" and "fall of 1989" may be a source or a downfall.
            var stated = end == at + 2 || sentence.WordAt(at + 1) == "of" && (sentence[at].Lower is "summer" or "winter" or "autumn" || sentence.WordAt(at - 1) is "the" or "in" && sentence[at].Lower == "spring");
            part = new TimePart(at, end, Iso.Whole(Iso.Year(year)), "", TimePrecision.Other);
            return stated;
        }

        part = new TimePart(at, at + 1, null, "", TimePrecision.Other);
        return sentence[at].Lower is "summer" or "winter" or "autumn" && sentence.WordAt(at - 1) is "the" or "in" or "during" or "over" or "whole" or "since" or "until"
            && (!sentence.IsWordAt(at + 1) || Quantities.CountedWords.IsStop(sentence[at + 1].Lower)) && sentence.WordAt(at + 1) != "of";
    }
}
