using BenchmarkDotNet.Attributes;
using Consistency.Checking;

namespace Consistency.Benchmarks.Statistics;

/// <summary>A check of claims that sources really made, from claims as objects to the whole answer in words.</summary>
/// <remarks>Public and open, as BenchmarkDotNet derives from it.</remarks>
[MemoryDiagnoser]
public class ClaimFileBenchmarks
{
    private CheckInput? _input;

    /// <summary>Where the files are; null for nowhere.</summary>
    internal static string? Folder { get; set; }

    [ParamsSource(nameof(FileNames))]
    public string File { get; set; } = "";

    public static IEnumerable<string> FileNames => Folder is null ? [] : JsonClaims.FilesIn(Folder).Select(f => Path.GetFileName(f));

    [GlobalSetup]
    public void ReadClaims() => _input = JsonClaims.Read(Path.Combine(Folder!, File));

    [Benchmark]
    public int Check() => ConsistencyChecker.Check(_input!).Inconsistencies.Count(i => i.Summary.Length > 0);
}
