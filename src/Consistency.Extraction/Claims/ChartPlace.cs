using Consistency.Extraction.Quantities;
using Consistency.Extraction.Syntax;
using Consistency.Extraction.Text;

namespace Consistency.Extraction.Claims;

/// <summary>The best place of something on a chart that is named: "peaked at number 4 on the Norland Albums Chart", "reached number one in Norland".</summary>
/// <param name="Number">The number's token.</param>
/// <param name="End">Past the chart's name.</param>
/// <param name="Chart">The chart's name, in lower case.</param>
internal readonly record struct ChartPlace(int Number, int End, int Value, string Chart)
{
    private const int Lowest = 200;

    public static IEnumerable<ChartPlace> All(Reading reading)
    {
        var text = reading.Text;
        for (var i = 1; i < text.Count - 1; i++)
        {
            if (text.Is(i, "number") && IsReached(text, i) && ValueAt(text, i + 1) is > 0 and <= Lowest and var value && NameBehind(text, i + 2) is { IsEmpty: false } name)
                yield return new ChartPlace(i + 1, name.End, value, text.Document.Slice(name.First, name.End).ToLowerInvariant());
        }
    }

    private static bool IsReached(TaggedText text, int number) => Contrasts.ChartVerbs.Contains(text[number - 1].Lower)
        || (text.Is(number - 1, "at") && number > 1 && Contrasts.ChartVerbsAt.Contains(text[number - 2].Lower));

    private static int ValueAt(TaggedText text, int token) => NumeralWords.Ones.TryGetValue(text[token].Lower, out var one) ? (int)one
        : DigitNumerals.TryParse(text[token].Lower, out var value) && value is > 0 and <= Lowest && value % 1 == 0 ? (int)value : 0;

    private static TokenSpan NameBehind(TaggedText text, int preposition)
    {
        if (!text.Is(preposition, "on") && !text.Is(preposition, "in"))
            return default;
        var first = text.Is(preposition + 1, "the") ? preposition + 2 : preposition + 1;
        var end = first;
        while (end < text.Count && text[end].Sentence == text[preposition].Sentence && (text.Is(end, WordClass.Capital) || text[end].Kind == TokenKind.Number))
            end++;
        return new TokenSpan(first, end);
    }
}
