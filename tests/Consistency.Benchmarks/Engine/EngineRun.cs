using Consistency.Benchmarks.Measuring;
using Consistency.Engine;

namespace Consistency.Benchmarks.Engine;

/// <summary>A folder of claims, measured in this process. Times are in milliseconds.</summary>
internal sealed class EngineRun
{
    private const string Scan = "scan", Sort = "sort", Intern = "intern", Words = "words", Read = "read", Check = "check", WordsOfAll = "words of all";

    private readonly Timings _detection;
    private readonly Timings _whole;
    private readonly Dictionary<string, int> _flagsByRule = new(StringComparer.Ordinal);

    private EngineRun(string folder)
    {
        // One after the other, so that neither has the other's claims to collect around.
        (Claims, _detection, DetectionHeap) = Detect(folder);
        _whole = Timings.Of(round => CheckFile(folder, round));
        WholeHeap = HeapUse.Of(() => folder, f => ConsistencyEngine.Check(GeneratedClaims.Read(f)));
    }

    public int Claims { get; }

    /// <summary>From interned columns to flags.</summary>
    public HeapUse DetectionHeap { get; }

    /// <summary>From the file to flags.</summary>
    public HeapUse WholeHeap { get; }

    public IReadOnlyDictionary<string, int> FlagsByRule => _flagsByRule;

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

    /// <summary>One of <see cref="Detection.Steps"/>.</summary>
    public double StepTime(string step) => _detection.Median(step);

    public static EngineRun Of(string folder) => new(folder);

    private static (int Claims, Timings Timings, HeapUse Heap) Detect(string folder)
    {
        var input = GeneratedClaims.Read(folder);
        return (input.Claims.Count, Timings.Of(round => Detect(input, round)), HeapUse.Of(() => new InternedClaims(input, default), Detection.Run));
    }

    private static void Detect(EngineInput input, Timings round)
    {
        // Interned anew each time, as cells remember what was asked of them.
        var interned = round.Time(Intern, () => new InternedClaims(input, default));
        var keys = Limit.Keys(interned.Columns);
        GC.Collect();
        round.Time(Scan, () => Limit.Scan(interned.Columns));
        round.Time(Sort, () => Limit.Sort(keys));
        var found = Detection.Run(interned, round.Time);
        round.Time(Words, () => found.Describe());
    }

    private void CheckFile(string folder, Timings round)
    {
        var input = round.Time(Read, () => GeneratedClaims.Read(folder));
        var result = round.Time(Check, () => ConsistencyEngine.Check(input));
        _flagsByRule.Clear();
        round.Time(WordsOfAll, () =>
        {
            foreach (var (rule, count) in result.Inconsistencies.CountBy(i => i.RuleId, StringComparer.Ordinal))
                _flagsByRule[rule] = count;
        });
    }
}
