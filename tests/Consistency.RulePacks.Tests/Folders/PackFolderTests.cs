using Consistency.RulePacks.Folders;

namespace Consistency.RulePacks.Tests.Folders;

public sealed class PackFolderTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("consistency-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void The_files_are_named_by_their_stems()
    {
        Write("ebb.yaml", "a"u8);
        Write("flow.json", "{}"u8);
        Write(".hidden.yaml", "a"u8);
        Write("notes.txt", "a"u8);
        _folder.CreateSubdirectory("deeper.yaml");

        Assert.Equal([new PackFile("ebb", "ebb.yaml", "a"), new PackFile("flow", "flow.json", "{}")], Read().Values);
    }

    [Fact]
    public void What_cannot_be_read_says_so()
    {
        Write("marked.yaml", [0xEF, 0xBB, 0xBF, (byte)'a']);
        Write("latin.yaml", [(byte)'a', 0xE9, (byte)'b']);
        Write("large.yaml", new byte[(1 << 20) + 1]);
        Write("twice.yaml", "a"u8);
        Write("twice.yml", "b"u8);

        var files = Read();

        Assert.Equal("a", files["marked"].Document);
        Assert.Contains("not UTF-8 at byte 1", files["latin"].Fault, StringComparison.Ordinal);
        Assert.Contains("larger than 1048576 bytes", files["large"].Fault, StringComparison.Ordinal);
        Assert.Contains("twice.yaml and twice.yml", files["twice"].Fault, StringComparison.Ordinal);
    }

    [Fact]
    public void There_are_limits()
    {
        for (var i = 0; i < 65; i++)
            Write($"p{i:00}.yaml", "a"u8);
        Assert.Contains("more than 64 packs", Assert.Single(Read().Values, f => f.Fault.Length > 0).Fault, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_is_missing_is_told() =>
        Assert.Throws<DirectoryNotFoundException>(() => new PackFolder(Path.Combine(_folder.FullName, "no")).Read());

    private IReadOnlyDictionary<string, PackFile> Read() => new PackFolder(_folder.FullName).Read();

    private void Write(string name, ReadOnlySpan<byte> bytes) => File.WriteAllBytes(Path.Combine(_folder.FullName, name), bytes);
}
