using System.Collections.Frozen;
using Consistency.Extraction.Text;

namespace Consistency.Extraction.Quantities;

/// <summary>Reads shares in words: "half", "half a million", "two-thirds", "a third of". Thread-safe.</summary>
internal static class WordFractions
{
    // "The first half", "a second third": parts of something, not shares.
    private static readonly FrozenSet<string> s_ordinals =
        new[] { "first", "second", "third", "fourth", "last", "latter", "former", "other", "final", "previous", "next", "better", "fiscal", "each", "this", "that", "one-and-a" }
            .ToFrozenSet(StringComparer.Ordinal);

    public static bool TryRead(ReadOnlySpan<Piece> sentence, int at, out Numeral numeral)
    {
        numeral = default;
        if (!sentence.IsWordAt(at))
            return false;
        var article = sentence[at].Lower is "a" or "an" ? 1 : 0;
        return TryHalf(sentence, at + article, at, out numeral) || TryShare(sentence, at, article, out numeral);
    }

    /// <summary>Reads what may follow "two and": "a half", "three quarters".</summary>
    public static bool TryPart(ReadOnlySpan<Piece> sentence, int at, out int end, out decimal fraction)
    {
        (end, fraction) = (at, 0);
        var numerator = sentence.WordAt(at) is "a" or "an" or "one" ? 1 : NumeralWords.Ones.GetValueOrDefault(sentence.WordAt(at));
        if (numerator == 0 || !NumeralWords.Denominators.TryGetValue(sentence.WordAt(at + 1), out var denominator) || numerator >= denominator)
            return false;
        (end, fraction) = (at + 2, numerator / denominator);
        return true;
    }

    private static bool TryHalf(ReadOnlySpan<Piece> sentence, int at, int start, out Numeral numeral)
    {
        numeral = default;
        if (sentence.WordAt(at) != "half" || s_ordinals.Contains(sentence.WordAt(start - 1)) || (start == at && sentence.WordAt(at - 1) == "the"))
            return false;
        var after = at + 1;
        if (sentence.WordAt(after) is "a" or "an" && NumeralWords.Scales.ContainsKey(sentence.WordAt(after + 1)))
            after++;
        else if (sentence.IsJoinedAt(after) && !NumeralWords.Scales.ContainsKey(sentence.WordAt(after)))
            return false;
        numeral = Scales.Apply(sentence, new Numeral(after, 0.5m, 0.5m, 1, NumeralForm.Fraction), money: false);
        return true;
    }

    private static bool TryShare(ReadOnlySpan<Piece> sentence, int at, int article, out Numeral numeral)
    {
        numeral = default;
        if (!TryPart(sentence, at, out var end, out var share) || s_ordinals.Contains(sentence.WordAt(at - 1)))
            return false;
        var joined = sentence.IsJoinedAt(at + 1);
        if (!(joined || sentence.WordAt(end) == "of" || (article == 0 && sentence[at + 1].Lower[^1] == 's')) || (article == 1 && joined))
            return false;
        numeral = Scales.Apply(sentence, new Numeral(end, share, share, 1, NumeralForm.Fraction), money: false);
        return true;
    }
}
