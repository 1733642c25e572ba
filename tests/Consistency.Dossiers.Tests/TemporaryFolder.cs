namespace Consistency.Dossiers.Tests;

/// <summary>A folder that goes with the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private int _count;

    public string Path { get; } = Directory.CreateTempSubdirectory("consistency-dossiers-").FullName;

    /// <summary>A folder of its own within it.</summary>
    public string New() => Directory.CreateDirectory(System.IO.Path.Combine(Path, $"{_count++}")).FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
