using Consistency.Extraction.Syntax;

namespace Consistency.Extraction.Attributions;

/// <summary>Finds content that stands before its cue: “…,” said X. …, X said.</summary>
internal sealed class SpeechBefore(TaggedText text)
{
    private readonly Dictionary<int, int> _quotationByEnd = Ends(text);

    /// <summary>For a cue with its subject before it: “…,” X said.</summary>
    public Draft? Find(Cue cue)
    {
        if (cue.Subject.IsEmpty)
            return null;
        if (cue.Subject.First > cue.First || cue.Subject.End < cue.First - 4)
            return null;
        return Before(cue, cue.Subject.First, cue.Subject);
    }

    /// <summary>For a cue whose subject follows a quotation that a comma ends: “…,” X said, whatever comes after.</summary>
    public Draft? AfterQuotation(Cue cue) =>
        cue.Takes(CueFrames.Quotation) && !cue.Subject.IsEmpty && EndsQuotation(cue.Subject.First - 1) >= 0 && text.IsBreak(cue.Subject.First - 2) ? Find(cue) : null;

    /// <summary>For a cue with its subject after it: “…,” said X.</summary>
    public Draft? Inverted(Cue cue)
    {
        if (cue.Form.Tense == CueTense.Ing || cue.First < cue.Verb && !text.Is(cue.First, WordClass.Adverb) || !cue.Takes(CueFrames.Quotation))
            return null;
        var mark = cue.First - 1;
        if (!IsEndOfSpeech(mark, cue.Floor) || !cue.Subject.IsEmpty && !text.IsQuote(mark))
            return null;
        var speaker = NounPhrases.After(text, cue.End, cue.Ceiling);
        if (speaker.IsEmpty || text.Is(cue.End, WordClass.ObjectPronoun) || text.IsQuote(mark) && !text.IsBreak(mark - 1) && !text.IsBreak(speaker.End))
            return null;
        return Before(cue, cue.First, speaker);
    }

    private bool IsEndOfSpeech(int mark, int floor) => mark >= floor ? text.Is(mark, ",") || text.Is(mark, WordClass.Dash) || EndsQuotation(mark) >= 0 : EndsQuotation(mark) >= 0;

    private int EndsQuotation(int mark) => mark >= 0 && _quotationByEnd.TryGetValue(mark + 1, out var q) ? q : -1;

    private Draft? Before(Cue cue, int start, TokenSpan speaker)
    {
        var mark = start - 1;
        var q = EndsQuotation(mark);
        if (q < 0 && (text.Is(mark, ",") || text.Is(mark, WordClass.Dash)))
            q = EndsQuotation(mark - 1);
        var cueSpan = new TokenSpan(cue.First, cue.End);
        if (q >= 0 && q != text.QuotationAt(cue.Verb))
        {
            if (mark < cue.Floor && !SameParagraph(mark, start))
                return null;
            var first = text.Quotations[q].FirstToken;
            var clause = ClauseStart(first);
            return new Draft(speaker, cueSpan, new TokenSpan(clause, text.Quotations[q].EndToken), clause == first ? q : -1);
        }

        if (mark < cue.Floor || !text.Is(mark, ",") && !text.Is(mark, WordClass.Dash) || text.Is(speaker.First, WordClass.Relative))
            return null;
        var from = text.Is(mark - 1, WordClass.Relative) ? mark - 1 : Floor(cue, mark);
        var end = EndOfWhole(cue, speaker, mark, from);
        return from < mark ? new Draft(speaker, cueSpan, new TokenSpan(from, end), -1) : null;
    }

    // “…” at the start of what is said, or within the reporter's own clause: It was “bad,” he said.
    private int ClauseStart(int first)
    {
        var sentence = text.Document.Sentences[text[first].Sentence];
        var at = first;
        while (at > sentence.FirstToken && !text.IsStop(at - 1) && !text.Is(at - 1, ":") && !text.IsQuote(at - 1) && first - at < 60)
            at--;
        if (at > sentence.FirstToken && text.IsQuote(at - 1) && EndsQuotation(at - 1) is var q && q >= 0 && text.IsBreak(at - 2) is false)
            return ClauseStart(text.Quotations[q].FirstToken);
        while (at < first && text.IsBreak(at))
            at++;
        if (at < first && !NounPhrases.HasVerb(text, first - 1, at) && text.Is(first - 1, ","))
            return first;
        return at;
    }

    private int Floor(Cue cue, int mark)
    {
        for (var at = mark - 1; at >= cue.Floor; at--)
        {
            if (text.Is(at, ";"))
                return at + 1;
        }

        var floor = cue.Floor;
        while (floor < mark && text.IsBreak(floor))
            floor++;
        return floor;
    }

    // "The road, Reis said, is closed": the content goes on after the cue.
    private int EndOfWhole(Cue cue, TokenSpan speaker, int mark, int from)
    {
        var after = Math.Max(cue.End, speaker.End);
        if (!text.Is(after, ",") || after + 1 >= cue.Ceiling)
            return mark;
        if (text.Is(after + 1, WordClass.Ing | WordClass.Relative | WordClass.Coordinator))
            return mark;
        if (NounPhrases.HasVerb(text, mark - 1, from) && !text.IsFinite(after + 1))
            return mark;
        var end = cue.Ceiling;
        while (end > after && text.IsBreak(end - 1))
            end--;
        return end;
    }

    private bool SameParagraph(int a, int b) =>
        a >= 0 && text.Document.Sentences[text[a].Sentence].Paragraph == text.Document.Sentences[text[b].Sentence].Paragraph;

    private static Dictionary<int, int> Ends(TaggedText text)
    {
        var ends = new Dictionary<int, int>();
        for (var q = 0; q < text.Quotations.Count; q++)
            ends[text.Quotations[q].EndToken] = q;
        return ends;
    }
}
