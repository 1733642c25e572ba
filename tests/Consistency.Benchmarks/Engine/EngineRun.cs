using Consistency.Benchmarks.Measuring;
using Consistency.Engine;

namespace Consistency.Benchmarks.Engine;

/// <summary>A folder of claims, measured in this process.</summary>
internal sealed class EngineRun
{
    private const string Scan = "scan", Sort = "sort", Intern = "intern", Read = "read", Words = "words", Check = "check", WordsOfAll = "words of all";

    private readonly Timings _detection;
    private readonly Timings _whole;

    private EngineRun(Timings detection, Timings whole) => (_detection, _whole) = (detection, whole);

    public int Claims { get; private init; }

    /// <summary>From interned columns to flags.</summary>
    public HeapUse DetectionHeap { get; private init; }

    /// <summary>From the file to flags.</summary>
    public HeapUse WholeHeap { get; private init; }

    public IReadOnlyDictionary<string, int> FlagsByRule { get; private init; } = new Dictionary<string, int>();

    public double ReadTime => _whole.Median(Read);

    public double InternTime => _detection.Median(Intern);

    public double ScanTime => _detection.Median(Scan);

    public double SortTime => _detection.Median(Sort);

    public double LimitTime => _detection.Median(Scan, Sort);

    /// <summary>From interned columns to flags.</summary>
    public double DetectionTime => _detection.Median([.. Detection.Steps]);

    public double WordsTime => _detection.Median(Words);

    /// <summary>From the file to flags.</summary>
    public double WholeTime => _whole.Median(Read, Check);

    public double WordsOfAllTime => _whole.Median(WordsOfAll);

    public double StepTime(string step) => _detection.Median(step);

    public static EngineRun Of(string folder)
    {
        var input = GeneratedClaims.Read(folder);
        return new EngineRun(Detect(input), Timings.Of(t => CheckFile(folder, t)))
        {
            Claims = input.Claims.Count,
            DetectionHeap = DetectOnHeap(input),
            WholeHeap = HeapUse.Of(() => ConsistencyEngine.Check(GeneratedClaims.Read(folder))),
            FlagsByRule = CountByRule(ConsistencyEngine.Check(input)),
        };
    }

    private static Timings Detect(EngineInput input) => Timings.Of(timings =>
    {
        // Interned anew each time, as cells remember what was asked of them.
        var interned = timings.Time(Intern, () => new InternedClaims(input, default));
        var keys = Limit.Keys(interned.Columns);
        timings.Time(Scan, () => Limit.Scan(interned.Columns));
        timings.Time(Sort, () => Limit.Sort(keys));
        var found = Detection.Run(interned, timings.Time);
        timings.Time(Words, () => found.Describe());
    });

    private static HeapUse DetectOnHeap(EngineInput input)
    {
        var interned = new InternedClaims(input, default);
        return HeapUse.Of(() => Detection.Run(interned));
    }

    private static void CheckFile(string folder, Timings timings)
    {
        var input = timings.Time(Read, () => GeneratedClaims.Read(folder));
        var result = timings.Time(Check, () => ConsistencyEngine.Check(input));
        timings.Time(WordsOfAll, () => CountByRule(result));
    }

    private static Dictionary<string, int> CountByRule(EngineResult result) =>
        result.Inconsistencies.CountBy(i => i.RuleId, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
}
