using Consistency.Extraction.Claims.Events;
using Consistency.Extraction.Quantities;
using Consistency.Extraction.Syntax;
using Consistency.Extraction.Text;

namespace Consistency.Extraction.Claims.Measures;

/// <summary>Finds the name of the quantity that a number is of.</summary>
internal sealed class MeasureFrames(Reading reading)
{
    // How many words may stand between a verb and its "to" or "at", and between what is changed and them.
    private const int LinkReach = 4;

    // How far behind whose it is the time may stand: "the magnitude 7.1 earthquake that struck Lund on 3 May".
    private const int BehindOwner = 12;

    // How many words an amount's name has before it.
    private const int Modifiers = 6;

    private readonly TaggedText _text = reading.Text;

    /// <summary>The frame of a number; null where it is of nothing that the vocabulary names beside it.</summary>
    public MeasureFrame? Of(FoundQuantity quantity)
    {
        var floor = reading.ClauseFloor(quantity.FirstToken);
        // "reported a profit of": whose it is stands before what is reported.
        var start = reading.Document.Sentences[_text[quantity.FirstToken].Sentence].FirstToken;
        return Linked(quantity, floor) ?? Had(quantity, start) ?? Changed(quantity, floor) ?? Adjacent(quantity, floor) ?? Attached(quantity, floor) ?? Counted(quantity, floor);
    }

    /// <summary>"Inflation in March stood at 6.1%".</summary>
    private MeasureFrame? Linked(FoundQuantity quantity, int floor)
    {
        if (VerbBefore(quantity.FirstToken, floor) is not { } verb)
            return null;
        var first = verb;
        while (first > floor && (_text.Is(first - 1, WordClass.Auxiliary | WordClass.Adverb | WordClass.Negation) || _text.Is(first - 1, "to") || MeasureWords.Hedged.Contains(_text[first - 1].Lower)))
            first--;
        var phrase = NounPhrases.Before(_text, BeforeTimes(first, floor), floor);
        if (phrase.IsEmpty)
            return null;
        for (var i = phrase.First; i < phrase.End && !_text.Is(i, WordClass.Preposition); i++)
        {
            if (!Names(i, first, quantity, out var name))
                continue;
            // "the inflation target", "profit and revenue" are other things.
            return name.EndToken == first || StartsPhrase(name.EndToken)
                ? new MeasureFrame(name, default, new TokenSpan(phrase.First, i), new TokenSpan(name.EndToken, first), new TokenSpan(first, quantity.FirstToken))
                : null;
        }

        return null;
    }

    /// <summary>"Harbour Foods posted a net profit of 41 million euros".</summary>
    private MeasureFrame? Had(FoundQuantity quantity, int floor)
    {
        var of = quantity.FirstToken - 1;
        if (of <= floor || !_text.Is(of, "of") || NameEnding(of, floor, quantity) is not { } name)
            return null;
        return VerbOver(name.FirstToken, floor, MeasureWords.Havers) is { } verb && OwnerOf(verb) is { IsEmpty: false } owner
            ? new MeasureFrame(name, owner, new TokenSpan(verb + 1, name.FirstToken), default, new TokenSpan(verb, verb + 1))
            : null;
    }

    /// <summary>"The central bank raised its key rate to 4.25%".</summary>
    private MeasureFrame? Changed(FoundQuantity quantity, int floor)
    {
        var to = quantity.FirstToken - 1;
        if (to <= floor || !_text.Is(to, "to") && !_text.Is(to, "at"))
            return null;
        var end = to;
        while (end > floor && to - end < LinkReach && (MeasureWords.Unchanged.Contains(_text[end - 1].Lower) || _text.Is(end - 1, WordClass.Adverb)))
            end--;
        if (NameEnding(end, floor, quantity) is not { } name || VerbOver(name.FirstToken, floor, MeasureWords.Changers) is not { } verb)
            return null;
        return OwnerOf(verb) is { IsEmpty: false } owner
            ? new MeasureFrame(name, owner, new TokenSpan(verb + 1, name.FirstToken), default, new TokenSpan(verb, verb + 1))
            : null;
    }

    /// <summary>"The magnitude 7.1 earthquake".</summary>
    private MeasureFrame? Adjacent(FoundQuantity quantity, int floor)
    {
        if (NameEnding(quantity.FirstToken, floor, quantity) is not { } name || !_text.Is(name.FirstToken - 1, WordClass.Determiner) || !NounPhrases.IsNoun(_text, quantity.EndToken))
            return null;
        var owner = NounPhrases.After(_text, quantity.EndToken, quantity.EndToken + Modifiers, appositions: false);
        var sentence = reading.Document.Sentences[_text[quantity.FirstToken].Sentence];
        return owner.IsEmpty ? null : new MeasureFrame(name, new TokenSpan(owner.First, owner.First + 1), default, new TokenSpan(owner.First + 1, Math.Min(sentence.EndToken, owner.First + BehindOwner)), default);
    }

    /// <summary>"An earthquake of magnitude 7.1", "an earthquake with a magnitude of 7.1".</summary>
    private MeasureFrame? Attached(FoundQuantity quantity, int floor)
    {
        var of = _text.Is(quantity.FirstToken - 1, "of");
        if (NameEnding(quantity.FirstToken - (of ? 1 : 0), floor, quantity) is not { } name)
            return null;
        var link = _text.Is(name.FirstToken - 1, WordClass.Determiner) ? name.FirstToken - 2 : name.FirstToken - 1;
        if (link <= floor || !_text.Is(link, of ? "with" : "of"))
            return null;
        var owner = NounPhrases.Before(_text, link, floor);
        var sentence = reading.Document.Sentences[_text[quantity.FirstToken].Sentence];
        return owner.IsEmpty ? null : new MeasureFrame(name, new TokenSpan(owner.End - 1, owner.End), default, new TokenSpan(quantity.EndToken, Math.Min(sentence.EndToken, quantity.EndToken + BehindOwner)), default);
    }

    /// <summary>"The town has 12,000 inhabitants", "the Green Alliance won 12 seats".</summary>
    private MeasureFrame? Counted(FoundQuantity quantity, int floor)
    {
        if (quantity.EndCounted - quantity.FirstCounted != 1 || quantity.FirstToken <= floor || !MeasureWords.Takers.Contains(_text[quantity.FirstToken - 1].Lower)
            || !Names(quantity.FirstCounted, quantity.EndCounted, quantity, out var name))
            return null;
        return OwnerOf(quantity.FirstToken - 1) is { IsEmpty: false } owner
            ? new MeasureFrame(name, owner, default, default, new TokenSpan(quantity.FirstToken - 1, quantity.FirstToken))
            : null;
    }

    /// <summary>Where the times that end at a token begin: "on 3 May 2031".</summary>
    private int BeforeTimes(int end, int floor)
    {
        var first = end;
        foreach (var time in reading.TimesBetween(Math.Max(floor, end - LinkReach * 2), end).Reverse())
        {
            if (time.EndToken != first)
                break;
            first = _text.Is(time.FirstToken - 1, WordClass.Preposition) ? time.FirstToken - 1 : time.FirstToken;
        }

        return first;
    }

    private int? VerbBefore(int number, int floor)
    {
        var last = number - 1;
        if (last < floor)
            return null;
        if (MeasureWords.Links.Contains(_text[last].Lower))
            return last;
        var verbs = _text.Is(last, "at") ? MeasureWords.LinksAt : _text.Is(last, "to") ? MeasureWords.LinksTo : null;
        if (verbs is null)
            return _text.Is(last, WordClass.Adverb) && last > floor && MeasureWords.Links.Contains(_text[last - 1].Lower) ? last - 1 : null;
        for (var i = last - 1; i >= floor && last - i <= LinkReach && !_text.IsBreak(i); i--)
        {
            if (verbs.Contains(_text[i].Lower) && !MeasureWords.Unchanged.Contains(_text[i].Lower))
                return i;
            if (!_text.Is(i, WordClass.Adverb | WordClass.Time | WordClass.Preposition) && !MeasureWords.Unchanged.Contains(_text[i].Lower))
                return null;
        }

        return null;
    }

    private FormMatch? NameEnding(int end, int floor, FoundQuantity quantity)
    {
        for (var i = Math.Max(floor, end - Modifiers); i < end; i++)
        {
            if (Names(i, end, quantity, out var name) && name.EndToken == end)
                return name;
        }

        return null;
    }

    /// <summary>The verb whose object the name ends, with nothing but its modifiers between.</summary>
    private int? VerbOver(int name, int floor, IReadOnlySet<string> verbs)
    {
        for (var i = name - 1; i >= floor && name - i <= Modifiers && !_text.IsBreak(i); i--)
        {
            if (verbs.Contains(_text[i].Lower) && !_text.Is(i - 1, WordClass.Determiner | WordClass.Possessive))
                return i;
            if (_text.Is(i, WordClass.Preposition | WordClass.Coordinator | WordClass.Relative | WordClass.Subordinator))
                return null;
        }

        return null;
    }

    private TokenSpan OwnerOf(int verb)
    {
        var floor = reading.ClauseFloor(verb);
        var first = verb;
        while (first > floor && _text.Is(first - 1, WordClass.Auxiliary | WordClass.Adverb | WordClass.Negation))
            first--;
        return _text.Is(first - 1, "to") ? default : NounPhrases.Before(_text, first, floor);
    }

    private bool Names(int token, int end, FoundQuantity quantity, out FormMatch name) =>
        reading.Lexicon.Measures.TryMatch(reading.Document, token, end, out name) && MeasureUnits.Fits(reading, name.Name, quantity);

    private bool StartsPhrase(int token) => _text.Is(token, WordClass.Preposition | WordClass.Time | WordClass.Adverb) || _text.Is(token, "last") || _text.Is(token, "this");
}
