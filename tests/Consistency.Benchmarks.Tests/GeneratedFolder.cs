using Consistency.Benchmarks.Engine.Generating;

namespace Consistency.Benchmarks.Tests;

/// <summary>A folder of 20,000 made-up claims, for as long as a class of tests runs.</summary>
public sealed class GeneratedFolder : IDisposable
{
    public const int Claims = 20_000;
    public const int Seed = 7;

    public GeneratedFolder() => ClaimGenerator.Make(Claims, Seed).Write(Path);

    public string Path { get; } = Directory.CreateTempSubdirectory("consistency-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
