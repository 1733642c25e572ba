using Consistency.Engine.Columns;

namespace Consistency.Engine.Quantities;

/// <summary>The highest floor and the lowest ceiling among claims, by each reading: where the first is above the second, no number is in all.</summary>
internal readonly record struct ReadingBounds(double StrictFloor, double StrictCeiling, double TensionFloor, double TensionCeiling)
{
    /// <summary>For each group of a set: all its claims are numbers, or all times.</summary>
    public static ReadingBounds[] OfAll(ClaimSet claims)
    {
        var bounds = new ReadingBounds[claims.Groups.Count];
        Workers.ForEach(claims.GroupStarts, (from, to) =>
        {
            for (var group = from; group < to; group++)
                bounds[group] = Of(claims.Clustered.Read.AsSpan(claims.GroupStarts[group]..claims.GroupStarts[group + 1]));
        });
        return bounds;
    }

    private static ReadingBounds Of(ReadOnlySpan<ReadClaim> claims)
    {
        var (strictFloor, strictCeiling) = (double.NegativeInfinity, double.PositiveInfinity);
        var (tensionFloor, tensionCeiling) = (strictFloor, strictCeiling);
        foreach (ref readonly var claim in claims)
        {
            if (!claim.Is(ClaimTraits.Number | ClaimTraits.Time))
                continue;
            var (floor, ceiling) = (claim.FloorIn(strict: true), claim.CeilingIn(strict: true));
            tensionFloor = claim.Floor > tensionFloor ? claim.Floor : tensionFloor;
            tensionCeiling = claim.Ceiling < tensionCeiling ? claim.Ceiling : tensionCeiling;
            strictFloor = floor > strictFloor ? floor : strictFloor;
            strictCeiling = ceiling < strictCeiling ? ceiling : strictCeiling;
        }

        return new ReadingBounds(strictFloor, strictCeiling, tensionFloor, tensionCeiling);
    }

    public bool Clash(bool strict) => Floor(strict) > Ceiling(strict);

    public double Floor(bool strict) => strict ? StrictFloor : TensionFloor;

    public double Ceiling(bool strict) => strict ? StrictCeiling : TensionCeiling;
}
