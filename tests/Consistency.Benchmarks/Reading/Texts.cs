using System.Text;

namespace Consistency.Benchmarks.Reading;

/// <summary>The texts that are read.</summary>
internal static class Texts
{
    /// <returns>The .txt files of a folder, in the order of their names.</returns>
    public static IReadOnlyList<string> Of(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*.txt").Order(StringComparer.Ordinal).Select(f => File.ReadAllText(f))];

    /// <returns>One text of about so many bytes: the texts, one after the other, again and again.</returns>
    public static string Repeated(IReadOnlyList<string> texts, int bytes)
    {
        var whole = new StringBuilder();
        foreach (var text in Cycle(texts, bytes))
            whole.Append(text).Append("\n\n");
        return whole.ToString();
    }

    /// <returns>The texts, again and again, until they make so many bytes; each a string of its own, as they would come.</returns>
    public static IEnumerable<string> Cycle(IReadOnlyList<string> texts, int bytes)
    {
        for (var (i, length) = (0, 0); length < bytes; i = (i + 1) % texts.Count)
        {
            length += Bytes(texts[i]) + 2;
            yield return new string(texts[i].AsSpan());
        }
    }

    public static int Bytes(string text) => Encoding.UTF8.GetByteCount(text);
}
