using Consistency.Extraction.Quotations;
using Consistency.Extraction.Syntax;
using Consistency.Model;

namespace Consistency.Extraction.Attributions;

/// <summary>Gives quotations without a cue of their own to the speaker that they go on from: “…,” he said. “….”</summary>
internal static class QuotationJoiner
{
    public static List<Draft> Join(TaggedText text, List<Draft> drafts)
    {
        drafts.Sort((a, b) => (a.Content.First, a.Content.End, a.Cue.First).CompareTo((b.Content.First, b.Content.End, b.Cue.First)));
        var owner = Owners(text, drafts);
        for (var q = 0; q < text.Quotations.Count; q++)
        {
            if (owner[q] < 0 && !text.Quotations[q].Nested && Neighbour(text, drafts, owner, q) is var d && d >= 0)
            {
                owner[q] = d;
                var content = drafts[d].Content;
                drafts[d] = drafts[d] with { Content = new TokenSpan(Math.Min(content.First, text.Quotations[q].FirstToken), Math.Max(content.End, text.Quotations[q].EndToken)) };
            }
        }

        return drafts;
    }

    // By quotation, the draft whose content it is or lies in; -1 for none.
    private static int[] Owners(TaggedText text, List<Draft> drafts)
    {
        var owner = new int[text.Quotations.Count];
        Array.Fill(owner, -1);
        for (var d = 0; d < drafts.Count; d++)
        {
            var content = drafts[d].Content;
            for (var q = FirstFrom(text.Quotations, content.First); q < owner.Length && text.Quotations[q].FirstToken < content.End; q++)
            {
                if (owner[q] < 0 || drafts[d].Quotation == q)
                    owner[q] = d;
            }
        }

        return owner;
    }

    private static int FirstFrom(IReadOnlyList<Quotation> quotations, int token) => Sorted.CountBefore(quotations, token, static (quotation, token) => quotation.FirstToken < token);

    private static int Neighbour(TaggedText text, List<Draft> drafts, int[] owner, int q)
    {
        var quotation = text.Quotations[q];
        for (var before = q - 1; before >= 0 && q - before <= 3; before--)
        {
            if (text.Quotations[before].Nested || owner[before] < 0)
                continue;
            var draft = drafts[owner[before]];
            if ((draft.Quotation >= 0 || text.IsQuote(draft.Content.End - 1)) && (Follows(text, draft, quotation) || GoesOn(text, text.Quotations[before], quotation)))
                return owner[before];
            break;
        }

        // “A. [not closed]
        // “B,” said X.
        return !quotation.Closed && q + 1 < owner.Length && text.Quotations[q + 1].Continues ? owner[q + 1] : -1;
    }

    // Right after the speaker and the cue, in their paragraph.
    private static bool Follows(TaggedText text, Draft draft, Quotation quotation)
    {
        var last = Math.Max(Math.Max(draft.Speaker.End, draft.Cue.End), draft.Content.End);
        if (quotation.FirstToken < last || Paragraph(text, last - 1) != Paragraph(text, quotation.FirstToken))
            return false;
        var at = last;
        while (at < quotation.FirstToken && quotation.FirstToken - at < 40 && text[at].Sentence == text[last - 1].Sentence)
            at++;
        return at == quotation.FirstToken || text.IsQuote(at) && at == quotation.FirstToken;
    }

    // A paragraph that is nothing but a quotation, after one that ends a speech.
    private static bool GoesOn(TaggedText text, Quotation before, Quotation quotation)
    {
        var paragraph = Paragraph(text, quotation.FirstToken);
        if (quotation.Continues)
            return true;
        var starts = quotation.FirstToken == 0 || Paragraph(text, quotation.FirstToken - 1) != paragraph;
        var ends = quotation.EndToken >= text.Count || Paragraph(text, quotation.EndToken) != paragraph;
        return starts && ends && Paragraph(text, before.FirstToken) == paragraph - 1;
    }

    private static int Paragraph(TaggedText text, int token) => text.Document.Sentences[text[token].Sentence].Paragraph;
}
