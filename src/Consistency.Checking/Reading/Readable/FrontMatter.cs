using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Consistency.Checking.Reading.Readable;

/// <summary>YAML between two lines of --- at the beginning of a text: who published it, and when. Immutable; safe to share between threads.</summary>
/// <param name="Length">How much of the text it takes, in UTF-16 units.</param>
/// <param name="Fields">Its scalars by key in lower case.</param>
public sealed record FrontMatter(int Length, IReadOnlyDictionary<string, string> Fields)
{
    // In UTF-16 units; a text that goes on for longer only begins with a rule.
    private const int Longest = 64 * 1024;

    /// <summary>Finds a text's front matter.</summary>
    /// <returns>Null where it has none.</returns>
    /// <exception cref="FrontMatterException">There is something between the lines that looks like it and is no YAML.</exception>
    public static FrontMatter? Find(string text)
    {
        var first = LineEnd(text, 0);
        if (text.AsSpan(0, first).TrimEnd() is not "---")
            return null;
        for (var start = first; start < Math.Min(text.Length, Longest);)
        {
            var end = LineEnd(text, start);
            if (text.AsSpan(start, end - start).TrimEnd() is "---" or "...")
                return Read(text[first..start]) is { } fields ? new FrontMatter(end, fields) : null;
            start = end;
        }

        return null;
    }

    /// <summary>The text with blanks in place of the front matter, so that what follows stays where it is in the file.</summary>
    public string Blank(string text)
    {
        var blanks = text[..Length].EnumerateRunes().Select(r => r.Value is '\r' or '\n' ? (char)r.Value : ' ');
        return string.Concat(string.Concat(blanks), text.AsSpan(Length));
    }

    public string Title => Get("title");

    public string Publisher => Get("publisher", "source");

    public string Url => Get("url");

    /// <summary>When it was published, as written; see <see cref="ReportDates"/>.</summary>
    public string Published => Get("published", "date");

    // The value of the first of some keys that has one; empty where none has.
    private string Get(params ReadOnlySpan<string> keys)
    {
        foreach (var key in keys)
        {
            if (Fields.GetValueOrDefault(key, "") is { Length: > 0 } value)
                return value;
        }

        return "";
    }

    // Events, not documents: these nest without end, and a reader of documents follows them down.
    private static Dictionary<string, string>? Read(string yaml)
    {
        try
        {
            var parser = new Parser(new StringReader(yaml));
            parser.Consume<StreamStart>();
            if (!parser.TryConsume<DocumentStart>(out _) || !parser.TryConsume<MappingStart>(out _))
                return null;
            var fields = new Dictionary<string, string>(StringComparer.Ordinal);
            while (!parser.TryConsume<MappingEnd>(out _))
            {
                if (parser.TryConsume<Scalar>(out var key) && parser.TryConsume<Scalar>(out var value))
                    fields.TryAdd(key.Value.ToLowerInvariant(), value.Value.Trim());
                else
                    parser.SkipThisAndNestedEvents();
            }

            return fields;
        }
        catch (YamlException fault)
        {
            // The first line of the file is the one of dashes.
            throw new FrontMatterException((int)fault.Start.Line + 1, fault.Message);
        }
    }

    private static int LineEnd(string text, int start)
    {
        var end = text.IndexOf('\n', start);
        return end < 0 ? text.Length : end + 1;
    }
}
