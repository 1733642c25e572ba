using Consistency.Extraction.Text;

namespace Consistency.Extraction.Syntax;

/// <summary>Tells a finite verb from a noun or adjective of the same form, by its neighbours.</summary>
internal static class VerbSense
{
    private const WordClass NounMaker = WordClass.Determiner | WordClass.Possessive;

    private const WordClass AfterVerb = WordClass.Determiner | WordClass.Possessive | WordClass.SubjectPronoun | WordClass.ObjectPronoun | WordClass.Subordinator | WordClass.Capital | WordClass.Adverb | WordClass.Auxiliary;

    public static bool IsFinite(TaggedText text, int at)
    {
        if (!text.Is(at, WordClass.Auxiliary | WordClass.Verb | WordClass.VerbOrNoun | WordClass.Participle))
            return false;
        var first = IsFirst(text, at);
        if (text.Is(at, WordClass.Capital) && !first && !text.Is(at, WordClass.Auxiliary))
            return false;
        if (text.Is(at, WordClass.Auxiliary))
            return !text.Is(at - 1, NounMaker) || text.Is(at - 1, "that") || text.Is(at - 1, "this");
        if (first || text.Is(at - 1, "to") || text.Is(at - 1, NounMaker) && !text.Is(at - 1, "that") || text.IsPossessiveMark(at - 1))
            return false;
        if (text.Is(at, WordClass.Verb))
            return !text.Is(at - 1, WordClass.Preposition);
        return text.Is(at, WordClass.VerbOrNoun) ? IsFiniteNoun(text, at) : IsFiniteParticiple(text, at);
    }

    private static bool IsFiniteNoun(TaggedText text, int at)
    {
        var before = SkipAdverbs(text, at - 1);
        if (!IsNounLike(text, before) || text.Is(at, WordClass.Plain) && !IsPluralOrPronoun(text, before) && !(text.Is(at + 1, "that") && HasPluralHead(text, before)))
            return false;
        if (text.Is(at, WordClass.Participle))
            return true;
        return text.Is(at + 1, AfterVerb) || text.IsQuote(at + 1) || text.Is(at + 1, "to") || Number(text, at + 1)
            || text.Cue(at) is { } cue && cue.Prepositions.Any(p => text.Is(at + 1, p));
    }

    // "figures from the office show that"
    private static bool HasPluralHead(TaggedText text, int last)
    {
        for (var at = last; at > 0 && last - at < 8 && text.IsWord(at); at--)
        {
            if (text.Is(at, WordClass.Preposition) && IsPluralOrPronoun(text, at - 1))
                return true;
        }

        return false;
    }

    private static bool IsFiniteParticiple(TaggedText text, int at)
    {
        var before = SkipAdverbs(text, at - 1);
        if (!IsNounLike(text, before) || text.Is(at + 1, "by"))
            return false;
        return !text.Is(at + 1, WordClass.Preposition) || text.Cue(at) is { } cue && cue.Takes(CueFrames.Quotation) || text.Is(before, WordClass.SubjectPronoun | WordClass.Capital);
    }

    private static bool IsFirst(TaggedText text, int at) => at == 0 || text[at - 1].Sentence != text[at].Sentence || text.IsQuote(at - 1);

    private static int SkipAdverbs(TaggedText text, int at)
    {
        while (text.Is(at, WordClass.Adverb) && !text.Is(at, WordClass.Capital))
            at--;
        return at;
    }

    private static bool IsNounLike(TaggedText text, int at) =>
        at >= 0 && (text[at].Kind is TokenKind.Word or TokenKind.Number || text.Is(at, ")") || text.Is(at, ","))
        && !text.Is(at, WordClass.Preposition | WordClass.Coordinator | WordClass.Determiner | WordClass.Auxiliary) && (!text.Is(at, WordClass.Subordinator) || text.Is(at, "that"));

    private static bool IsPluralOrPronoun(TaggedText text, int at) =>
        text.Is(at, WordClass.SubjectPronoun | WordClass.Relative) || text.Is(at, "people") || text.Is(at, "police") || text.Is(at, "that")
        || text.Is(at, ",") || at >= 0 && text[at].Lower.Length > 2 && text[at].Lower[^1] == 's' || text.Is(at, "men") || text.Is(at, "women");

    private static bool Number(TaggedText text, int at) => at < text.Count && text[at].Kind == TokenKind.Number;
}
