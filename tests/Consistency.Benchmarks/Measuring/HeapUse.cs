namespace Consistency.Benchmarks.Measuring;

/// <summary>What a piece of work needs of the managed heap.</summary>
/// <param name="Allocated">Bytes allocated in all, by all threads.</param>
/// <param name="Peak">The most bytes that the heap had grown by while the work ran, what was not collected yet included.</param>
/// <param name="Kept">Bytes that its result keeps alive.</param>
internal readonly record struct HeapUse(long Allocated, long Peak, long Kept)
{
    /// <summary>Runs the work once, beside a thread that looks at the heap every millisecond.</summary>
    public static HeapUse Of<T>(Func<T> run)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var (peak, done) = (before, false);
        var watcher = new Thread(() =>
        {
            while (!Volatile.Read(ref done))
            {
                peak = Math.Max(peak, GC.GetTotalMemory(forceFullCollection: false));
                Thread.Sleep(1);
            }
        });
        watcher.Start();
        var allocatedBefore = GC.GetTotalAllocatedBytes(precise: true);
        var result = run();
        var allocated = GC.GetTotalAllocatedBytes(precise: true) - allocatedBefore;
        peak = Math.Max(peak, GC.GetTotalMemory(forceFullCollection: false));
        Volatile.Write(ref done, true);
        watcher.Join();
        var kept = GC.GetTotalMemory(forceFullCollection: true) - before;
        GC.KeepAlive(result);
        return new HeapUse(allocated, peak - before, kept);
    }
}
