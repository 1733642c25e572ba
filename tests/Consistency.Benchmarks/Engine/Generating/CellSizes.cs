namespace Consistency.Benchmarks.Engine.Generating;

/// <summary>How many claims each cell has: the k-th largest in proportion to k to a negative power.</summary>
internal static class CellSizes
{
    private const double LargestShare = 0.005;
    private const double LeastPower = 0.3, GreatestPower = 0.95;
    private const int Halvings = 20;

    /// <returns>The sizes, the largest first; each is 1 at least, and together they are the claims.</returns>
    public static int[] Of(int claims, int cells)
    {
        var power = PowerFor(cells);
        var scale = claims / Weight(cells, power);
        var sizes = new int[cells];
        var (sum, given) = (0.0, 0);
        for (var k = 0; k < cells; k++)
        {
            sum += scale * Math.Pow(k + 1, -power);
            sizes[k] = Math.Max(1, (int)Math.Round(sum) - given);
            given += sizes[k];
        }

        sizes[0] += claims - given;
        return sizes;
    }

    /// <summary>The power at which the largest cell has its share of all; of few cells the mean alone is more, and the least power is taken.</summary>
    private static double PowerFor(int cells)
    {
        var (low, high) = (LeastPower, GreatestPower);
        if (Weight(cells, low) <= 1 / LargestShare)
            return low;
        for (var i = 0; i < Halvings; i++)
        {
            var middle = (low + high) / 2;
            (low, high) = Weight(cells, middle) > 1 / LargestShare ? (middle, high) : (low, middle);
        }

        return low;
    }

    /// <summary>What all cells weigh where the largest weighs 1.</summary>
    private static double Weight(int cells, double power)
    {
        var weight = 0.0;
        for (var k = 1; k <= cells; k++)
            weight += Math.Pow(k, -power);
        return weight;
    }
}
