using Consistency.Engine.Cells;
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
                bounds[group] = Of(claims.Clustered, claims.Groups[group], ClaimTraits.Number | ClaimTraits.Time);
        });
        return bounds;
    }

    private static ReadingBounds Of(ClusteredClaims claims, CellGroup group, ClaimTraits wanted)
    {
        var (strictFloor, strictCeiling) = (double.NegativeInfinity, double.PositiveInfinity);
        var (tensionFloor, tensionCeiling) = (strictFloor, strictCeiling);
        foreach (var (cell, _) in group.Cells)
        {
            var (start, end) = cell.Places;
            foreach (ref readonly var read in claims.Read.AsSpan(start, end - start))
            {
                if (!read.Is(wanted))
                    continue;
                var (floor, ceiling) = (read.FloorIn(strict: true), read.CeilingIn(strict: true));
                tensionFloor = read.Floor > tensionFloor ? read.Floor : tensionFloor;
                tensionCeiling = read.Ceiling < tensionCeiling ? read.Ceiling : tensionCeiling;
                strictFloor = floor > strictFloor ? floor : strictFloor;
                strictCeiling = ceiling < strictCeiling ? ceiling : strictCeiling;
            }
        }

        return new ReadingBounds(strictFloor, strictCeiling, tensionFloor, tensionCeiling);
    }

    public bool Clash(bool strict) => Floor(strict) > Ceiling(strict);

    public double Floor(bool strict) => strict ? StrictFloor : TensionFloor;

    public double Ceiling(bool strict) => strict ? StrictCeiling : TensionCeiling;
}
