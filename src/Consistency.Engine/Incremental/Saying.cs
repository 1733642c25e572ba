using Consistency.Model;

namespace Consistency.Engine.Incremental;

/// <summary>What rules see of a claim but for who published it: claims alike in it differ in their sources alone.</summary>
/// <param name="Speaker">The last of the chain, as given; empty for the source itself.</param>
/// <param name="Words">Where wordings are compared, the claim's own; else empty.</param>
internal sealed record Saying(KeptCell Cell, Topic Topic, string Speaker, ClaimValue Value, Polarity Polarity, Certainty Certainty, string Words)
{
    public static Saying Of(Claim claim, KeptCell cell, string words) =>
        new(cell, Topic.Of(claim), claim.Speakers.Count > 0 ? claim.Speakers[^1] : "", claim.Value!, claim.Polarity, claim.Certainty, words);
}
