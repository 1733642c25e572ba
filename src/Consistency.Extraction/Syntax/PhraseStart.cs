using Consistency.Extraction.Text;

namespace Consistency.Extraction.Syntax;

/// <summary>Parts a noun phrase from the adverbial before it: "On Monday in a speech the mayor".</summary>
internal static class PhraseStart
{
    public static TokenSpan Trim(TaggedText text, TokenSpan span)
    {
        var first = span.First;
        for (var before = -1; first != before && first < span.End;)
        {
            before = first;
            first = SkipLoose(text, first, span.End);
            if (first < span.End - 1 && text.Is(first, WordClass.Preposition) && !text.Is(first, "like"))
                first = AfterPreposition(text, first, span.End);
        }

        return first >= span.End ? default : new TokenSpan(first, span.End);
    }

    /// <summary>Where "on Tuesday", "this week" starts that ends before a token; the token where nothing of the kind does.</summary>
    public static int TimeBefore(TaggedText text, int end, int floor)
    {
        var at = end;
        while (at > floor && (text.Is(at - 1, WordClass.Time) || at < end && text[at - 1].Kind == TokenKind.Number))
            at--;
        if (at == end)
            return end;
        if (at > floor && text.Is(at - 1, "this"))
            return at - 1;
        if (at > floor && text.Is(at - 1, WordClass.Preposition))
            return at - 1;
        return text.Is(at, WordClass.Capital) || text.Is(at, "yesterday") || text.Is(at, "today") || end - at > 1 && text.Is(at, "last") ? at : end;
    }

    private static int SkipLoose(TaggedText text, int first, int end)
    {
        while (first < end && (text.Is(first, WordClass.Coordinator | WordClass.Subordinator) || text.Is(first, WordClass.Adverb) && !text.Is(first, WordClass.Determiner)
            || IsTime(text, first, end) || text[first].Kind == TokenKind.Mark && !text.Is(first, "$")))
            first++;
        return first;
    }

    // "Tuesday Reis", "last week the mayor"; not "the last week" nor "early voters".
    private static bool IsTime(TaggedText text, int at, int end) =>
        text.Is(at, WordClass.Time) && at + 1 < end && (text.Is(at, WordClass.Capital) || text.Is(at + 1, WordClass.Time) || text.Is(at - 1, WordClass.Time));

    private static int AfterPreposition(TaggedText text, int preposition, int end)
    {
        var at = preposition + 1;
        var time = false;
        while (at < end && (text.Is(at, WordClass.Time) || text[at].Kind == TokenKind.Number || text.Is(at, WordClass.Determiner) && text.Is(at + 1, WordClass.Time)))
        {
            time |= text.Is(at, WordClass.Time);
            at++;
        }

        if (time || at > preposition + 1 && at < end && text[at - 1].Kind == TokenKind.Number && at - preposition == 2)
            return at;
        for (at = end - 1; at > preposition + 1; at--)
        {
            if (StartsPhrase(text, at))
                return at;
        }

        return end - 1;
    }

    private static bool StartsPhrase(TaggedText text, int at)
    {
        if (text.Is(at - 1, WordClass.Preposition | WordClass.Determiner | WordClass.Possessive) || text.IsPossessiveMark(at - 1))
            return false;
        if (text.Is(at, WordClass.Determiner | WordClass.Possessive))
            return true;
        return text.Is(at, WordClass.Capital) && text.IsWord(at - 1) && !text.Is(at - 1, WordClass.Capital) && !text.Is(at - 1, WordClass.Coordinator);
    }
}
