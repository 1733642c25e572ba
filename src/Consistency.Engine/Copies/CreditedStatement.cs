using Consistency.Engine.Normalization;

namespace Consistency.Engine.Copies;

/// <summary>A statement that several sources give in nearly the same words.</summary>
/// <param name="Key">What tells it from others, canonical.</param>
/// <param name="Words">Its longest wording.</param>
/// <param name="Claims">The claims that repeat that wording, whoever they credit it to.</param>
internal sealed record CreditedStatement(string Key, string Words, IReadOnlyList<WordedClaim> Claims);

/// <summary>A claim with the wording that it is known by.</summary>
/// <param name="Speaker">Who is credited with it, canonical.</param>
internal sealed record WordedClaim(NormalClaim Claim, string Speaker, string Words, ulong[] Shingles)
{
    /// <summary>The claim's wording; null where it credits nobody, comes from no source, or is too short to be known by its words.</summary>
    public static WordedClaim? Of(NormalClaim claim)
    {
        var isQuote = claim.Cell.Property.Quote;
        var speaker = claim.Speaker.Length > 0 || !isQuote ? claim.Speaker : claim.Cell.Facets.Subject;
        if (claim.Denied || speaker.Length == 0 || claim.SourceId.Length == 0 || !(isQuote || claim.Quantity is not null))
            return null;
        var words = isQuote ? claim.ValueKey : claim.Claim.Evidence?.Quote ?? "";
        return Copies.Shingles.Of(words) is { Length: > 0 } shingles ? new WordedClaim(claim, speaker, words, shingles) : null;
    }
}
