using Consistency.Extraction.Syntax;
using Consistency.Model.Packs;

namespace Consistency.Extraction.People;

/// <summary>Reads named people and bodies: titles before a name, offices before and after it.</summary>
internal sealed class NameReader(TaggedText text, RulePack pack)
{
    private const int LongestOffice = 7;

    private readonly Dictionary<string, KnownName> _known = new(StringComparer.Ordinal);
    private readonly NameWords _words = NameWords.Of(pack);

    public Phrase? Read(TokenSpan run)
    {
        var known = Known(run);
        if (run.Length == 1 && known == KnownName.Nationality)
            return null;
        var name = SplitTitle(run);
        if (name.First > run.First)
            return Person(run, name, new TokenSpan(run.First, name.First));
        if (known == KnownName.Body || HasBodyWord(run))
            return Body(run);
        var before = OfficeBefore(run.First);
        if (before.IsEmpty && known == KnownName.Place)
            return Speaks(run) ? Body(run) : null;
        if (before.IsEmpty && run.Length == 1 && IsPaper(run.End))
            return Body(run);
        return before.IsEmpty && run.Length == 1 && text.Document.Slice(run.First, run.End).All(c => char.IsUpper(c) || c == '.') ? Body(run) : Person(run, run, before);
    }

    // A report says the same names again and again: each is looked up once.
    private KnownName Known(TokenSpan run)
    {
        if (!MayStart(run.First, NameRoles.StartsName))
            return KnownName.None;
        var folded = Folded(run);
        if (_known.TryGetValue(folded, out var known))
            return known;
        known = pack.Offices.Bodies.TryResolve(folded, out _) ? KnownName.Body
            : run.Length == 1 && _words.Nationalities.TryResolve(folded, out _) ? KnownName.Nationality
            : pack.Places.TryResolve(folded, out _) ? KnownName.Place : KnownName.None;
        return _known[folded] = known;
    }

    // Titles and offices at the run's start; the name is what remains.
    private TokenSpan SplitTitle(TokenSpan run)
    {
        for (var split = run.End - 1; split > run.First; split--)
        {
            if (!text.Is(split, WordClass.Capital) || IsBodyWord(split))
                continue;
            var title = split - 1;
            while (title > run.First && !text.IsWord(title))
                title--;
            if (_words.Is(text[title].Word, NameRoles.Role | NameRoles.Title) || IsOffice(new TokenSpan(run.First, split)) || split - run.First > 2 && IsOffice(new TokenSpan(run.First + 1, split)))
                return new TokenSpan(split, run.End);
        }

        return run;
    }

    private bool IsOffice(TokenSpan span) => MayStart(span.First, NameRoles.StartsOffice) && pack.Offices.Offices.TryResolve(Folded(span), out _);

    // A token that another one touches may be but a part of a word of the pack's.
    private bool MayStart(int token, NameRoles start) => _words.Is(text[token].Word, start) || token + 1 < text.Count && text[token + 1].Start == text[token].End;

    private Phrase Person(TokenSpan run, TokenSpan name, TokenSpan office)
    {
        var first = office.IsEmpty ? run.First : Math.Min(run.First, office.First);
        if (first > 0 && text.Is(first - 1, WordClass.Determiner) && text[first - 1].Sentence == text[first].Sentence)
            first--;
        // "Army Gen. Ana Reis": a title is an office only where it says of what.
        var own = text.Is(run.First, WordClass.Capital) && office.First == run.First && office.Length <= 2 && !OfficeLike(office) ? default : office;
        var apposed = DescriptionBefore(first);
        if (!apposed.IsEmpty)
            return new Phrase(new TokenSpan(apposed.First, run.End), MentionKind.Person, name, own.IsEmpty ? WithoutArticle(apposed) : own, "", false);
        var ceiling = text.Document.Sentences[text[run.First].Sentence].EndToken;
        var after = text.Is(run.End, ",") ? Appositions.After(text, run.End, ceiling) : run.End;
        var told = after > run.End ? OfficeAfter(run.End + 1, after) : default;
        return new Phrase(new TokenSpan(first, told.IsEmpty ? run.End : after), MentionKind.Person, name, told.IsEmpty ? own : told, "", false);
    }

    private Phrase Body(TokenSpan run)
    {
        var first = run.First > 0 && text.Is(run.First - 1, "the") ? run.First - 1 : run.First;
        return new Phrase(new TokenSpan(first, run.End), MentionKind.Body, run, default, "", false);
    }

    private bool OfficeLike(TokenSpan office) => office.Length > 1 || _words.Is(text[office.First].Word, NameRoles.Role) && PeopleLexicon.SexOf(text[office.First].Lower) == Sex.Unknown;

    // "army chief" before Ana Reis, in small letters
    private TokenSpan OfficeBefore(int first)
    {
        if (first == 0 || !text.IsWord(first - 1) || PeopleLexicon.KindOf(text[first - 1].Word) != NounKind.Person || text.IsFinite(first - 1))
            return default;
        var at = first - 1;
        while (at > 0 && first - at < LongestOffice && text.IsWord(at - 1) && text[at - 1].Sentence == text[first].Sentence && !Ends(at - 1))
            at--;
        return new TokenSpan(at, first);
    }

    private bool Ends(int at) => text.Is(at, WordClass.Determiner | WordClass.Possessive | WordClass.Preposition | WordClass.Coordinator | WordClass.Subordinator | WordClass.Auxiliary
        | WordClass.SubjectPronoun | WordClass.ObjectPronoun | WordClass.Relative | WordClass.Adverb | WordClass.Time) || text.IsFinite(at) || text.IsPossessiveMark(at);

    // "the minister of health," before Ana Reis
    private TokenSpan DescriptionBefore(int first)
    {
        if (first < 2 || !text.Is(first - 1, ","))
            return default;
        var floor = text.Document.Sentences[text[first].Sentence].FirstToken;
        var phrase = NounPhrases.Walk(text, first - 2, floor);
        var head = phrase.IsEmpty ? -1 : HeadOf(phrase);
        return head >= 0 && phrase.Length <= 14 && (text.Is(phrase.First, WordClass.Determiner | WordClass.Possessive) || phrase.First == floor) && !text.Is(phrase.End - 1, WordClass.Capital) | text.Is(phrase.First, WordClass.Determiner)
            ? phrase : default;
    }

    private TokenSpan OfficeAfter(int first, int end)
    {
        var stop = first;
        while (stop < end && !text.Is(stop, ","))
            stop++;
        var segment = new TokenSpan(first, stop);
        return HeadOf(segment) >= 0 && !text.Is(first, WordClass.Relative) ? WithoutArticle(segment) : default;
    }

    // The noun for a person in a phrase, before any "of" or "for".
    private int HeadOf(TokenSpan phrase)
    {
        var head = -1;
        for (var at = phrase.First; at < phrase.End && !(head >= 0 && text.Is(at, WordClass.Preposition | WordClass.Relative)); at++)
        {
            if (text.IsWord(at) && _words.Is(text[at].Word, NameRoles.Role | NameRoles.Title))
                head = at;
        }

        return head;
    }

    private TokenSpan WithoutArticle(TokenSpan span) => text.Is(span.First, "the") || text.Is(span.First, "a") || text.Is(span.First, "an") ? span with { First = span.First + 1 } : span;

    private bool HasBodyWord(TokenSpan run)
    {
        for (var at = run.First; at < run.End; at++)
        {
            if (IsBodyWord(at))
                return true;
        }

        return false;
    }

    private bool IsBodyWord(int at) => _words.Is(text[at].Word, NameRoles.Body);

    // "a Lundberg poll"
    private bool IsPaper(int at) => at < text.Count && PeopleLexicon.KindOf(text[at].Word) == NounKind.Paper;

    private bool Speaks(TokenSpan run) => text.Cue(run.End < text.Count ? run.End : run.First) is not null || text.Is(run.End, WordClass.Auxiliary);

    // As the pack writes names: without the full stops of abbreviations.
    private string Folded(TokenSpan span) => span.IsEmpty ? "" : text.Document.Slice(span.First, span.End).Replace(". ", " ", StringComparison.Ordinal);
}

/// <summary>What the pack knows a name for.</summary>
internal enum KnownName
{
    None,
    Body,
    Nationality,
    Place,
}
