using Consistency.Extraction.Syntax;

namespace Consistency.Extraction.Attributions;

/// <summary>Finds where reported content ends: with its sentence, unless somebody else, or the report itself, goes on before.</summary>
internal sealed class ContentEnd(TaggedText text, List<Cue> cues)
{
    // No sentence has more cues that could end what one of them reports; of "said said said" each would look at all.
    private const int MostCues = 24;

    /// <summary>The end of a clause that a cue reports.</summary>
    public int OfClause(Cue cue, int index, int first)
    {
        var end = SentenceEnd(cue, first);
        for (var i = index + 1; i < Math.Min(cues.Count, index + MostCues) && cues[i].First < end; i++)
        {
            if (text.QuotationAt(cues[i].Verb) == text.QuotationAt(cue.Verb) && Cut(cues[i], first) is var cut && cut > first)
            {
                end = cut;
                break;
            }
        }

        return Trim(first, AccordingTo(first, end));
    }

    /// <summary>The end of a phrase that a cue is about, or of what somebody is asked to do.</summary>
    public int OfPhrase(Cue cue, int index, int first)
    {
        var end = OfClause(cue, index, first);
        for (var at = first + 1; at < end; at++)
        {
            if (text.IsQuote(at) && text.QuotationAt(at) is var q && q >= 0 && text.QuotationAt(cue.Verb) != q && text.Quotations[q].EndToken <= end)
                at = text.Quotations[q].EndToken - 1;
            else if (text.Is(at, WordClass.Dash) || text.Is(at, ",") && LeavesPhrase(at + 1, end))
                return Trim(first, at);
        }

        return end;
    }

    private bool LeavesPhrase(int at, int end) =>
        text.Is(at, WordClass.Ing | WordClass.SubjectPronoun) || text.Is(at, WordClass.Subordinator) && !text.Is(at, "that")
        || text.Is(at, WordClass.Coordinator) && (text.Is(at + 1, WordClass.SubjectPronoun) || Finite(at + 1, Math.Min(end, at + 6)))
        || text.Is(at, "after") || text.Is(at, "before") || text.Is(at, "during") || text.Is(at, "despite");

    private bool Finite(int at, int end)
    {
        for (; at < end && !NounPhrases.IsBreak(text, at); at++)
        {
            if (text.IsFinite(at))
                return true;
        }

        return false;
    }

    /// <summary>The end of the cue's sentence, or of a quotation of the content that goes beyond it.</summary>
    public int SentenceEnd(Cue cue, int first)
    {
        var end = cue.Ceiling;
        if (text.QuotationAt(end - 1) is var q && q >= 0 && q != text.QuotationAt(cue.Verb) && text.Quotations[q].FirstToken >= first)
            end = Math.Max(end, text.Quotations[q].EndToken);
        for (var at = first; at < end; at++)
        {
            if (text.Is(at, ";") && text.QuotationAt(at) == text.QuotationAt(cue.Verb))
                return at;
        }

        return end;
    }

    // Where a later cue of the sentence ends this one's content: ", adding that", "and said", ", but Reis said".
    private int Cut(Cue next, int first)
    {
        var start = next.Subject.IsEmpty || next.Subject.First < first ? next.First : Math.Min(next.Subject.First, next.First);
        if (start <= first)
            return -1;
        var shared = next.Subject.IsEmpty || next.Subject.First < first;
        if (text.Is(start - 1, WordClass.Coordinator) && (!shared || !next.Takes(CueFrames.Thought)))
        {
            var comma = text.Is(start - 2, ",");
            return comma || shared && next.Takes(CueFrames.Quotation) ? start - (comma ? 2 : 1) : -1;
        }

        if (text.Is(start - 1, WordClass.Subordinator) && !shared && (text.Is(start - 1, "as") || text.Is(start - 1, "while")) && next.Takes(CueFrames.Quotation) && start - first > 3)
            return start - 1;
        // ", saying that"; ", says Reis" at the end of a headline
        return text.Is(start - 1, ",") && shared && (next.Form.Tense == CueTense.Ing || next.Subject.IsEmpty && next.Takes(CueFrames.Quotation) && text.Is(next.End, WordClass.Capital)) ? start - 1 : -1;
    }

    private int AccordingTo(int first, int end)
    {
        for (var at = first + 1; at + 1 < end; at++)
        {
            if (text.Is(at, "according") && text.Is(at + 1, "to"))
                return at;
        }

        return end;
    }

    /// <summary>Leaves out marks at the end that are not the content's.</summary>
    public int Trim(int first, int end)
    {
        while (end > first && text.IsBreak(end - 1))
            end--;
        return end;
    }
}
