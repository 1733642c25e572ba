using System.Numerics;

namespace Consistency.Engine.Columns;

/// <summary>Cells parted by their numbers into stretches, each with as many claims as a core's cache holds, but no more stretches than can be written to at once.</summary>
/// <param name="shift">The binary logarithm of how many cells a stretch has.</param>
internal readonly struct CellStretches(int shift, int count)
{
    private const int ClaimsOfOne = 1 << 13, Most = 512;

    public static CellStretches Of(int cells, int claims)
    {
        var wanted = Math.Clamp(claims / ClaimsOfOne, 1, Most);
        var shift = BitOperations.Log2(BitOperations.RoundUpToPowerOf2((uint)Math.Max(1, (cells + wanted - 1) / wanted)));
        return new CellStretches(shift, (cells >> shift) + 1);
    }

    public int Of(int cell) => cell >> shift;

    public int FirstCell(int stretch) => stretch << shift;

    /// <summary>For each share of the claims and each stretch, where the share's first claim of the stretch goes, so that claims keep their order.</summary>
    /// <param name="starts">Where each stretch begins and, last, where all end.</param>
    public int[][] Starts(int[] cellOf, int[] shares, out int[] starts)
    {
        var (first, stretches, all) = (new int[shares.Length - 1][], this, count);
        Workers.ForEach(shares, (share, from, to) =>
        {
            var counts = new int[all];
            for (var row = from; row < to; row++)
                counts[stretches.Of(cellOf[row])]++;
            first[share] = counts;
        });
        starts = new int[count + 1];
        var next = 0;
        for (var stretch = 0; stretch < count; stretch++)
        {
            foreach (var share in first)
                (share[stretch], next) = (next, next + share[stretch]);
            starts[stretch + 1] = next;
        }

        return first;
    }
}
