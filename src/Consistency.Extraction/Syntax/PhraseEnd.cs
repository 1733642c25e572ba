using Consistency.Extraction.Text;

namespace Consistency.Extraction.Syntax;

/// <summary>Finds where a noun phrase that starts at a token ends, its appositions left out.</summary>
internal static class PhraseEnd
{
    private const int Longest = 40;

    public static int Of(TaggedText text, int first, int ceiling)
    {
        var at = first;
        while (at < ceiling && at - first < Longest)
        {
            if (text.Is(at, "(") && BracketEnd(text, at, ceiling) is var close && close > at)
                at = close;
            else if (text.IsQuote(at) && NicknameEnd(text, at, ceiling) is var end && end > at)
                at = end;
            else if (GoesOn(text, at, first, ceiling))
                at++;
            else
                break;
        }

        while (at > first && text.Is(at - 1, WordClass.Preposition | WordClass.Coordinator | WordClass.Determiner))
            at--;
        return at;
    }

    private static bool GoesOn(TaggedText text, int at, int first, int ceiling)
    {
        var token = text[at];
        if (token.Kind == TokenKind.Quote)
            return false;
        if (token.Kind == TokenKind.Mark)
            return NounPhrases.IsAbbreviation(text, at) || token.Lower is "&" or "$" or "%" or "/" or "€" or "£";
        if (at == first)
            return true;
        if (text.Is(at, WordClass.SubjectPronoun | WordClass.ObjectPronoun | WordClass.Subordinator) || text.IsFinite(at))
            return false;
        if (text.Is(at, WordClass.Relative) || text.Cue(at) is { Tense: CueTense.Third } && text.IsStop(at + 1) && text.Is(at - 1, WordClass.Capital))
            return false;
        if (text.Is(at, WordClass.Time) && (text.Is(at, WordClass.Capital) || text.Is(at + 1, WordClass.Time)))
            return false;
        if (text.Is(at, WordClass.Ing) && !text.Is(at - 1, WordClass.Determiner | WordClass.Possessive | WordClass.Preposition | WordClass.Coordinator))
            return false;
        if (text.Is(at, WordClass.Coordinator))
            return at + 1 < ceiling && NounPhrases.IsNoun(text, at + 1) | text.Is(at + 1, WordClass.Determiner | WordClass.Possessive) && !text.IsFinite(at + 1) && !StartsClause(text, at + 1, ceiling);
        if (text.Is(at, WordClass.Determiner) && !text.Is(at - 1, WordClass.Preposition | WordClass.Coordinator | WordClass.Determiner | WordClass.Possessive) && !text.IsPossessiveMark(at - 1))
            return false;
        return !text.Is(at, WordClass.Preposition) || Holds(text, at, first, ceiling);
    }

    // Whether a preposition belongs to the phrase: "the mayor of Lund"; not "Reis in a statement", "Reis on Monday".
    private static bool Holds(TaggedText text, int at, int first, int ceiling)
    {
        if (text.Is(at, "of"))
            return true;
        if (text.Is(at, "to"))
            return !text.Is(at + 1, WordClass.Plain);
        for (var i = at + 1; i < ceiling && i < at + 5 && text.IsWord(i); i++)
        {
            if (CueTable.Venues.Contains(text[i].Lower) || text.Is(i, WordClass.Time))
                return false;
        }

        var name = text.Is(at - 1, WordClass.Capital) && !text.Is(first, WordClass.Determiner);
        return !name ? text.Is(at, "for") || text.Is(at, "at") || text.Is(at, "in") || text.Is(at, "from") || text.Is(at, "with") || text.Is(at, "on") || text.Is(at, "by") || text.Is(at, "near") || text.Is(at, "close")
            : (text.Is(at, "for") || text.Is(at, "at") || text.Is(at, "from")) && text.Is(at + 1, WordClass.Capital);
    }

    private static bool StartsClause(TaggedText text, int at, int ceiling)
    {
        for (var i = at; i < ceiling && i < at + 6 && !text.IsBreak(i); i++)
        {
            if (text.IsFinite(i))
                return i > at;
        }

        return false;
    }

    private static int BracketEnd(TaggedText text, int open, int ceiling)
    {
        for (var at = open + 1; at < ceiling && at - open < 14; at++)
        {
            if (text.Is(at, ")"))
                return at + 1;
        }

        return -1;
    }

    // Marcia "Cia" Prade
    private static int NicknameEnd(TaggedText text, int at, int ceiling) => text.QuotationAt(at) is var q && q >= 0
        && text.Quotations[q] is var quotation && quotation.FirstToken == at && quotation.EndToken - at <= 5 && quotation.EndToken < ceiling
        && text.Is(at - 1, WordClass.Capital) && text.Is(quotation.EndToken, WordClass.Capital) ? quotation.EndToken : -1;
}
