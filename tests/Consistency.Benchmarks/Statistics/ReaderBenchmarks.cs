using BenchmarkDotNet.Attributes;
using Consistency.Extraction;
using Consistency.Model;
using Consistency.Model.Packs;
using Consistency.RulePacks;

namespace Consistency.Benchmarks.Statistics;

/// <summary>The report reader on the sample reports, one after the other.</summary>
/// <remarks>Public and open, as BenchmarkDotNet derives from it.</remarks>
[MemoryDiagnoser]
public class ReaderBenchmarks
{
    private static readonly RulePack Pack = new RulePackCatalog().Compile([RulePackCatalog.DefaultName]);

    private Report[] _reports = [];

    [GlobalSetup]
    public void ReadFiles() => _reports =
        [.. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "samples"), "*.txt").Order(StringComparer.Ordinal).Select(f => new Report(f, Body(File.ReadAllText(f))))];

    [Benchmark]
    public int Read() => _reports.Sum(r => ReportReader.Read(r, Pack).Claims.Count);

    /// <summary>What follows the front matter.</summary>
    private static string Body(string file) => file[(file.IndexOf("\n---\n", StringComparison.Ordinal) is >= 0 and var end ? end + "\n---\n".Length : 0)..];
}
