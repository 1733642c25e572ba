using Consistency.Extraction.Syntax;

namespace Consistency.Extraction.Attributions;

/// <summary>X's claim that …; a warning by X that …; their plan to ….</summary>
internal static class NounCues
{
    public static void Find(TaggedText text, List<Draft> drafts)
    {
        foreach (var sentence in text.Document.Sentences)
        {
            for (var at = sentence.FirstToken + 1; at + 2 < sentence.EndToken; at++)
            {
                if (CueTable.Nouns.Contains(text[at].Word) && Read(text, at) is { } draft)
                    drafts.Add(draft);
            }
        }
    }

    private static Draft? Read(TaggedText text, int at)
    {
        var (floor, ceiling) = Reach.Around(text, at);
        var by = text.Is(at + 1, "by") || text.Is(at + 1, "from") ? NounPhrases.After(text, at + 2, ceiling, appositions: false) : default;
        var opener = by.IsEmpty ? at + 1 : by.End;
        if (text.Is(opener, ","))
            opener++;
        if (!text.Is(opener, "that") && !(text.Is(opener, "to") && text.Is(opener + 1, WordClass.Plain)))
            return null;
        var owner = by.IsEmpty ? Owner(text, at, floor) : by;
        var end = ceiling;
        for (var i = opener + 1; i < end; i++)
        {
            if (text.Is(i, ",") && text.QuotationAt(i) == text.QuotationAt(at) || text.Is(i, ";"))
                end = i;
        }

        while (end > opener && text.IsBreak(end - 1))
            end--;
        return owner.IsEmpty ? null : new Draft(owner, new TokenSpan(at, at + 1), new TokenSpan(opener, end), -1);
    }

    // "his", "Reis's" within a few words before.
    private static TokenSpan Owner(TaggedText text, int at, int floor)
    {
        for (var i = at - 1; i >= floor && at - i < 5 && text.IsWord(i); i--)
        {
            if (text.Is(i, WordClass.Possessive) && !text.Is(i, "whose"))
                return new TokenSpan(i, i + 1);
            if (text.IsPossessiveMark(i))
                return NounPhrases.Walk(text, i - 1, floor);
            if (text.Is(i, WordClass.Determiner | WordClass.Preposition | WordClass.Auxiliary) || text.IsFinite(i))
                return default;
        }

        return default;
    }
}
