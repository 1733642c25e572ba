using Consistency.Extraction.Syntax;

namespace Consistency.Extraction.Attributions;

/// <summary>Finds the cue verbs of a text with their groups and subjects, in order.</summary>
internal static class CueFinder
{
    // "Claimed at least another 48 lives": so far behind its verb may the last word stand.
    private const int LivesReach = 6;

    public static List<Cue> Find(TaggedText text)
    {
        var cues = new List<Cue>();
        foreach (var sentence in text.Document.Sentences)
        {
            for (var at = sentence.FirstToken; at < sentence.EndToken; at++)
            {
                if (text.Cue(at) is { } form && Read(text, at, form, sentence.FirstToken, cues) is { } cue)
                    cues.Add(cue);
            }
        }

        return cues;
    }

    private static Cue? Read(TaggedText text, int at, CueForm form, int first, List<Cue> before)
    {
        if (text.Is(at, WordClass.Capital) && at > first && !text.IsQuote(at - 1))
            return null;
        if (ClaimsLives(text, at))
            return null;
        var (floor, ceiling) = Reach.Around(text, at);
        var start = GroupStart(text, at, floor);
        if (IsNoun(text, at, start, form) || text.Is(start, "to") && !GoesOnTo(text, start))
            return null;
        var passive = IsPassive(text, start, at, form);
        var subject = Subject(text, start, at, floor, form, before);
        return new Cue(at, start, floor, ceiling, form, subject, passive);
    }

    /// <summary>"The storm claimed 48 lives" says that they died.</summary>
    private static bool ClaimsLives(TaggedText text, int at)
    {
        if (!text[at].Lower.StartsWith("claim", StringComparison.Ordinal))
            return false;
        for (var i = at + 1; i <= at + LivesReach && !text.IsBreak(i); i++)
        {
            if (text.Is(i, "lives") || text.Is(i, "life"))
                return true;
        }

        return false;
    }

    private static int GroupStart(TaggedText text, int at, int floor)
    {
        var start = at;
        while (start > floor && (text.Is(start - 1, WordClass.Auxiliary | WordClass.Negation) || text.Is(start - 1, WordClass.Adverb) && !text.Is(start - 1, "however") || text.Is(start - 1, "to") && text.Is(at, WordClass.Plain)))
            start--;
        // "Monday then said": an adverb that opens the sentence is not of the group where no subject stands before it.
        return start;
    }

    private static bool IsNoun(TaggedText text, int at, int start, CueForm form)
    {
        if (text.IsPossessiveMark(at - 1) || text.Is(at - 1, WordClass.Possessive) || text.Is(at - 1, WordClass.Determiner) && !text.Is(at - 1, "that") && !IsSubjectDeterminer(text, at - 1))
            return true;
        if (form.Tense == CueTense.Ing)
            return text.Is(at - 1, WordClass.Preposition) || text.Is(at - 1, "as") || at + 1 < text.Count && text.Is(at + 1, "of");
        if (form.Tense is CueTense.Past or CueTense.Participle)
            return text.Is(at - 1, WordClass.Preposition);
        if (text.Is(at - 1, WordClass.Preposition) && (!text.Is(at - 1, "to") || form.Tense != CueTense.Plain))
            return true;
        return start == at && text.Is(at, WordClass.VerbOrNoun) && !text.IsFinite(at) && !IsHeadlineVerb(text, at);
    }

    // "Some said", "Many believe"
    private static bool IsSubjectDeterminer(TaggedText text, int at) =>
        text.Is(at, "some") || text.Is(at, "many") || text.Is(at, "others") || text.Is(at, "all") || text.Is(at, "most") || text.Is(at, "both") || text.Is(at, "several") || text.Is(at, "few") || text.Is(at, "this");

    // "…, mayor claims": the last word of a line.
    private static bool IsHeadlineVerb(TaggedText text, int at) =>
        text.IsBreak(at + 1) && text.IsWord(at - 1) && NounPhrases.Before(text, at, text.Document.Sentences[text[at].Sentence].FirstToken) is { IsEmpty: false } subject
        && (text.Is(subject.First - 1, ",") || text.IsQuote(subject.First - 1));

    private static bool GoesOnTo(TaggedText text, int to) => text.Is(to - 1, "on") || text.Is(to - 1, "continued") || text.Is(to - 1, "seemed") || text.Is(to - 1, "seems");

    private static bool IsPassive(TaggedText text, int start, int at, CueForm form)
    {
        if (form.Tense is not (CueTense.Past or CueTense.Participle))
            return false;
        for (var i = at - 1; i >= start; i--)
        {
            if (text.Is(i, "be") || text.Is(i, "been") || text.Is(i, "being") || text.Is(i, "is") || text.Is(i, "are") || text.Is(i, "was") || text.Is(i, "were") || text.Is(i, "am")
                || text.Is(i, "wasn't") || text.Is(i, "weren't") || text.Is(i, "isn't") || text.Is(i, "aren't"))
                return true;
        }

        return false;
    }

    private static TokenSpan Subject(TaggedText text, int start, int at, int floor, CueForm form, List<Cue> before)
    {
        if (form.Tense == CueTense.Ing && start == at)
            return text.Is(at - 1, ",") || text.Is(at - 1, WordClass.Coordinator) || text.IsWord(at - 1) ? Main(text, at, floor, before) : default;
        var coordinator = text.Is(start - 1, WordClass.Coordinator) || text.Is(start - 1, ",") && text.Is(start, "then") || text.Is(start, "to") && !text.Is(at - 1, WordClass.Capital);
        if (start > floor && coordinator)
            return Main(text, start, floor, before);
        var own = NounPhrases.Before(text, start, floor);
        while (own.IsEmpty && start < at && text.Is(start, WordClass.Adverb))
            own = NounPhrases.Before(text, ++start, floor);
        return own.IsEmpty && text.Is(start - 1, WordClass.Time) ? Main(text, start, floor, before) : own;
    }

    // The subject of the verb that this one goes on from: "Reis left and said", "Reis left, saying".
    private static TokenSpan Main(TaggedText text, int at, int floor, List<Cue> before)
    {
        if (before.Count > 0 && before[^1] is { Subject.IsEmpty: false } last && last.Subject.First >= floor && last.Verb < at)
            return last.Subject;
        return NounPhrases.OfClause(text, floor, at);
    }
}
