using System.Diagnostics;

namespace Consistency.Benchmarks.Reading;

/// <summary>Measures in processor time of this process, garbage collection included; other processes do not count.</summary>
internal static class ProcessorTime
{
    // A round that is this much quicker than all before shows that the runtime still compiles what runs often.
    private const double Quicker = 0.98;

    private const int RoundsAlike = 8;

    /// <returns>For each action, the seconds that the quickest of its rounds took; they take turns, so that a busy time of the machine is none's alone.</returns>
    public static double[] Best(int rounds, params ReadOnlySpan<Action> actions)
    {
        var best = new double[actions.Length];
        Array.Fill(best, double.MaxValue);
        for (var round = 0; round < rounds; round++)
        {
            for (var i = 0; i < actions.Length; i++)
                best[i] = Math.Min(best[i], Of(actions[i]));
        }

        return best;
    }

    public static double Of(Action action)
    {
        GC.Collect();
        var before = Total();
        action();
        return Total() - before;
    }

    /// <summary>Runs it until it becomes no quicker, at most for some time by the clock.</summary>
    public static void WarmUp(Action action, TimeSpan most)
    {
        var clock = Stopwatch.StartNew();
        var best = double.MaxValue;
        for (var alike = 0; alike < RoundsAlike && clock.Elapsed < most; alike++)
        {
            var time = Of(action);
            alike = time < best * Quicker ? 0 : alike;
            best = Math.Min(best, time);
        }
    }

    private static double Total()
    {
        using var process = Process.GetCurrentProcess();
        return process.TotalProcessorTime.TotalSeconds;
    }
}
