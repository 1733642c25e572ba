using System.Text;

namespace Consistency.RulePacks.Folders;

/// <summary>A folder of packs: the .yaml, .yml and .json files in it, not those of its folders or with a leading dot. Safe for many threads.</summary>
public sealed class PackFolder(string path)
{
    private static readonly string[] Endings = [".yaml", ".yml", ".json"];
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public string Path { get; } = System.IO.Path.GetFullPath(path);

    /// <summary>Whether a file's name is one of a pack.</summary>
    public static bool IsPack(string? fileName) =>
        fileName is { Length: > 0 } && fileName[0] != '.' && Endings.Contains(System.IO.Path.GetExtension(fileName), StringComparer.Ordinal);

    /// <summary>Reads all files, by pack name; one that cannot be read has a fault in the place of its document.</summary>
    /// <exception cref="IOException">The folder is missing or cannot be listed.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be listed.</exception>
    public IReadOnlyDictionary<string, PackFile> Read()
    {
        var files = new SortedDictionary<string, PackFile>(StringComparer.Ordinal);
        var bytes = 0L;
        foreach (var file in Directory.EnumerateFiles(Path).Where(f => IsPack(System.IO.Path.GetFileName(f))).Order(StringComparer.Ordinal))
        {
            var (name, shown) = (System.IO.Path.GetFileNameWithoutExtension(file), System.IO.Path.GetFileName(file));
            if (files.TryGetValue(name, out var other))
                files[name] = new PackFile(name, other.File, "", FolderTexts.TwoFiles(other.File, shown));
            else if (files.Count >= Limits.FolderPacks)
                files[name] = new PackFile(name, shown, "", FolderTexts.TooManyFiles);
            else
                files[name] = ReadFile(name, shown, file, ref bytes);
        }

        return files;
    }

    private static PackFile ReadFile(string name, string shown, string file, ref long total)
    {
        try
        {
            // One that grows while it is read ends where the limit is.
            using var stream = File.OpenRead(file);
            var buffer = new byte[Limits.DocumentBytes + 1];
            var read = stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
            total += read;
            if (read > Limits.DocumentBytes)
                return new PackFile(name, shown, "", FaultTexts.TooLarge);
            return total > Limits.FolderBytes
                ? new PackFile(name, shown, "", FolderTexts.FolderTooLarge)
                : new PackFile(name, shown, Strict.GetString(WithoutMark(buffer.AsSpan(0, read))));
        }
        catch (DecoderFallbackException bad)
        {
            return new PackFile(name, shown, "", FolderTexts.NotUtf8(bad.Index));
        }
        catch (Exception bad) when (bad is IOException or UnauthorizedAccessException)
        {
            return new PackFile(name, shown, "", FolderTexts.Unreadable(bad.Message));
        }
    }

    private static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> bytes) => bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[Encoding.UTF8.Preamble.Length..] : bytes;
}
