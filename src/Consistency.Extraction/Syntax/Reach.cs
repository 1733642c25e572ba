namespace Consistency.Extraction.Syntax;

/// <summary>How far around a cue its sentence is read, so that one without an end costs no more than others.</summary>
internal static class Reach
{
    private const int Tokens = 250;

    /// <summary>The cue's sentence, or its part within the cue's quotation, no farther than the reach.</summary>
    public static (int Floor, int Ceiling) Around(TaggedText text, int at)
    {
        var sentence = text.Document.Sentences[text[at].Sentence];
        var (floor, ceiling) = (Math.Max(sentence.FirstToken, at - Tokens), Math.Min(sentence.EndToken, at + Tokens));
        var q = text.QuotationAt(at);
        if (q < 0)
            return (floor, ceiling);
        var quotation = text.Quotations[q];
        return (Math.Max(floor, quotation.FirstToken + 1), Math.Min(ceiling, quotation.Closed ? quotation.EndToken - 1 : quotation.EndToken));
    }
}
