using Consistency.Extraction.Attributions;
using Consistency.Extraction.People;
using Consistency.Extraction.Quantities;
using Consistency.Extraction.Quotations;
using Consistency.Extraction.Text;
using Consistency.Extraction.Times;
using Consistency.Model;

namespace Consistency.Extraction.Claims;

/// <summary>What the stages found in a report, for the stages that make claims of it.</summary>
internal sealed class Reading
{
    // The attribution that covers each token, the innermost one; -1 for none.
    private readonly int[] _attributionOf;

    public Reading(
        Report report, Document document, ClaimLexicon lexicon, IReadOnlyList<FoundQuantity> quantities, IReadOnlyList<FoundTime> times,
        IReadOnlyList<Quotation> quotations, IReadOnlyList<NamedMention> people, IReadOnlyList<FoundAttribution> attributions)
    {
        (Report, Document, Lexicon, Quantities, Times, Quotations, People, Attributions) =
            (report, document, lexicon, quantities, times, quotations, people, attributions);
        _attributionOf = new int[document.Tokens.Count];
        Array.Fill(_attributionOf, -1);
        foreach (var (attribution, index) in attributions.Select((a, i) => (a, i)).OrderByDescending(a => a.a.End - a.a.First))
            _attributionOf.AsSpan(attribution.First, attribution.End - attribution.First).Fill(index);
    }

    public Report Report { get; }

    public Document Document { get; }

    public ClaimLexicon Lexicon { get; }

    public IReadOnlyList<FoundQuantity> Quantities { get; }

    public IReadOnlyList<FoundTime> Times { get; }

    public IReadOnlyList<Quotation> Quotations { get; }

    public IReadOnlyList<NamedMention> People { get; }

    public IReadOnlyList<FoundAttribution> Attributions { get; }

    /// <summary>Where the attributed content around a token begins; 0 where nothing is attributed. What stands before it, such as who said it, is not of the content.</summary>
    public int ContentStart(int token) => _attributionOf[token] < 0 ? 0 : Attributions[_attributionOf[token]].First;

    /// <summary>Whether what stands at a token is said to be denied: "the mayor denied that 300 were killed".</summary>
    public bool IsDeniedAt(int token)
    {
        if (_attributionOf[token] < 0)
            return false;
        var attribution = Attributions[_attributionOf[token]];
        for (var i = attribution.FirstCue; i < attribution.EndCue; i++)
        {
            if (LexiconWords.Denials.Contains(Document.Tokens[i].Lower))
                return true;
        }

        return false;
    }

    /// <summary>To whom what stands at a token is attributed; empty for the report itself.</summary>
    public IReadOnlyList<string> SpeakersAt(int token) => _attributionOf[token] < 0 ? [] : Attributions[_attributionOf[token]].Speakers;

    /// <summary>The times whose first token lies in a range of tokens, in text order.</summary>
    public IEnumerable<FoundTime> TimesBetween(int firstToken, int endToken)
    {
        var (low, high) = (0, Times.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Times[middle].FirstToken < firstToken)
                low = middle + 1;
            else
                high = middle;
        }

        for (; low < Times.Count && Times[low].FirstToken < endToken; low++)
            yield return Times[low];
    }

    /// <summary>A claim of the report over a span of tokens.</summary>
    public Claim ClaimOver(int firstToken, int endToken, string property, Subject subject, ClaimValue value) => new()
    {
        Source = new Source(Report.Id, Report.Title, Report.Publisher, Report.Url, Report.PublishedAt),
        Speakers = SpeakersAt(firstToken),
        Subject = subject,
        Property = property,
        Value = value,
        Evidence = EvidenceOver(firstToken, endToken),
    };

    private Evidence EvidenceOver(int firstToken, int endToken)
    {
        var (start, end) = (Document.Tokens[firstToken].Start, Document.Tokens[endToken - 1].End);
        return new Evidence(Report.Id, Document.CodePoints.Of(start), Document.CodePoints.Of(end), Document.Text[start..end]);
    }
}
