using Consistency.Model;

namespace Consistency.Engine.Incremental;

/// <summary>A claim that a check keeps.</summary>
/// <param name="order">Later claims have higher ones.</param>
internal sealed class KeptClaim(Claim claim, long order)
{
    public Claim Claim => claim;

    public long Order => order;

    /// <summary>Null until it has been placed.</summary>
    public KeptCell? Cell { get; set; }

    /// <summary>What of its words counts for copies; empty for nothing.</summary>
    public string Quote { get; set; } = "";

    /// <summary>Where it is looked at, and the number there of what it says.</summary>
    public List<(Neighbourhood Neighbourhood, int Saying)> Places { get; } = new(1);

    public static Comparer<KeptClaim> ById { get; } = Comparer<KeptClaim>.Create((a, b) => string.CompareOrdinal(a.Claim.Id, b.Claim.Id));
}
