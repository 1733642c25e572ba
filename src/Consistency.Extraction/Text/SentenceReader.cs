namespace Consistency.Extraction.Text;

/// <summary>Groups tokens into sentences and paragraphs in one pass. For one text and one thread.</summary>
internal sealed class SentenceReader(string text, Token[] tokens)
{
    private readonly LineLayout _layout = new(text);
    private readonly FullStops _stops = new(text, tokens);
    private readonly List<Sentence> _sentences = [];
    private int _lineStart;
    private int _first;
    private int _paragraph;

    // Whether the sentence at hand began its line: only then it can be a headline.
    private bool _beganLine = true;

    public Sentence[] Read()
    {
        var at = 0;
        while (at < tokens.Length)
        {
            var end = _stops.EndOfStop(at);
            var gap = end < tokens.Length ? _layout.Between(tokens[end - 1].End, tokens[end].Start, ref _lineStart) : Gap.Line;
            if (gap == Gap.Line)
                EndLine(at, end);
            else if (_stops.IsStop(tokens[at]) && _stops.EndsSentence(_first, at, end, gap == Gap.Blank))
                EndSentence(end, headline: false);
            at = end;
        }

        return [.. _sentences];
    }

    private void EndLine(int last, int end)
    {
        var stopped = _stops.IsStop(tokens[last]) || tokens[end - 1].Lower is ":" || (tokens[end - 1].Kind == TokenKind.Quote && end - 2 >= _first && _stops.IsStop(tokens[end - 2]));
        EndSentence(end, headline: _beganLine && !stopped);
        _paragraph++;
        _beganLine = true;
    }

    private void EndSentence(int end, bool headline)
    {
        _sentences.Add(new Sentence(_first, end, _paragraph, headline));
        _first = end;
        _beganLine = false;
    }
}
