using BenchmarkDotNet.Attributes;
using Consistency.Benchmarks.Engine;
using Consistency.Benchmarks.Engine.Generating;
using Consistency.Engine;

namespace Consistency.Benchmarks.Statistics;

/// <summary>The engine's check of made-up claims that are read already.</summary>
/// <remarks>Public and open, as BenchmarkDotNet derives from it.</remarks>
[MemoryDiagnoser]
public class EngineBenchmarks
{
    private EngineInput? _input;

    [Params(1_000, 10_000, 100_000)]
    public int Claims { get; set; }

    [GlobalSetup]
    public void MakeClaims() => _input = Folders.InTemporary(folder =>
    {
        ClaimGenerator.Make(Claims, seed: 42).Write(folder);
        return GeneratedClaims.Read(folder);
    });

    [Benchmark]
    public int Check() => ConsistencyEngine.Check(_input!).Flags.Count;
}
