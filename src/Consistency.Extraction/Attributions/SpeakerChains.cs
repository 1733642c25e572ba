using Consistency.Extraction.People;
using Consistency.Extraction.Syntax;
using Consistency.Extraction.Text;

namespace Consistency.Extraction.Attributions;

/// <summary>Names the speakers, those first who are said to have quoted the others.</summary>
internal static class SpeakerChains
{
    // Nobody follows a chain of more speakers than this; what lies deeper is credited to the outermost of them and its own.
    private const int Longest = 4;

    // What lies in more contents than this is compared with the innermost of them only.
    private const int Deepest = 16;

    public static List<FoundAttribution> Name(Document document, List<Draft> drafts, IReadOnlyList<NamedMention> mentions)
    {
        drafts.Sort((a, b) => a.Content.First != b.Content.First ? a.Content.First.CompareTo(b.Content.First) : b.Content.End.CompareTo(a.Content.End));
        var names = new SpeakerNames(document, mentions);
        var found = new List<FoundAttribution>();
        var open = new List<(TokenSpan Content, IReadOnlyList<string> Speakers)>();
        foreach (var draft in drafts)
        {
            while (open.Count > 0 && open[^1].Content.End <= draft.Content.First)
                open.RemoveAt(open.Count - 1);
            var speakers = new List<string>();
            if (Outer(open, draft) is { } outer)
                speakers.AddRange(outer.Take(Longest - 1));
            if (!draft.Outer.IsEmpty)
                speakers.Add(names.Of(draft.Outer));
            speakers.Add(names.Of(draft.Speaker));
            open.Add((draft.Content, speakers));
            found.Add(new FoundAttribution(speakers, draft.Speaker.First, draft.Speaker.End, draft.Cue.First, draft.Cue.End, draft.Content.First, draft.Content.End, draft.Quotation >= 0));
        }

        return found;
    }

    private static IReadOnlyList<string>? Outer(List<(TokenSpan Content, IReadOnlyList<string> Speakers)> open, Draft draft)
    {
        for (var i = open.Count - 1; i >= Math.Max(0, open.Count - Deepest); i--)
        {
            if (open[i].Content.Holds(draft.Cue.First) && open[i].Content.Holds(draft.Content.End - 1))
                return open[i].Speakers;
        }

        return null;
    }
}
