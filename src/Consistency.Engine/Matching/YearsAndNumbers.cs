using System.Globalization;
using Consistency.Model;

namespace Consistency.Engine.Matching;

/// <summary>Finds a bare year and another number that stand in one text's place and the other's of the very same wording: "in 1987", "in 187".</summary>
internal static class YearsAndNumbers
{
    /// <summary>Claims that share a wording, years read as numbers, where a year of one text and a number of another are among them.</summary>
    public static IEnumerable<IReadOnlyList<(Claim Claim, Claim AsNumber)>> Of(IEnumerable<Claim> claims) => claims
        .Select(c => (Claim: c, AsNumber: AsNumber(c))).Where(c => c.AsNumber is not null).Select(c => (c.Claim, AsNumber: c.AsNumber!))
        .GroupBy(c => c.Claim.Subject.Name, StringComparer.Ordinal).Where(g => g.Count() > 1 && IsMixed(g)).Select(g => g.ToList());

    private static bool IsMixed(IEnumerable<(Claim Claim, Claim AsNumber)> claims)
    {
        var years = claims.Where(c => c.Claim.Value is ClaimValue.OfTime).Select(c => c.Claim.Source.Id).ToHashSet(StringComparer.Ordinal);
        var numbers = claims.Where(c => c.Claim.Value is ClaimValue.OfQuantity).Select(c => c.Claim.Source.Id).ToHashSet(StringComparer.Ordinal);
        return years.Count > 0 && numbers.Count > 0 && !years.Overlaps(numbers);
    }

    private static Claim? AsNumber(Claim claim) => claim.Value switch
    {
        ClaimValue.OfQuantity { Quantity.Unit.Length: 0 } => claim,
        ClaimValue.OfTime { Time: { Earliest.Length: 4 } time } when string.Equals(time.Earliest, time.Latest, StringComparison.Ordinal) =>
            claim with { Value = new ClaimValue.OfQuantity(new Quantity(int.Parse(time.Earliest, NumberStyles.None, CultureInfo.InvariantCulture))) },
        _ => null,
    };
}
