using System.Diagnostics;

namespace Consistency.Benchmarks.Measuring;

/// <summary>What a piece of work needs of the managed heap, in bytes.</summary>
/// <param name="Allocated">Allocated in all, by all threads.</param>
/// <param name="Peak">The most that the heap had grown by, what was not collected yet included.</param>
/// <param name="Alive">The most that was in use at once, as far as collections in the midst of the work show.</param>
/// <param name="Kept">What the result keeps in use.</param>
internal readonly record struct HeapUse(long Allocated, long Peak, long Alive, long Kept)
{
    /// <summary>Runs the work twice: once beside a thread that looks at the heap, and once beside one that collects it again and again.</summary>
    /// <param name="prepare">Makes what the work begins with, which does not count.</param>
    public static HeapUse Of<TInput, T>(Func<TInput> prepare, Func<TInput, T> work)
    {
        var (allocated, peak, kept) = Run(prepare(), work, collect: false);
        return new HeapUse(allocated, peak, Run(prepare(), work, collect: true).Peak, kept);
    }

    private static (long Allocated, long Peak, long Kept) Run<TInput, T>(TInput input, Func<TInput, T> work, bool collect)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var (peak, done) = (before, false);
        var watcher = new Thread(() =>
        {
            while (!Volatile.Read(ref done))
                peak = Math.Max(peak, Look(collect));
        });
        var allocatedBefore = GC.GetTotalAllocatedBytes(precise: true);
        watcher.Start();
        var result = work(input);
        var allocated = GC.GetTotalAllocatedBytes(precise: true) - allocatedBefore;
        Volatile.Write(ref done, true);
        watcher.Join();
        peak = Math.Max(peak, Look(collect));
        var kept = GC.GetTotalMemory(forceFullCollection: true) - before;
        GC.KeepAlive(result);
        GC.KeepAlive(input);
        return (allocated, peak - before, kept);
    }

    /// <summary>The heap's size; then lets the work go on for a while, longer where collecting takes long.</summary>
    private static long Look(bool collect)
    {
        var clock = Stopwatch.StartNew();
        if (collect)
            GC.Collect();
        var size = GC.GetTotalMemory(forceFullCollection: false);
        Thread.Sleep(1 + (int)(clock.ElapsedMilliseconds / 4));
        return size;
    }
}
