using Consistency.Extraction.Syntax;

namespace Consistency.Extraction.Claims.Events;

/// <summary>A verb with what stands before it: "has not yet been captured".</summary>
/// <param name="First">The first of its tokens.</param>
/// <param name="Passive">Whether its subject is whom it happened to.</param>
/// <param name="Denied">Whether it is said not to have happened.</param>
/// <param name="Sure">Whether it is said to be so, and not planned, possible or asked for.</param>
internal readonly record struct VerbGroup(int First, bool Passive, bool Denied, bool Sure)
{
    private const int Longest = 6;

    private const WordClass AnyVerb = WordClass.Verb | WordClass.VerbOrNoun | WordClass.Participle | WordClass.Plain | WordClass.Ing;

    /// <summary>The group of words that the vocabulary knows; null where they are no verb that has a subject of its own.</summary>
    public static VerbGroup? At(TaggedText text, FormMatch match, int floor) => At(text, match.FirstToken, match.EndToken - match.FirstToken > 1, floor);

    /// <param name="certain">Whether the word is a verb for certain after an auxiliary: "born in" after "was".</param>
    private static VerbGroup? At(TaggedText text, int verb, bool certain, int floor)
    {
        var (first, be, denied, sure, auxiliaries) = (verb, false, false, true, 0);
        for (var i = verb - 1; i >= floor && verb - i <= Longest; i--)
        {
            var word = text[i].Lower;
            if (text.Is(i, WordClass.Auxiliary) && !text.Is(i - 1, WordClass.Determiner | WordClass.Possessive))
            {
                be |= auxiliaries == 0 && LexiconWords.Be.Contains(word);
                sure &= LexiconWords.PlainAuxiliaries.Contains(word);
                auxiliaries++;
                first = i;
            }
            else if (!text.Is(i, WordClass.Adverb | WordClass.Negation))
                break;
            denied |= LexiconWords.Negations.Contains(word);
            sure &= !LexiconWords.Hedges.Contains(word);
        }

        if (auxiliaries == 0)
            first = SkipAdverbs(text, verb, floor);
        if (text.Is(first - 1, "to"))
            return auxiliaries == 0 ? OfInfinitive(text, first - 1, floor) : null;
        var isVerb = auxiliaries == 0 ? text.IsFinite(verb) || IsOnlyVerb(text, verb) : certain || text.Is(verb, AnyVerb) || text.Is(verb - 1, WordClass.Auxiliary | WordClass.Negation) && !be;
        return isVerb ? new VerbGroup(first, be && !text.Is(verb, WordClass.Ing), denied, sure) : null;
    }

    /// <summary>"has yet to leave", "refused to leave": it did not happen.</summary>
    private static VerbGroup? OfInfinitive(TaggedText text, int to, int floor) =>
        to > floor && LexiconWords.DeniedInfinitives.Contains(text[to - 1].Lower) && At(text, to - 1, certain: false, floor) is { } group ? group with { Passive = false, Denied = !group.Denied } : null;

    /// <summary>"The minister resigned on Monday": a participle is the verb where its clause has no other.</summary>
    private static bool IsOnlyVerb(TaggedText text, int verb)
    {
        if (!text.Is(verb, WordClass.Participle) || text.Is(verb + 1, "by") || text.Is(verb - 1, WordClass.Determiner | WordClass.Possessive | WordClass.Preposition | WordClass.Coordinator) || text.IsBreak(verb - 1))
            return false;
        for (var i = verb + 1; !text.IsBreak(i) && text[i].Sentence == text[verb].Sentence; i++)
        {
            if (text.IsFinite(i))
                return false;
        }

        return true;
    }

    private static int SkipAdverbs(TaggedText text, int verb, int floor)
    {
        var first = verb;
        while (first > floor && text.Is(first - 1, WordClass.Adverb | WordClass.Negation) && !text.Is(first - 1, WordClass.Capital))
            first--;
        return first;
    }
}
