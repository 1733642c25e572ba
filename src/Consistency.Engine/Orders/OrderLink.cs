using Consistency.Engine.Normalization;

namespace Consistency.Engine.Orders;

/// <summary>That one event came before another, and the claims that say so.</summary>
/// <param name="First">The earlier one, as an index of <see cref="EventOrders.Events"/>.</param>
/// <param name="Second">The later one.</param>
/// <param name="Claims">In the order of the request.</param>
internal sealed record OrderLink(int First, int Second, IReadOnlyList<NormalClaim> Claims)
{
    /// <summary>The claim that speaks for the link: a plain one where there is one.</summary>
    public NormalClaim Best { get; } = Plainest(Claims);

    public static NormalClaim Plainest(IReadOnlyList<NormalClaim> claims)
    {
        var plain = claims.Where(c => !c.Hedged).ToList();
        return Reporting.Repairs.First(plain.Count > 0 ? plain : claims);
    }
}

/// <summary>An event in one scope.</summary>
/// <param name="Key">Canonical: the same for the same event and scope.</param>
/// <param name="Name">As the claims name it.</param>
/// <param name="Dates">The claims that say when it came, in the order of the request.</param>
internal sealed record OrderedEvent(string Key, string Name, IReadOnlyList<NormalClaim> Dates);
