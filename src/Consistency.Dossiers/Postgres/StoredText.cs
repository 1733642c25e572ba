using System.Text;

namespace Consistency.Dossiers.Postgres;

/// <summary>
/// Texts as PostgreSQL can keep them, which has no U+0000: that is written as U+0001 U+0001, and U+0001 as U+0001 U+0002, so that they sort as before.
/// A surrogate without its other half is no text; it becomes U+FFFD, as in SQLite.
/// </summary>
internal static class StoredText
{
    public static string Write(string text)
    {
        if (text.AsSpan().ContainsAnyInRange('\ud800', '\udfff'))
            text = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
        return text.AsSpan().ContainsAny('\0', '\u0001') ? text.Replace("\u0001", "\u0001\u0002", StringComparison.Ordinal).Replace("\0", "\u0001\u0001", StringComparison.Ordinal) : text;
    }

    public static string Read(string stored)
    {
        if (!stored.Contains('\u0001', StringComparison.Ordinal))
            return stored;
        var text = new StringBuilder(stored.Length);
        for (var i = 0; i < stored.Length; i++)
            text.Append(stored[i] != '\u0001' ? stored[i] : stored[++i] == '\u0001' ? '\0' : '\u0001');
        return text.ToString();
    }
}
