using Consistency.Extraction.Text;

namespace Consistency.Extraction.Quotations;

/// <summary>Tells what each quotation mark of a text can do, from its shape and its neighbours.</summary>
internal sealed class QuoteMarkReader(Document document)
{
    private readonly string _text = document.Text;

    /// <summary>The mark that starts at a token of kind Quote; null where it is a prime: 5'10".</summary>
    public QuoteMark? Read(int token)
    {
        var t = document.Tokens[token];
        var c = _text[t.Start];
        var end = token + 1;
        if (c == '\'' && end < document.Tokens.Length && document.Tokens[end].Start == t.End && _text[t.End] == '\'')
            (c, end) = ('"', end + 1);
        else if (c == '`')
            c = '‘';
        var stop = document.Tokens[end - 1].End;
        var gapBefore = t.Start == 0 || char.IsWhiteSpace(_text[t.Start - 1]) || _text[t.Start - 1] is '(' or '[' or '—' or '–' or '-' or '“' or '‘' or '"';
        var gapAfter = stop >= _text.Length || !char.IsLetterOrDigit(_text[stop]) && _text[stop] is not ('$' or '£' or '€' or '(' or '[' or '“' or '‘' or '\'' or '"' or '#' or '@' or '…');
        if (c is '"' && t.Start > 0 && char.IsDigit(_text[t.Start - 1]) && IsFeetBefore(t.Start - 1))
            return null;
        return c switch
        {
            '“' or '‟' => new QuoteMark(token, end, QuoteFamily.Double, true, gapAfter && !gapBefore),
            '„' => new QuoteMark(token, end, QuoteFamily.Double, true, false),
            '”' => new QuoteMark(token, end, QuoteFamily.Double, gapBefore && !gapAfter, true),
            '‘' or '‛' => new QuoteMark(token, end, QuoteFamily.Single, true, gapAfter && !gapBefore),
            '‚' => new QuoteMark(token, end, QuoteFamily.Single, true, false),
            '’' => new QuoteMark(token, end, QuoteFamily.Single, false, true),
            '\'' => new QuoteMark(token, end, QuoteFamily.Single, gapBefore && !gapAfter, !gapBefore || gapAfter),
            '«' or '‹' => new QuoteMark(token, end, QuoteFamily.Guillemet, true, gapAfter && !gapBefore),
            '»' or '›' => new QuoteMark(token, end, QuoteFamily.Guillemet, gapBefore && !gapAfter, true),
            _ => new QuoteMark(token, end, QuoteFamily.Double, !gapAfter || gapBefore, !gapBefore || gapAfter),
        };
    }

    // The digits of 10" in 5'10".
    private bool IsFeetBefore(int at)
    {
        var first = at;
        while (first > 0 && at - first < 2 && char.IsDigit(_text[first - 1]))
            first--;
        return first > 1 && _text[first - 1] is '\'' or '’' or '′' && char.IsDigit(_text[first - 2]);
    }
}
