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
        var length = 0;
        for (var i = 0; length < bytes; i = (i + 1) % texts.Count)
        {
            whole.Append(texts[i]).Append("\n\n");
            length += Bytes(texts[i]) + 2;
        }

        return whole.ToString();
    }

    public static int Bytes(string text) => Encoding.UTF8.GetByteCount(text);
}
