using Consistency.Extraction.Claims;
using Consistency.Extraction.Text;
using Consistency.Model;

namespace Consistency.Extraction;

/// <summary>Turns what was found, in tokens, into mentions, in code points.</summary>
internal sealed class MentionWriter(Reading reading)
{
    private readonly Document _document = reading.Document;

    public IReadOnlyList<QuantityMention> Quantities() =>
        [.. reading.Quantities.Select(q => new QuantityMention(reading.Report.Id, Start(q.FirstToken), End(q.EndToken), q.Quantity, _document.Slice(q.FirstCounted, q.EndCounted)))];

    public IReadOnlyList<TimeMention> Times() =>
        [.. reading.Times.Select(t => new TimeMention(reading.Report.Id, Start(t.FirstToken), End(t.EndToken), t.Time, t.Duration))];

    public IReadOnlyList<Attribution> Attributions() =>
        [.. reading.Attributions.Where(a => a.Speakers.Count > 0).Select(a => new Attribution(
            reading.Report.Id, a.Speakers[^1], Start(a.FirstSpeaker), End(a.EndSpeaker), Start(a.FirstCue), a.EndCue > a.FirstCue ? End(a.EndCue) : Start(a.FirstCue),
            Start(a.First), End(a.End), a.Quoted))];

    /// <summary>How many sentences have a claim that starts in them.</summary>
    public int SentencesWith(IReadOnlyList<Claim> claims)
    {
        var (count, sentence) = (0, 0);
        var last = -1;
        foreach (var start in claims.Select(c => c.Evidence!.Start))
        {
            while (sentence + 1 < _document.Sentences.Count && Start(_document.Sentences[sentence + 1].FirstToken) <= start)
                sentence++;
            if (sentence == last)
                continue;
            last = sentence;
            count++;
        }

        return count;
    }

    private int Start(int token) => _document.CodePoints.Of(token < _document.Tokens.Count ? _document.Tokens[token].Start : _document.Text.Length);

    private int End(int token) => token == 0 ? 0 : _document.CodePoints.Of(_document.Tokens[token - 1].End);
}
