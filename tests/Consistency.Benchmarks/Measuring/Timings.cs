using System.Diagnostics;

namespace Consistency.Benchmarks.Measuring;

/// <summary>Times steps by the clock over several rounds; a step's time is the median of them.</summary>
internal sealed class Timings
{
    private const int Rounds = 5;

    // Until the runtime has compiled what runs often as well as it can.
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(3);

    private readonly Dictionary<string, List<double>> _times = new(StringComparer.Ordinal);

    /// <summary>Runs the rounds, each on a heap that was just collected, after some that do not count: one, and more while they are short.</summary>
    /// <param name="round">Takes the times of its steps with <see cref="Time{T}"/>.</param>
    public static Timings Of(Action<Timings> round)
    {
        var timings = new Timings();
        var clock = Stopwatch.StartNew();
        do
            timings.Run(round);
        while (clock.Elapsed < WarmUp);
        timings._times.Clear();
        for (var i = 0; i < Rounds; i++)
            timings.Run(round);
        return timings;
    }

    public T Time<T>(string step, Func<T> run)
    {
        var clock = Stopwatch.StartNew();
        var result = run();
        Add(step, clock.Elapsed.TotalMilliseconds);
        return result;
    }

    public void Time(string step, Action run) => Time(step, () =>
    {
        run();
        return true;
    });

    /// <summary>Notes a time, in milliseconds, that was taken elsewhere.</summary>
    public void Add(string step, double milliseconds)
    {
        if (!_times.TryGetValue(step, out var times))
            _times[step] = times = [];
        times.Add(milliseconds);
    }

    /// <summary>Milliseconds; of several steps, of the rounds' sums.</summary>
    public double Median(params ReadOnlySpan<string> steps)
    {
        var sums = new double[Rounds];
        foreach (var step in steps)
        {
            for (var round = 0; round < Rounds; round++)
                sums[round] += _times[step][round];
        }

        Array.Sort(sums);
        return sums[Rounds / 2];
    }

    private void Run(Action<Timings> round)
    {
        GC.Collect();
        round(this);
    }
}
