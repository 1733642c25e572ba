using Consistency.Model;

namespace Consistency.Engine.Quotes;

/// <summary>How two wordings of one remark differ.</summary>
/// <param name="Severity">Tension where the meaning differs, notice where the words do.</param>
/// <param name="Reason">The difference, for a person.</param>
internal readonly record struct QuoteDifference(Severity Severity, string Reason)
{
    // Aligning is quadratic; of longer wordings the beginnings are aligned.
    private const int MostAligned = 400;

    // Quotes are cut at different places; a longer rest at an end is another part of the speech.
    private const int LongestReplacedEnd = 2;

    public static QuoteDifference Of(QuoteWording a, QuoteWording b, QuoteReader reader)
    {
        if (a.Numbers.Count > 0 && b.Numbers.Count > 0 && !a.Numbers.SequenceEqual(b.Numbers))
            return new(Severity.Tension, "The numbers differ.");
        var (first, second) = (a.Concepts.Take(MostAligned).ToArray(), b.Concepts.Take(MostAligned).ToArray());
        var matches = Alignment.Of(first, second);
        foreach (var (i, j) in matches)
        {
            if (!string.Equals(first[i].Modifiers, second[j].Modifiers, StringComparison.Ordinal))
                return new(Severity.Tension, $"“{first[i].Said}” is not “{second[j].Said}”.");
        }

        return Replaced(first, second, matches, reader) ?? new(Severity.Notice, "The words differ.");
    }

    /// <summary>Words of one wording that stand where the other has different ones.</summary>
    private static QuoteDifference? Replaced(Concept[] a, Concept[] b, List<(int A, int B)> matches, QuoteReader reader)
    {
        var (previousA, previousB) = (-1, -1);
        foreach (var (i, j) in matches.Append((a.Length, b.Length)))
        {
            var (lengthA, lengthB) = (i - previousA - 1, j - previousB - 1);
            var atEnd = previousA < 0 || i == a.Length;
            if (lengthA > 0 && lengthB > 0 && (!atEnd || Math.Max(lengthA, lengthB) <= LongestReplacedEnd))
            {
                var (wordsA, wordsB) = (a[(previousA + 1)..i], b[(previousB + 1)..j]);
                var opposite = wordsA.Any(x => wordsB.Any(y => reader.AreOpposite(x, y)));
                return new(Severity.Tension, $"“{Join(wordsA)}” {(opposite ? "is the opposite of" : "does not mean the same as")} “{Join(wordsB)}”.");
            }

            (previousA, previousB) = (i, j);
        }

        return null;
    }

    private static string Join(Concept[] words) => string.Join(' ', words.Select(w => w.Word));
}
