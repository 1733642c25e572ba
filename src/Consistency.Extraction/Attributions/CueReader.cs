using Consistency.Extraction.Syntax;

namespace Consistency.Extraction.Attributions;

/// <summary>Reads what a cue verb gives to whom, by the frames that the verb takes.</summary>
internal sealed class CueReader(TaggedText text, List<Cue> cues)
{
    private readonly ContentEnd _ends = new(text, cues);
    private readonly SpeechBefore _before = new(text);

    /// <summary>The content of the cue with this index; none where it carries none.</summary>
    public IEnumerable<Draft> Read(int index)
    {
        var cue = cues[index];
        var draft = cue.Passive ? null : Content(cue, index);
        return draft is { Speaker.IsEmpty: false, Content.IsEmpty: false } && !IsOwnThought(cue, draft) ? [draft] : [];
    }

    private Draft? Content(Cue cue, int index)
    {
        var (kind, at) = ContentOpener.Find(text, cue);
        return kind switch
        {
            OpenerKind.Quotation => Quoted(cue, index, at),
            OpenerKind.That when cue.Takes(CueFrames.Clause | CueFrames.That | CueFrames.Quotation) => Clause(cue, index, at),
            OpenerKind.Colon when cue.Takes(CueFrames.Quotation | CueFrames.Clause) => Clause(cue, index, at + 1),
            OpenerKind.Nothing => (cue.Takes(CueFrames.Quotation | CueFrames.Clause) ? _before.Find(cue) : null) ?? Phrase(cue, index, at),
            OpenerKind.None => _before.AfterQuotation(cue) ?? _before.Inverted(cue) ?? Phrase(cue, index, at) ?? (cue.Takes(CueFrames.Quotation) ? _before.Find(cue) : null),
            _ => null,
        };
    }

    private Draft? Quoted(Cue cue, int index, int at)
    {
        var first = ContentOpener.IsOpening(text, at) ? at : at + 1;
        var q = text.QuotationAt(first);
        var quotation = text.Quotations[q];
        if (_before.Inverted(cue) is { } inverted && first != at)
            return inverted;
        if (IsWhole(quotation) || first != at)
            return cue.Takes(CueFrames.Quotation | CueFrames.Clause | CueFrames.That) || first != at ? new Draft(cue.Subject, Group(cue), new TokenSpan(first, quotation.EndToken), q) : null;
        return cue.Takes(CueFrames.Clause | CueFrames.Quotation) ? Clause(cue, index, first) : cue.Takes(CueFrames.Object) ? About(cue, index, first) : null;
    }

    // A quotation that is a sentence of its own, not a part of the reporter's: “well over” 100 people.
    private bool IsWhole(Quotations.Quotation quotation)
    {
        var inside = quotation.Closed ? quotation.EndToken - 2 : quotation.EndToken - 1;
        return text.IsBreak(inside) || text.IsBreak(quotation.EndToken) || text.IsQuote(quotation.EndToken);
    }

    private Draft? Phrase(Cue cue, int index, int at)
    {
        if (IsOfCounted(cue))
            return null;
        var light = cue.End;
        while (text.Is(light, WordClass.Adverb))
            light++;
        if (light < cue.Ceiling && cue.Takes(CueFrames.Preposition) && cue.Form.Prepositions.Any(p => text.Is(light, p)))
            return AfterPreposition(cue, index, light);
        if (text.Is(light, "to") && cue.Takes(CueFrames.Infinitive) && text.Is(light + 1, WordClass.Plain | WordClass.Auxiliary) | IsBareWord(light + 1))
            return About(cue, index, light);
        if (cue.Takes(CueFrames.ToldTo) && NounPhrases.After(text, light, cue.Ceiling, appositions: false) is { IsEmpty: false } told && text.Is(told.End, "to") && IsBareWord(told.End + 1))
            return About(cue, index, told.End);
        if (cue.Takes(CueFrames.Question) && (text.Is(at, "how") || text.Is(at, "what") || text.Is(at, "why") || text.Is(at, "whether") || text.Is(at, "if") || text.Is(at, "where") || text.Is(at, "who")))
            return Clause(cue, index, at);
        if (cue.Takes(CueFrames.Clause) && (StartsClause(at, cue.Ceiling) || cue.Takes(CueFrames.Quotation) && text.Is(at, "as") && HasVerb(at, cue.Ceiling)))
            return Clause(cue, index, at);
        return cue.Takes(CueFrames.Object) && cue.Form.Tense != CueTense.Ing | text.Is(cue.First - 1, ",") | cue.First < cue.Verb && StartsPhrase(light, cue.Ceiling) ? About(cue, index, light) : null;
    }

    private Draft? AfterPreposition(Cue cue, int index, int preposition)
    {
        var phrase = NounPhrases.After(text, preposition + 1, cue.Ceiling, appositions: false);
        var first = cue.Takes(CueFrames.ToldTo) && !phrase.IsEmpty && text.Is(phrase.End, "to") && !text.Is(preposition, "for") ? phrase.End : preposition + 1;
        return About(cue, index, first, preposition + 1);
    }

    private bool StartsClause(int at, int ceiling)
    {
        if (at >= ceiling)
            return false;
        at = PastBound(at, ceiling);
        var phrase = NounPhrases.After(text, at, ceiling);
        if (!phrase.IsEmpty && phrase.End < ceiling && NounPhrases.VerbFollows(text, phrase.End, ceiling))
            return true;
        return text.Is(at, WordClass.SubjectPronoun) || !NounPhrases.OfClause(text, at, ceiling).IsEmpty;
    }

    // What is said may open with anything; a verb in it shows that it is a clause.
    private bool HasVerb(int first, int ceiling)
    {
        for (var at = first; at < ceiling && at - first < 40 && !text.IsStop(at); at++)
        {
            if (text.IsFinite(at))
                return true;
        }

        return false;
    }

    // "as many as 40", "at least 40", "between 40 and 50"
    private int PastBound(int at, int ceiling)
    {
        for (var i = at; i < ceiling && i < at + 5 && text.IsWord(i); i++)
        {
            if (text[i + 1 < ceiling ? i + 1 : i].Kind == Text.TokenKind.Number)
                return i + 1;
        }

        return at;
    }

    private bool StartsPhrase(int at, int ceiling) => at < ceiling && (text.IsWord(at) || text.IsQuote(at) || text[at].Kind == Text.TokenKind.Number || text.Is(at, "$"))
        && !text.Is(at, WordClass.Preposition | WordClass.Coordinator | WordClass.Subordinator | WordClass.Auxiliary | WordClass.Relative);

    // "12 reported deaths" is how many deaths there are, and not what twelve people reported.
    private bool IsOfCounted(Cue cue) => cue is { Form.Tense: CueTense.Past or CueTense.Participle } && cue.First == cue.Verb && cue.Verb > 0 && text[cue.Verb - 1].Kind == Text.TokenKind.Number && IsBareWord(cue.End);

    private bool IsBareWord(int at) => text.IsWord(at) && !text.Is(at, WordClass.Capital | WordClass.Determiner | WordClass.Possessive | WordClass.Preposition);

    private Draft Clause(Cue cue, int index, int first) =>
        new(cue.Subject, Group(cue), new TokenSpan(first, _ends.OfClause(cue, index, first)), -1, cue.Takes(CueFrames.Thought) || !cue.Takes(CueFrames.Quotation));

    private Draft About(Cue cue, int index, int first, int cueEnd = 0) =>
        new(cue.Subject, new TokenSpan(cue.First, Math.Max(cue.End, cueEnd)), new TokenSpan(first, _ends.OfPhrase(cue, index, first)), -1, true);

    // "I think" within somebody's words is how they speak, not whom they quote.
    private bool IsOwnThought(Cue cue, Draft draft) =>
        text.QuotationAt(cue.Verb) >= 0 && (text.Is(draft.Speaker.First, "i") || text.Is(draft.Speaker.First, "we") || text.Is(draft.Speaker.First, "you") || !cue.Takes(CueFrames.Quotation) || cue.Takes(CueFrames.Thought));

    private static TokenSpan Group(Cue cue) => new(cue.First, cue.End);
}
