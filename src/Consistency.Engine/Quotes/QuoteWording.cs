using Consistency.Engine.Normalization;

namespace Consistency.Engine.Quotes;

/// <summary>One wording of a remark, and the claims that quote it so.</summary>
/// <param name="Words">Its words in lower case, without punctuation; equal words are one wording.</param>
/// <param name="Concepts">Its content words, in order.</param>
/// <param name="Numbers">Its numbers, sorted.</param>
internal sealed record QuoteWording(string Words, IReadOnlyList<Concept> Concepts, IReadOnlyList<double> Numbers)
{
    private readonly List<NormalClaim> _claims = [];
    private readonly HashSet<string> _sources = new(StringComparer.Ordinal);

    public IReadOnlyList<NormalClaim> Claims => _claims;

    public IReadOnlySet<string> Content { get; } = Concepts.Select(c => c.Name).ToHashSet(StringComparer.Ordinal);

    public bool IsFragmentOf(QuoteWording other) =>
        Words.Length < other.Words.Length && $" {other.Words} ".Contains($" {Words} ", StringComparison.Ordinal);

    /// <summary>Whether some source gives both wordings: then they are two remarks of one speaker.</summary>
    public bool SharesSource(QuoteWording other) =>
        _sources.Count <= other._sources.Count ? _sources.Any(other._sources.Contains) : other.SharesSource(this);

    public void Add(NormalClaim claim)
    {
        _claims.Add(claim);
        _sources.Add(claim.SourceId);
    }
}
