using Consistency.Extraction.Syntax;

namespace Consistency.Extraction.Attributions;

/// <summary>X is quoted by Y as saying …: what Y says that X says.</summary>
internal static class PassiveReports
{
    private const int Longest = 14;

    public static void Find(TaggedText text, List<Draft> drafts)
    {
        foreach (var sentence in text.Document.Sentences)
        {
            for (var at = sentence.FirstToken + 1; at + 2 < sentence.EndToken; at++)
            {
                if (text.Is(at, "as") && text.Cue(at + 1) is { Tense: CueTense.Ing } && Read(text, at) is { } draft)
                    drafts.Add(draft);
            }
        }
    }

    private static Draft? Read(TaggedText text, int at)
    {
        var (floor, ceiling) = Reach.Around(text, at);
        var participle = at - 1;
        while (participle > floor && at - participle < Longest && !CueTable.Passives.Contains(text[participle].Lower))
            participle--;
        if (!CueTable.Passives.Contains(text[participle].Lower))
            return null;
        var outer = participle + 1 < at && text.Is(participle + 1, WordClass.Preposition) ? NounPhrases.After(text, participle + 2, at, appositions: false) : default;
        var group = participle;
        while (group > floor && text.Is(group - 1, WordClass.Auxiliary | WordClass.Adverb))
            group--;
        // "media quoted the chief as saying": what stands between is who said it, what stands before is who reports it.
        var active = group == participle;
        var speaker = active ? NounPhrases.After(text, participle + 1, at) : NounPhrases.Before(text, group, floor);
        if (active)
            outer = NounPhrases.Before(text, group, floor);
        var first = at + 2;
        while (first < ceiling && text.IsBreak(first))
            first++;
        var end = ceiling;
        while (end > first && text.IsBreak(end - 1))
            end--;
        return speaker.IsEmpty || first >= end ? null : new Draft(speaker, new TokenSpan(group, at + 2), new TokenSpan(first, end), -1, outer);
    }
}
