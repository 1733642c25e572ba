using System.Runtime.InteropServices;
using Consistency.Model;

namespace Consistency.Extraction.Claims;

/// <summary>
/// Counts of which a report leaves open where and when, beside others of the same thing that say so, and differ: "14 were hurt in Lund … three of
/// the injured". The report tells them apart; what the one is of cannot be known.
/// </summary>
internal sealed class ToldApart
{
    // As wide as the packs read "about".
    private const double Slack = 0.1;

    // By what is counted, the lowest end and the highest start of what the counts with a place or time leave room for.
    private readonly Dictionary<(string Property, string Subject, int Qualifiers), (double LowestEnd, double HighestStart)> _stated = [];

    /// <param name="claims">All counts of a report.</param>
    public ToldApart(IEnumerable<Claim> claims)
    {
        foreach (var claim in claims.Where(c => !IsOpen(c.Scope)))
        {
            var (start, end) = Ends(claim);
            ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(_stated, KeyOf(claim), out var exists);
            known = exists ? (Math.Min(known.LowestEnd, end), Math.Max(known.HighestStart, start)) : (end, start);
        }
    }

    /// <summary>Whether a count is such a one.</summary>
    public bool Has(Claim claim)
    {
        if (!IsOpen(claim.Scope) || !_stated.TryGetValue(KeyOf(claim), out var stated))
            return false;
        var (start, end) = Ends(claim);
        return start > stated.LowestEnd || stated.HighestStart > end;
    }

    private static bool IsOpen(Scope scope) => scope.Place.Length == 0 && scope.Period is null && scope.AsOf.Length == 0;

    private static (string, string, int) KeyOf(Claim claim) => (claim.Property, claim.Subject.Name.ToLowerInvariant(), claim.Subject.Qualifiers.Count);

    /// <summary>The least and the greatest number that the words leave room for.</summary>
    private static (double Start, double End) Ends(Claim claim)
    {
        var quantity = ((ClaimValue.OfQuantity)claim.Value!).Quantity;
        return quantity.Bound switch
        {
            Bound.AtLeast or Bound.MoreThan => (quantity.Value, double.PositiveInfinity),
            Bound.AtMost or Bound.LessThan => (double.NegativeInfinity, quantity.Value),
            Bound.About => (quantity.Value * (1 - Slack), quantity.Value * (1 + Slack)),
            _ => (quantity.Value, quantity.Upper ?? quantity.Value),
        };
    }
}
