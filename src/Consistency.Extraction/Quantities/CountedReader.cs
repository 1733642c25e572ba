using Consistency.Extraction.Text;

namespace Consistency.Extraction.Quantities;

/// <summary>Finds the noun phrase that a number counts: "40,000 coastal villagers", "5 tonnes of wheat", "two-thirds of the voters". Thread-safe.</summary>
internal static class CountedReader
{
    private const int LongestPhrase = 6;

    /// <summary>Finds it among the tokens from <paramref name="at"/> to the sentence's end.</summary>
    /// <returns>The phrase's range of tokens; empty, at <paramref name="at"/>, where nothing is named.</returns>
    public static (int First, int End) Find(Document document, int at, int sentenceEnd)
    {
        var first = at;
        if (first < sentenceEnd && document.Tokens[first].Lower == "of")
        {
            first++;
            while (first < sentenceEnd && first - at < 3 && document.Tokens[first].Lower is "the" or "its" or "their" or "his" or "her" or "our" or "all" or "these" or "those")
                first++;
        }

        var end = EndOf(document, first, sentenceEnd);
        return end > first ? (first, end) : (at, at);
    }

    private static int EndOf(Document document, int first, int sentenceEnd)
    {
        var (end, nouns) = (first, first);
        for (; end < sentenceEnd && end - first < LongestPhrase; end++)
        {
            var token = document.Tokens[end];
            if (token.Kind != TokenKind.Word || CountedWords.IsStop(token.Lower) || token.Lower is "'s" or "'")
                break;
            if (nouns > first && !CountedWords.IsPlural(token.Lower))
                break;
            if (CountedWords.IsPlural(token.Lower))
                nouns = end + 1;
        }

        if (nouns > first)
            return nouns;
        while (end > first && (CountedWords.IsParticiple(document.Tokens[end - 1].Lower) || CountedWords.IsAdverb(document.Tokens[end - 1].Lower)))
            end--;
        return Math.Min(end, first + 2);
    }
}
