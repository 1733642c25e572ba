using Consistency.Extraction.Text;

namespace Consistency.Extraction.Syntax;

/// <summary>Finds noun phrases next to a verb, without a grammar: from one boundary to the next.</summary>
/// <remarks>Every search looks at a bounded number of tokens, so that a text's cost stays linear.</remarks>
internal static class NounPhrases
{
    private const int Longest = 45;

    private const WordClass Pronoun = WordClass.SubjectPronoun | WordClass.Relative;

    /// <summary>The subject that ends right before <paramref name="end"/> and starts at or after <paramref name="floor"/>; empty where there is none.</summary>
    public static TokenSpan Before(TaggedText text, int end, int floor)
    {
        var last = end - 1;
        if (last < floor)
            return default;
        if (text.Is(last, Pronoun) || text.Is(last, "that") && IsNoun(text, last - 1))
            return new TokenSpan(last, end);
        if (PhraseStart.TimeBefore(text, end, floor) is var time && time < end)
            return time <= floor ? default : Before(text, time, floor);
        return text.Is(last, ",") || text.Is(last, WordClass.Dash) || text.Is(last, ")") && text.Is(last - 1, ",")
            ? Appositions.Before(text, last, floor)
            : Walk(text, last, floor);
    }

    /// <summary>The noun phrase without commas that ends with the token <paramref name="last"/>.</summary>
    public static TokenSpan Walk(TaggedText text, int last, int floor)
    {
        var at = last;
        while (at >= floor && last - at < Longest)
        {
            var next = StepLeft(text, at, floor, last);
            if (next == at)
                break;
            at = next;
        }

        return PhraseStart.Trim(text, new TokenSpan(at + 1, last + 1));
    }

    // The token before the one at hand, or before all that it closes; the same token where the phrase cannot go on.
    private static int StepLeft(TaggedText text, int at, int floor, int last)
    {
        var token = text[at];
        if (text.Is(at, ")") || text.Is(at, "]"))
            return OpeningBracket(text, at, floor) is var open && open >= 0 ? open - 1 : at;
        if (token.Kind == TokenKind.Quote)
            return at < last && IsScareQuote(text, at) ? text.Quotations[text.QuotationAt(at)].FirstToken - 1 : at;
        if (token.Kind == TokenKind.Mark)
            return token.Lower == "." ? IsAbbreviation(text, at) ? at - 1 : at : token.Lower is "," or ";" or ":" or "?" or "!" or "(" or "[" or "…" || text.Is(at, WordClass.Dash) ? at : at - 1;
        if (text.Is(at, WordClass.SubjectPronoun) || text.Is(at, WordClass.Subordinator))
            return at;
        if (text.Is(at, WordClass.Coordinator))
            return at == last || IsBreak(text, at - 1) || HasVerb(text, at - 1, floor) ? at : at - 1;
        if (!text.IsFinite(at))
            return at - 1;
        return RelativeBefore(text, at, floor) is var relative && relative > floor ? relative - 1 : at;
    }

    /// <summary>The noun phrase that starts at <paramref name="first"/>, with its appositions; empty where none does.</summary>
    public static TokenSpan After(TaggedText text, int first, int ceiling, bool appositions = true)
    {
        if (first >= ceiling || !text.IsWord(first) && text[first].Kind != TokenKind.Number && !text.Is(first, "$"))
            return default;
        if (text.Is(first, WordClass.SubjectPronoun | WordClass.ObjectPronoun | WordClass.Relative))
            return new TokenSpan(first, first + 1);
        var end = PhraseEnd.Of(text, first, ceiling);
        if (appositions && end > first)
            end = Appositions.After(text, end, ceiling);
        return new TokenSpan(first, end);
    }

    /// <summary>The subject of the clause that starts at <paramref name="first"/>; empty where no verb follows it.</summary>
    public static TokenSpan OfClause(TaggedText text, int first, int end)
    {
        var at = first;
        for (var skipped = 0; skipped < 3 && at < end; skipped++)
        {
            while (at < end && (text.Is(at, WordClass.Adverb | WordClass.Coordinator | WordClass.Time) || text.Is(at, ",") || text.IsQuote(at)) && !text.Is(at, WordClass.Determiner))
                at++;
            if (at >= end || !text.Is(at, WordClass.Preposition | WordClass.Subordinator | WordClass.Ing | WordClass.Participle) || text.Is(at, "that"))
                break;
            while (at < end && at - first < Longest && !text.Is(at, ","))
                at++;
        }

        if (at >= end)
            return default;
        var phrase = After(text, at, end);
        return !phrase.IsEmpty && phrase.End < end && VerbFollows(text, phrase.End, end) ? phrase : default;
    }

    public static bool VerbFollows(TaggedText text, int at, int end)
    {
        while (at < end && (text.Is(at, WordClass.Adverb) || text.Is(at, ",")))
            at++;
        return at < end && (text.IsFinite(at) || text.Is(at, WordClass.VerbOrNoun | WordClass.Verb | WordClass.Participle));
    }

    public static bool IsNoun(TaggedText text, int at) => text.IsWord(at)
        && !text.Is(at, WordClass.Determiner | WordClass.Preposition | WordClass.Coordinator | WordClass.Subordinator | WordClass.Auxiliary | WordClass.Adverb | WordClass.Verb | Pronoun);

    public static bool IsAbbreviation(TaggedText text, int at) => text.Is(at, ".") && at > 0 && text.Is(at - 1, WordClass.Capital) && text[at - 1].Length <= 5
        && at + 1 < text.Count && text[at + 1].Sentence == text[at].Sentence && !text.IsQuote(at + 1);

    /// <summary>Whether a finite verb stands between the last boundary and <paramref name="last"/>.</summary>
    public static bool HasVerb(TaggedText text, int last, int floor)
    {
        for (var at = last; at >= floor && last - at < Longest && !IsBreak(text, at) && !text.IsQuote(at); at--)
        {
            if (text.IsFinite(at))
                return RelativeBefore(text, at, floor) < 0;
        }

        return false;
    }

    public static bool IsBreak(TaggedText text, int at) => text.IsBreak(at) && !IsAbbreviation(text, at);

    // "people who fled": the relative word that a verb belongs to; -1 for none.
    private static int RelativeBefore(TaggedText text, int verb, int floor)
    {
        for (var at = verb - 1; at > floor && verb - at < 8 && !IsBreak(text, at); at--)
        {
            if (text.Is(at, WordClass.Relative) || text.Is(at, "that") && IsNoun(text, at - 1) && text.IsFinite(at + 1))
                return at;
        }

        return -1;
    }

    private static int OpeningBracket(TaggedText text, int close, int floor)
    {
        var opening = text.Is(close, ")") ? "(" : "[";
        for (var at = close - 1; at >= floor && close - at < 16; at--)
        {
            if (text.Is(at, opening))
                return at;
        }

        return -1;
    }

    // The "Fox" host: short, after a word that cannot end a phrase or before a noun.
    private static bool IsScareQuote(TaggedText text, int at) => text.QuotationAt(at) is var q && q >= 0
        && text.Quotations[q] is var quotation && at == quotation.EndToken - 1 && quotation.EndToken - quotation.FirstToken <= 8
        && text.IsWord(quotation.FirstToken - 1) && text.IsWord(at - 1);
}
