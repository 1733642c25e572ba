using Consistency.Extraction.Claims;
using Consistency.Extraction.Quantities;
using Consistency.Extraction.Text;
using Consistency.Model;

namespace Consistency.Extraction;

/// <summary>Turns what was found, in tokens, into mentions, in code points.</summary>
internal sealed class MentionWriter(Reading reading)
{
    private readonly Document _document = reading.Document;

    public IReadOnlyList<QuantityMention> Quantities() =>
        [.. reading.Quantities.Select(q => HasBoundInSpan(q)
            ? Mention(q, q.FirstToken, q.EndToken)
            : Mention(q, q.FirstAmount, q.EndAmount))];

    public IReadOnlyList<TimeMention> Times() =>
        [.. reading.Times.Select(t => new TimeMention(reading.Report.Id, Start(t.FirstToken), End(t.EndToken), t.Time, t.Duration))];

    public IReadOnlyList<Attribution> Attributions() =>
        [.. reading.Attributions.Where(a => a.Speakers.Count > 0).Select(a => new Attribution(
            reading.Report.Id, a.Speakers[^1], Start(a.FirstSpeaker), End(a.EndSpeaker), Start(a.FirstCue), a.EndCue > a.FirstCue ? End(a.EndCue) : Start(a.FirstCue),
            Start(a.First), End(a.End), a.Quoted))];

    /// <summary>"at least 40" is one mention; "about 40" is a mention of 40, and so is "at least 40 km".</summary>
    private static bool HasBoundInSpan(FoundQuantity quantity) => quantity.Kind == QuantityKind.Count && quantity.Quantity.Bound != Bound.About;

    private QuantityMention Mention(FoundQuantity quantity, int first, int end) =>
        new(reading.Report.Id, Start(first), End(end), quantity.Quantity, _document.Slice(quantity.FirstCounted, quantity.EndCounted));

    /// <summary>How many sentences have a claim that starts in them.</summary>
    public int SentencesWith(IReadOnlyList<Claim> claims)
    {
        var (count, sentence) = (0, 0);
        var last = -1;
        foreach (var start in claims.Select(c => c.Evidence!.Start))
        {
            while (sentence + 1 < _document.Sentences.Length && Start(_document.Sentences[sentence + 1].FirstToken) <= start)
                sentence++;
            if (sentence == last)
                continue;
            last = sentence;
            count++;
        }

        return count;
    }

    private int Start(int token) => _document.CodePoints.Of(token < _document.Tokens.Length ? _document.Tokens[token].Start : _document.Text.Length);

    private int End(int token) => token == 0 ? 0 : _document.CodePoints.Of(_document.Tokens[token - 1].End);
}
