using Consistency.Engine.Cells;
using Consistency.Engine.Quantities;
using Consistency.Model;
using Consistency.Model.Packs;

namespace Consistency.Engine.Normalization;

/// <summary>A claim as the rules see it: names canonical, its cell found, its number or time read.</summary>
internal sealed class NormalClaim
{
    /// <summary>Its place in the request, from 0.</summary>
    public required int Index { get; init; }

    /// <summary>The claim with canonical names.</summary>
    public required Claim Claim { get; init; }

    public required Cell Cell { get; init; }

    /// <summary>Whose claim it is, canonical: the last of the chain; empty where the source speaks for itself.</summary>
    public required string Speaker { get; init; }

    /// <summary>Whether it denies its value; "false" asserted is "true" denied.</summary>
    public required bool Denied { get; init; }

    /// <summary>What its number or time is read as.</summary>
    public required Reading Reading { get; init; }

    /// <summary>The number that it names, for quantities.</summary>
    public required Figure Figure { get; init; }

    /// <summary>The unit of its number: the one that it states, else its property's.</summary>
    public required Unit Unit { get; init; }

    /// <summary>What it says as one key within its cell: two claims with equal keys say the same. Empty for quantities and times.</summary>
    public required string ValueKey { get; init; }

    /// <summary>Whether its as-of date is the day that its source was published.</summary>
    public required bool AsOfInferred { get; init; }

    public string Id => Claim.Id;

    /// <summary>The speaker's name as it is shown.</summary>
    public string SpeakerName => Claim.Speakers.Count > 0 ? Claim.Speakers[^1] : "";

    public string SourceId => Claim.Source.Id;

    public bool Hedged => Claim.Certainty != Certainty.Plain;

    /// <summary>Who stands behind it: the speaker, else the source.</summary>
    public string Voice => Speaker.Length > 0 ? Speaker : "source " + SourceId;

    /// <summary>Whether its number is how long something lasts; an age is a number like others.</summary>
    public bool IsDuration => ValueReader.IsDuration(Cell.Property, Cell.Facets.Measure);

    public Quantity? Quantity => (Claim.Value as ClaimValue.OfQuantity)?.Quantity;

    /// <summary>An order of claims that does not depend on the order of the request.</summary>
    public static readonly Comparison<NormalClaim> ByContent = (a, b) =>
        string.CompareOrdinal(a.SourceId, b.SourceId) is var bySource and not 0 ? bySource
        : string.CompareOrdinal(a.Speaker, b.Speaker) is var bySpeaker and not 0 ? bySpeaker
        : string.CompareOrdinal(a.Cell.Key, b.Cell.Key) is var byCell and not 0 ? byCell
        : string.CompareOrdinal(a.Id, b.Id) is var byId and not 0 ? byId
        : a.Index.CompareTo(b.Index);
}
