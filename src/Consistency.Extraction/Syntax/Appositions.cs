using Consistency.Extraction.Text;

namespace Consistency.Extraction.Syntax;

/// <summary>Noun phrases that go on after a comma: "Ana Reis, the mayor of Lund, who fled,".</summary>
internal static class Appositions
{
    private const int Longest = 70;

    /// <summary>The phrase with appositions whose closing comma or dash is at <paramref name="comma"/>.</summary>
    public static TokenSpan Before(TaggedText text, int comma, int floor)
    {
        var head = default(TokenSpan);
        var at = comma;
        while (comma - at < Longest)
        {
            var open = SegmentStart(text, at, floor);
            if (open >= at)
                break;
            var first = open + 1;
            var isBoundary = open < floor || !text.Is(open, ",") && !text.Is(open, WordClass.Dash);
            var isClause = !IsRelative(text, first) && NounPhrases.HasVerb(text, at - 1, first);
            if (at < comma && !IsRelative(text, first) && (head.IsEmpty || !isClause && !IsAdverbial(text, first)) && NounPhrases.Walk(text, at - 1, first) is { IsEmpty: false } phrase)
                head = phrase;
            if (isBoundary || isClause && !IsParticipial(text, first) || !head.IsEmpty && IsAdverbial(text, first) || text.Is(first, WordClass.SubjectPronoun) || text.Is(first, WordClass.Coordinator) && !text.Is(first, "and"))
                break;
            at = open;
        }

        return head.IsEmpty ? default : new TokenSpan(head.First, comma);
    }

    /// <summary>Past the appositions of a phrase that ends before <paramref name="end"/>; the same where it has none.</summary>
    public static int After(TaggedText text, int end, int ceiling)
    {
        for (var n = 0; n < 4; n++)
        {
            if (text.Is(end, WordClass.Relative) && end < ceiling)
            {
                end = SegmentEnd(text, end, ceiling);
                continue;
            }

            if (end + 1 >= ceiling || !text.Is(end, ","))
                return end;
            var stop = SegmentEnd(text, end + 1, ceiling);
            if (!IsApposition(text, end + 1, stop))
                return end;
            end = stop;
        }

        return end;
    }

    // The comma, dash or other boundary before a segment that ends at a comma.
    private static int SegmentStart(TaggedText text, int comma, int floor)
    {
        for (var at = comma - 1; at >= floor; at--)
        {
            if (text.IsQuote(at) && text.QuotationAt(at) is var q && q >= 0 && text.Quotations[q].EndToken - 1 == at && text.Quotations[q].EndToken - text.Quotations[q].FirstToken <= 8 && text.IsWord(at + 1))
                at = text.Quotations[q].FirstToken;
            else if (text.IsQuote(at) || NounPhrases.IsBreak(text, at) && !InBrackets(text, at) || text.Is(at, "that") && !NounPhrases.IsNoun(text, at - 1) || comma - at > Longest)
                return at;
        }

        return floor - 1;
    }

    private static bool InBrackets(TaggedText text, int at) => text.Is(at - 1, "(") || text.Is(at + 1, ")") || text.Is(at + 2, ")") && !text.Is(at + 1, "(");

    private static int SegmentEnd(TaggedText text, int first, int ceiling)
    {
        var at = first;
        while (at < ceiling && at - first < 40 && !text.IsQuote(at) && (!NounPhrases.IsBreak(text, at) || at + 1 < ceiling && text.Is(at, ".") && text[at + 1].Sentence == text[at].Sentence && !text.IsQuote(at + 1)))
            at++;
        return at;
    }

    private static bool IsRelative(TaggedText text, int first) =>
        text.Is(first, WordClass.Relative) || text.Is(first, "whose") || text.Is(first + 1, "whom") || text.Is(first + 2, "whom");

    private static bool IsParticipial(TaggedText text, int first) => text.Is(first, WordClass.Ing) || text.Is(first, "when") || text.Is(first, "asked");

    private static bool IsAdverbial(TaggedText text, int first) =>
        text.Is(first, WordClass.Preposition | WordClass.Subordinator | WordClass.Ing | WordClass.Participle | WordClass.Adverb) && !text.Is(first, "of") && !text.Is(first, WordClass.Determiner);

    private static bool IsApposition(TaggedText text, int first, int end)
    {
        if (first >= end || text.Is(first, WordClass.SubjectPronoun | WordClass.Coordinator | WordClass.Subordinator | WordClass.Ing | WordClass.Adverb | WordClass.Auxiliary | WordClass.Time))
            return false;
        if (text.Is(first, WordClass.Relative) || text.Is(first, "whose"))
            return true;
        if (text.Is(first, WordClass.Preposition) && !text.Is(first, "of") && !text.Is(first, "from") && !text.Is(first, "for"))
            return false;
        if (text.Is(first, WordClass.Participle) && !text.Is(first + 1, "by"))
            return false;
        if (text[first].Kind == TokenKind.Number)
            return end - first == 1;
        return !NounPhrases.HasVerb(text, end - 1, first);
    }
}
