using Consistency.Extraction.Syntax;
using Consistency.Model.Packs;

namespace Consistency.Extraction.People;

/// <summary>Finds every phrase of a text that may stand for somebody, in order, none within another.</summary>
internal static class PhraseReader
{
    public static List<Phrase> Read(TaggedText text, RulePack pack)
    {
        var names = new NameReader(text, pack);
        var descriptions = new DescriptionReader(text);
        var runs = new CapitalRuns(text);
        var found = new List<Phrase>();
        for (var at = 0; at < text.Count; at++)
        {
            if (Read(text, at, runs, names, descriptions, out var run) is { } phrase)
            {
                while (found.Count > 0 && found[^1].Span.End > phrase.Span.First && found[^1].Span.First >= phrase.Span.First)
                    found.RemoveAt(found.Count - 1);
                if (found.Count > 0 && found[^1].Span.End > phrase.Span.First)
                    phrase = phrase with { Span = phrase.Span with { First = found[^1].Span.End } };
                found.Add(phrase);
                at = Math.Max(at, phrase.Span.End - 1);
            }
            else if (!run.IsEmpty)
            {
                at = run.End - 1;
            }
        }

        return found;
    }

    private static Phrase? Read(TaggedText text, int at, CapitalRuns runs, NameReader names, DescriptionReader descriptions, out TokenSpan run)
    {
        run = default;
        if (!text.IsWord(at))
            return null;
        if (Pronouns.Is(text[at].Word) && !text.Is(at, WordClass.Capital | WordClass.Auxiliary) | text.Is(at, WordClass.SubjectPronoun | WordClass.Possessive))
            return new Phrase(new TokenSpan(at, at + 1), MentionKind.Pronoun, default, default, text[at].Lower, Pronouns.IsPlural(text[at].Lower));
        run = runs.At(at);
        return run.IsEmpty ? descriptions.Read(at) : names.Read(run);
    }
}
