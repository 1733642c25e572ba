namespace Consistency.Engine.Quantities;

/// <summary>The places of the highest floor and the lowest ceiling of claims that state the same facets, by each reading.</summary>
internal readonly record struct Extremes(int StrictFloor, int StrictCeiling, int TensionFloor, int TensionCeiling)
{
    public static Extremes Of(int place) => new(place, place, place, place);

    public int Floor(bool strict) => strict ? StrictFloor : TensionFloor;

    public int Ceiling(bool strict) => strict ? StrictCeiling : TensionCeiling;

    public Extremes With(ClaimSet claims, int place) => new(
        IsHigher(claims, place, StrictFloor, strict: true) ? place : StrictFloor,
        IsLower(claims, place, StrictCeiling, strict: true) ? place : StrictCeiling,
        IsHigher(claims, place, TensionFloor, strict: false) ? place : TensionFloor,
        IsLower(claims, place, TensionCeiling, strict: false) ? place : TensionCeiling);

    /// <summary>Whether a claim's floor is higher than another's; of equal ones, whether it comes first by content.</summary>
    public static bool IsHigher(ClaimSet claims, int place, int than, bool strict)
    {
        var (a, b) = (claims.Clustered.Read[place].FloorIn(strict), claims.Clustered.Read[than].FloorIn(strict));
        return a > b || (a.Equals(b) && claims.CompareContent(place, than) < 0);
    }

    /// <summary>Likewise for the lower ceiling.</summary>
    public static bool IsLower(ClaimSet claims, int place, int than, bool strict)
    {
        var (a, b) = (claims.Clustered.Read[place].CeilingIn(strict), claims.Clustered.Read[than].CeilingIn(strict));
        return a < b || (a.Equals(b) && claims.CompareContent(place, than) < 0);
    }
}
