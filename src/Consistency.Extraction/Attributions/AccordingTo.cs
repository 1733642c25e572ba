using Consistency.Extraction.Syntax;

namespace Consistency.Extraction.Attributions;

/// <summary>According to X, …; …, according to X.</summary>
internal static class AccordingTo
{
    public static void Find(TaggedText text, List<Draft> drafts)
    {
        foreach (var sentence in text.Document.Sentences)
        {
            for (var at = sentence.FirstToken; at + 2 < sentence.EndToken; at++)
            {
                if (text.Is(at, "according") && text.Is(at + 1, "to") && Read(text, at) is { } draft)
                    drafts.Add(draft);
            }
        }
    }

    private static Draft? Read(TaggedText text, int at)
    {
        var (floor, ceiling) = Reach.Around(text, at);
        var opens = at == floor || text.Is(at - 1, WordClass.Coordinator | WordClass.Subordinator) || text.IsQuote(at - 1) && text.QuotationAt(at) >= 0 || text.Is(at - 1, ";");
        var speaker = NounPhrases.After(text, at + 2, ceiling);
        if (speaker.IsEmpty)
            return null;
        if (opens && text.Is(speaker.End, WordClass.Preposition))
            speaker = speaker with { End = WithAdverbial(text, speaker.End, ceiling) };
        var cue = new TokenSpan(at, at + 2);
        if (opens)
            return new Draft(speaker, cue, Trim(text, speaker.End, ceiling), -1);
        var before = floor;
        for (var i = at - 1; i >= floor; i--)
        {
            if (text.Is(i, ";"))
            {
                before = i + 1;
                break;
            }
        }

        var quotation = text.QuotationAt(before);
        if (quotation >= 0 && quotation != text.QuotationAt(at))
            before = text.Quotations[quotation].FirstToken;
        var interrupts = text.Is(speaker.End, ",") && !NounPhrases.HasVerb(text, at - 2, before);
        return new Draft(speaker, cue, interrupts ? Trim(text, before, ceiling) : Trim(text, before, at), -1);
    }

    // "figures from May, which …,": what stands between the source and the comma belongs to it.
    private static int WithAdverbial(TaggedText text, int end, int ceiling)
    {
        var comma = end;
        while (comma < ceiling && comma - end < 10 && !text.Is(comma, ","))
        {
            if (text.IsFinite(comma))
                return end;
            comma++;
        }

        return text.Is(comma, ",") ? Appositions.After(text, comma, ceiling) : end;
    }

    private static TokenSpan Trim(TaggedText text, int first, int end)
    {
        while (first < end && text.IsBreak(first))
            first++;
        while (end > first && text.IsBreak(end - 1))
            end--;
        return new TokenSpan(first, end);
    }
}
