using System.Runtime.ExceptionServices;

namespace Consistency.Engine.Columns;

/// <summary>Shares work among the machine's cores where there is enough of it.</summary>
internal static class Workers
{
    // Below this, starting the others costs more than they save.
    private const int WorthSharing = 10_000;

    // More shares than cores, so that one that is late is not waited for.
    private const int SharesPerCore = 4;

    /// <summary>Runs a body over every range of a number of things, in no particular order.</summary>
    /// <param name="body">Given the first, and one past the last.</param>
    public static void ForEach(int count, Action<int, int> body) => ForEach(Shares(count), (share, from, to) => body(from, to));

    /// <summary>Likewise, of things whose work differs.</summary>
    /// <param name="starts">Where each thing's work begins and, last, where all ends: a thing's work is as large as the step to the next.</param>
    public static void ForEach(int[] starts, Action<int, int> body) => ForEach(ByWork(starts), (share, from, to) => body(from, to));

    /// <summary>Runs a body over every share of things and puts what it finds end to end, in the order of the shares.</summary>
    /// <param name="starts">As for <see cref="ForEach(int[], Action{int, int})"/>.</param>
    public static List<T> Collect<T>(ReadOnlySpan<int> starts, Action<int, int, List<T>> body)
    {
        var shares = ByWork(starts);
        var found = new List<T>[shares.Length - 1];
        ForEach(shares, (share, from, to) => body(from, to, found[share] = []));
        return found.Length == 1 ? found[0] : [.. found.SelectMany(f => f)];
    }

    /// <summary>How a number of things is shared: where each share begins and, last, where all end.</summary>
    public static int[] Shares(int count) => Even(count, SharesOf(count));

    /// <summary>Whether it is worth sharing so much work.</summary>
    public static bool AreWorth(int work) => work >= WorthSharing && Environment.ProcessorCount > 1;

    /// <summary>Does two things, side by side where there is enough of them.</summary>
    public static void Both(int work, Action first, Action second)
    {
        if (AreWorth(work))
        {
            Unwrapped(() => Parallel.Invoke(first, second));
            return;
        }

        first();
        second();
    }

    /// <summary>Runs a body over every share, given its number, its first thing and one past its last.</summary>
    public static void ForEach(int[] shares, Action<int, int, int> body)
    {
        if (shares.Length == 2)
            body(0, shares[0], shares[1]);
        else
            Unwrapped(() => Parallel.For(0, shares.Length - 1, share => body(share, shares[share], shares[share + 1])));
    }

    /// <summary>A fault comes out as it would from one thread: whoever cancels waits for a cancellation.</summary>
    private static void Unwrapped(Action sharedWork)
    {
        try
        {
            sharedWork();
        }
        catch (AggregateException faults)
        {
            ExceptionDispatchInfo.Throw(faults.Flatten().InnerExceptions[0]);
        }
    }

    private static int SharesOf(int work) => AreWorth(work) ? Environment.ProcessorCount * SharesPerCore : 1;

    private static int[] Even(int count, int shares) => [.. Enumerable.Range(0, shares + 1).Select(s => (int)((long)count * s / shares))];

    private static int[] ByWork(ReadOnlySpan<int> starts)
    {
        var (things, work) = (starts.Length - 1, starts[^1]);
        var shares = SharesOf(work);
        var ends = new int[shares + 1];
        for (var share = 1; share < shares; share++)
        {
            var at = starts.BinarySearch((int)((long)work * share / shares));
            ends[share] = Math.Max(ends[share - 1], Math.Min(things, at < 0 ? ~at : at));
        }

        ends[shares] = things;
        return ends;
    }
}
