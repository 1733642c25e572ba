using Consistency.Engine.Columns;

namespace Consistency.Benchmarks.Engine;

/// <summary>What any way of finding disagreements has to do at least: look at every column once and sort as many numbers. On one thread.</summary>
internal static class Limit
{
    /// <returns>A sum of all that the columns hold, so that no look at them can be left out.</returns>
    public static double Scan(ClaimColumns columns)
    {
        var sum = 0.0;
        for (var i = 0; i < columns.Cell.Length; i++)
        {
            ref readonly var read = ref columns.Read[i];
            sum += read.Floor + read.Ceiling + read.Mark + (int)read.Traits + columns.Cell[i] + read.Speaker + read.Source;
        }

        return sum;
    }

    /// <summary>What <see cref="Sort"/> is to sort: every claim's floor.</summary>
    public static double[] Keys(ClaimColumns columns) => Array.ConvertAll(columns.Read, r => r.Floor);

    public static double Sort(double[] keys)
    {
        Array.Sort(keys);
        return keys[0];
    }
}
