using Consistency.Extraction.Syntax;

namespace Consistency.Extraction.Attributions;

/// <summary>What brings in the content after a cue.</summary>
internal enum OpenerKind
{
    None,
    Quotation,
    That,
    Colon,

    /// <summary>The clause ends: the content, if any, stands before the cue.</summary>
    Nothing,
}

/// <summary>Finds what brings in the content after a cue, past times, places and those who are told.</summary>
internal static class ContentOpener
{
    /// <summary>The opener and its token; for <see cref="OpenerKind.None"/> the token that a clause or phrase may start at.</summary>
    public static (OpenerKind Kind, int At) Find(TaggedText text, Cue cue)
    {
        var at = SkipLight(text, cue.End, cue.Ceiling);
        var plain = at;
        if (cue.Takes(CueFrames.Addressee) && !text.Is(at, "that") && NounPhrases.After(text, at, cue.Ceiling, appositions: false) is { IsEmpty: false } told && !text.Is(at, WordClass.Relative))
            plain = at = SkipLight(text, told.End, cue.Ceiling);
        at = PastAside(text, at, cue.Ceiling);
        for (var n = 0; n < 4; n++)
        {
            if (Opener(text, cue, at) is var kind && kind != OpenerKind.None)
                return (kind, at);
            if (at >= cue.Ceiling || !text.Is(at, WordClass.Preposition) || text.Is(at, "by") || text.Is(at + 1, WordClass.Ing))
                break;
            var phrase = NounPhrases.After(text, at + 1, cue.Ceiling, appositions: false);
            at = SkipLight(text, phrase.IsEmpty ? at + 1 : phrase.End, cue.Ceiling);
            if (phrase.IsEmpty)
                break;
        }

        var late = Opener(text, cue, at);
        return late == OpenerKind.None ? (OpenerKind.None, plain) : (late, at);
    }

    // "said, however, that"; "said, in a letter, that"
    private static int PastAside(TaggedText text, int at, int ceiling)
    {
        if (!text.Is(at, ","))
            return at;
        for (var i = at + 1; i + 1 < ceiling && i - at < 10; i++)
        {
            if (text.Is(i, ",") && text.Is(i + 1, "that"))
                return i + 1;
        }

        return at;
    }

    private static OpenerKind Opener(TaggedText text, Cue cue, int at)
    {
        if (at >= cue.Ceiling)
            return OpenerKind.Nothing;
        if (text.Is(at, "that") && !text.IsFinite(at + 1))
            return OpenerKind.That;
        if (IsOpening(text, at) || text.Is(at, ",") && IsOpening(text, at + 1) || text.Is(at, ":") && IsOpening(text, at + 1))
            return OpenerKind.Quotation;
        if (text.Is(at, ":"))
            return OpenerKind.Colon;
        return text.IsBreak(at) || text.IsQuote(at) || text.Is(at, ")") || text.Is(at, WordClass.Coordinator) ? OpenerKind.Nothing : OpenerKind.None;
    }

    public static bool IsOpening(TaggedText text, int at) =>
        text.IsQuote(at) && text.QuotationAt(at) is var q && q >= 0 && text.Quotations[q].FirstToken == at;

    private static int SkipLight(TaggedText text, int at, int ceiling)
    {
        while (at < ceiling && (text.Is(at, WordClass.Adverb) && !text.Is(at, WordClass.Determiner) || IsTime(text, at)))
            at++;
        return at;
    }

    private static bool IsTime(TaggedText text, int at) => text.Is(at, WordClass.Time) && (text.Is(at, WordClass.Capital) || text.Is(at + 1, WordClass.Time) || text.Is(at - 1, WordClass.Time) || text.Is(at, "yesterday") || text.Is(at, "today"))
        || (text.Is(at, "this") || text.Is(at, "on") || text.Is(at, "earlier") || text.Is(at, "late") || text.Is(at, "early")) && text.Is(at + 1, WordClass.Time);
}
