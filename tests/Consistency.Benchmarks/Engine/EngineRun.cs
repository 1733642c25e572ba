using System.Diagnostics;
using Consistency.Benchmarks.Measuring;
using Consistency.Engine;

namespace Consistency.Benchmarks.Engine;

/// <summary>A folder of claims, measured in this process. Times are in milliseconds.</summary>
internal sealed class EngineRun
{
    private const string Scan = "scan", Sort = "sort", Intern = "intern", Read = "read", Check = "check";

    private readonly Timings _detection;
    private readonly Timings _whole;

    private EngineRun(string folder)
    {
        // One after the other, so that neither has the other's claims to collect around.
        (Claims, _detection, DetectionHeap) = Detect(folder);
        _whole = Timings.Of(round => CheckFile(folder, round));
        WholeHeap = HeapUse.Of(() => folder, f => ConsistencyEngine.Check(GeneratedClaims.Read(f)));
        (FlagsByRule, WordsTime) = ReadAll(ConsistencyEngine.Check(GeneratedClaims.Read(folder)));
    }

    public int Claims { get; }

    /// <summary>From interned columns to flags.</summary>
    public HeapUse DetectionHeap { get; }

    /// <summary>From the file to flags.</summary>
    public HeapUse WholeHeap { get; }

    public IReadOnlyDictionary<string, int> FlagsByRule { get; }

    public double ReadTime => _whole.Median(Read);

    public double InternTime => _detection.Median(Intern);

    public double ScanTime => _detection.Median(Scan);

    public double SortTime => _detection.Median(Sort);

    public double LimitTime => _detection.Median(Scan, Sort);

    /// <summary>From interned columns to flags.</summary>
    public double DetectionTime => _detection.Median([.. Detection.Steps]);

    /// <summary>From the file to flags.</summary>
    public double WholeTime => _whole.Median(Read, Check);

    /// <summary>Putting what was flagged into words, positions and repairs, as whoever reads all of an answer has it done. Taken once.</summary>
    public double WordsTime { get; }

    /// <summary>One of <see cref="Detection.Steps"/>.</summary>
    public double StepTime(string step) => _detection.Median(step);

    public static EngineRun Of(string folder) => new(folder);

    private static (int Claims, Timings Timings, HeapUse Heap) Detect(string folder)
    {
        var input = GeneratedClaims.Read(folder);
        return (input.Claims.Count, Timings.Of(round => Detect(input, round)), HeapUse.Of(() => Interned(input), Detection.Run));
    }

    private static void Detect(EngineInput input, Timings round)
    {
        // Interned anew each time, as cells remember what was asked of them.
        var interned = round.Time(Intern, () => Interned(input));
        var keys = Limit.Keys(interned.Columns);
        GC.Collect();
        round.Time(Scan, () => Limit.Scan(interned.Columns));
        round.Time(Sort, () => Limit.Sort(keys));
        Detection.Run(interned, round.Time);
    }

    /// <summary>What is part of what comes from the vocabulary and the request alone, so that it is interned with the names.</summary>
    private static InternedClaims Interned(EngineInput input)
    {
        var interned = new InternedClaims(input, default);
        _ = interned.Network;
        return interned;
    }

    private static void CheckFile(string folder, Timings round)
    {
        var input = round.Time(Read, () => GeneratedClaims.Read(folder));
        round.Time(Check, () => ConsistencyEngine.Check(input));
    }

    private static (Dictionary<string, int> FlagsByRule, double Milliseconds) ReadAll(EngineResult result)
    {
        var flags = result.Flags.CountBy(f => f.RuleId, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        var clock = Stopwatch.StartNew();
        foreach (var inconsistency in result.Inconsistencies)
            GC.KeepAlive(inconsistency);
        return (flags, clock.Elapsed.TotalMilliseconds);
    }
}
