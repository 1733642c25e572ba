using Consistency.Extraction.Attributions;
using Consistency.Extraction.People;
using Consistency.Extraction.Quantities;
using Consistency.Extraction.Quotations;
using Consistency.Extraction.Syntax;
using Consistency.Extraction.Text;
using Consistency.Extraction.Times;
using Consistency.Model;

namespace Consistency.Extraction.Claims;

/// <summary>What the stages found in a report, for the stages that make claims of it.</summary>
internal sealed class Reading
{
    // The attribution that covers each token, the innermost one; -1 for none.
    private readonly int[] _attributionOf;

    private readonly bool[] _cues;

    private readonly Source _source;

    public Reading(
        Report report, TaggedText text, ClaimLexicon lexicon, IReadOnlyList<FoundQuantity> quantities, IReadOnlyList<FoundTime> times,
        IReadOnlyList<NamedMention> people, IReadOnlyList<FoundAttribution> attributions)
    {
        (Report, Text, Lexicon, Quantities, Times, People, Attributions) = (report, text, lexicon, quantities, times, people, attributions);
        _attributionOf = new int[text.Count];
        Array.Fill(_attributionOf, -1);
        foreach (var (attribution, index) in attributions.Select((a, i) => (a, i)).OrderByDescending(a => a.a.End - a.a.First))
            _attributionOf.AsSpan(attribution.First, attribution.End - attribution.First).Fill(index);
        _source = new Source(report.Id, report.Title, report.Publisher, report.Url, report.PublishedAt);
        FormStarts = Starts(text, lexicon.Words);
        _cues = new bool[text.Count];
        foreach (var attribution in attributions)
            _cues.AsSpan(attribution.FirstCue, attribution.EndCue - attribution.FirstCue).Fill(true);
    }

    public Report Report { get; }

    public TaggedText Text { get; }

    public Document Document => Text.Document;

    public ClaimLexicon Lexicon { get; }

    public IReadOnlyList<FoundQuantity> Quantities { get; }

    public IReadOnlyList<FoundTime> Times { get; }

    public IReadOnlyList<Quotation> Quotations => Text.Quotations;

    public IReadOnlyList<NamedMention> People { get; }

    public IReadOnlyList<FoundAttribution> Attributions { get; }

    /// <summary>The words outside quotations that a form of the vocabulary may start at, by their tokens, in order.</summary>
    public FormStart[] FormStarts { get; }

    /// <summary>Where the attributed content around a token begins; 0 where nothing is attributed. What stands before it, such as who said it, is not of the content.</summary>
    public int ContentStart(int token) => _attributionOf[token] < 0 ? 0 : Attributions[_attributionOf[token]].First;

    /// <summary>Whether what stands at a token is the object of a verb by which somebody has what he tells of: "reported 12 new cases", but not "reported that".</summary>
    public bool IsOfReport(int token) => ContentStart(token) is > 0 and var content && LexiconWords.Holding.Contains(Document.Tokens[content - 1].Lower);

    /// <summary>Where the clause of a verb begins at the earliest: at its sentence's start or, of a clause that is attributed, at its own.</summary>
    public int ClauseFloor(int verb)
    {
        var content = ContentStart(verb);
        // "refused to sign": whose act it was stands before the content.
        return Math.Max(Document.Sentences[Document.Tokens[verb].Sentence].FirstToken, Text.Is(content, "to") ? 0 : content);
    }

    /// <summary>Whether a token is of the words that attribute something: "confirmed" in "the mayor confirmed that".</summary>
    public bool IsCue(int token) => _cues[token];

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

    /// <summary>Whether two tokens are of one attributed content, or both of none: in "300 died, the mayor said on Monday" the day is that of the remark.</summary>
    public bool AreOfOneContent(int token, int other) => _attributionOf[token] == _attributionOf[other] || (token < other && IsOfReport(other));

    /// <summary>The times whose first token lies in a range of tokens, in text order.</summary>
    public IEnumerable<FoundTime> TimesBetween(int firstToken, int endToken)
    {
        for (var i = Sorted.CountBefore(Times, firstToken, static (time, token) => time.FirstToken < token); i < Times.Count && Times[i].FirstToken < endToken; i++)
            yield return Times[i];
    }

    /// <summary>The mention whose last token is right before <paramref name="endToken"/>; null where there is none.</summary>
    public NamedMention? MentionEndingAt(int endToken) => FirstMentionFrom(endToken) is { } mention && mention.EndToken == endToken ? mention : null;

    /// <summary>The mention that a token is of; null where there is none.</summary>
    public NamedMention? MentionAt(int token) => FirstMentionFrom(token + 1) is { } mention && mention.FirstToken <= token ? mention : null;

    /// <summary>The first mention that ends at a token or later.</summary>
    private NamedMention? FirstMentionFrom(int endToken)
    {
        // None is within another, so that their ends are in order too.
        var first = Sorted.CountBefore(People, endToken, static (mention, token) => mention.EndToken < token);
        return first < People.Count ? People[first] : null;
    }

    /// <summary>A claim of the report over a span of tokens.</summary>
    public Claim ClaimOver(int firstToken, int endToken, string property, Subject subject, ClaimValue value) => new()
    {
        Source = _source,
        Speakers = SpeakersAt(firstToken),
        Subject = subject,
        Property = property,
        Value = value,
        Evidence = EvidenceOver(firstToken, endToken),
    };

    private static FormStart[] Starts(TaggedText text, PackWords words)
    {
        var starts = new ArrayBuilder<FormStart>(text.Count);
        for (var i = 0; i < text.Count; i++)
        {
            if (text.IsWord(i) && text.QuotationAt(i) < 0 && words.LongestFrom(text[i].Word) is not 0 and var longest)
                starts.Add(new FormStart(i, longest));
        }

        return starts.ToArrayAndFree();
    }

    private Evidence EvidenceOver(int firstToken, int endToken)
    {
        var (start, end) = (Document.Tokens[firstToken].Start, Document.Tokens[endToken - 1].End);
        return new Evidence(Report.Id, Document.CodePoints.Of(start), Document.CodePoints.Of(end), Document.Slice(firstToken, endToken));
    }
}
