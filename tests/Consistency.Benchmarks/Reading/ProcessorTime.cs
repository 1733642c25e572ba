using System.Diagnostics;

namespace Consistency.Benchmarks.Reading;

/// <summary>Measures in processor time of this process, garbage collection included; other processes do not count.</summary>
internal static class ProcessorTime
{
    /// <returns>Seconds that the quickest of some rounds took.</returns>
    public static double Best(int rounds, Action action)
    {
        var best = double.MaxValue;
        for (var round = 0; round < rounds; round++)
        {
            GC.Collect();
            var before = Total();
            action();
            best = Math.Min(best, Total() - before);
        }

        return best;
    }

    private static double Total()
    {
        using var process = Process.GetCurrentProcess();
        return process.TotalProcessorTime.TotalSeconds;
    }
}
