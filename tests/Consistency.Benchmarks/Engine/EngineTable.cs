using System.Globalization;
using Consistency.Benchmarks.Measuring;

namespace Consistency.Benchmarks.Engine;

/// <summary>Runs side by side, as a page shows them.</summary>
internal static class EngineTable
{
    public static void Print(IReadOnlyList<EngineRun> runs)
    {
        Console.WriteLine(Machine.Description);
        Console.WriteLine();
        var sizes = runs.Select(r => string.Create(CultureInfo.InvariantCulture, $"{r.Claims:N0} claims")).ToList();
        PrintTimes(new MarkdownTable("milliseconds", sizes), runs);
        PrintRatios(new MarkdownTable("ratios", sizes), runs);
        PrintMemory(new MarkdownTable("bytes per claim, beyond the input", sizes), runs);
        PrintFlags(new MarkdownTable("flags", sizes), runs);
    }

    private static void PrintTimes(MarkdownTable table, IReadOnlyList<EngineRun> runs)
    {
        table.Add("scan of the columns, one thread", runs.Select(r => r.ScanTime));
        table.Add("sort of as many numbers, one thread", runs.Select(r => r.SortTime));
        table.Add("**the limit**: both", runs.Select(r => r.LimitTime));
        foreach (var step in Detection.Steps)
            table.Add(step, runs.Select(r => r.StepTime(step)));
        table.Add("**from interned columns to flags**: these", runs.Select(r => r.DetectionTime));
        table.Add("interning", runs.Select(r => r.InternTime));
        table.Add("reading the file", runs.Select(r => r.ReadTime));
        table.Add("**from the file to flags**, all rules", runs.Select(r => r.WholeTime));
        table.Add("all of these put into words, once, cold", runs.Select(r => r.WordsTime));
        table.Print();
    }

    private static void PrintRatios(MarkdownTable table, IReadOnlyList<EngineRun> runs)
    {
        table.Add("from interned columns to flags / the limit", runs.Select(r => r.DetectionTime / r.LimitTime));
        table.Add("from interned columns to flags, ns per claim", runs.Select(r => PerClaim(r, r.DetectionTime)));
        table.Add("the same, times the size before", Growth(runs, r => PerClaim(r, r.DetectionTime)));
        table.Add("from the file to flags, ns per claim", runs.Select(r => PerClaim(r, r.WholeTime)));
        table.Add("the same, times the size before", Growth(runs, r => PerClaim(r, r.WholeTime)));
        table.Print();
    }

    private static void PrintMemory(MarkdownTable table, IReadOnlyList<EngineRun> runs)
    {
        foreach (var (name, heap) in ((string, Func<EngineRun, HeapUse>)[]) [("from interned columns to flags", r => r.DetectionHeap), ("from the file to flags", r => r.WholeHeap)])
        {
            table.Add($"{name}: allocated in all", runs.Select(r => heap(r).Allocated / (double)r.Claims));
            table.Add($"{name}: growth of the heap at its highest", runs.Select(r => heap(r).Peak / (double)r.Claims));
            table.Add($"{name}: in use at once, at most", runs.Select(r => heap(r).Alive / (double)r.Claims));
            table.Add($"{name}: kept in use by what was found", runs.Select(r => heap(r).Kept / (double)r.Claims));
        }

        table.Print();
    }

    private static void PrintFlags(MarkdownTable table, IReadOnlyList<EngineRun> runs)
    {
        foreach (var rule in runs.SelectMany(r => r.FlagsByRule.Keys).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
            table.Add(rule, runs.Select(r => (double)r.FlagsByRule.GetValueOrDefault(rule)));
        table.Print();
    }

    /// <summary>Nanoseconds.</summary>
    private static double PerClaim(EngineRun run, double milliseconds) => milliseconds * 1e6 / run.Claims;

    private static IEnumerable<double> Growth(IReadOnlyList<EngineRun> runs, Func<EngineRun, double> of) =>
        runs.Select((run, i) => i == 0 ? double.NaN : of(run) / of(runs[i - 1]));
}
