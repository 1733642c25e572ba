namespace Consistency.Checking.Reading.Readable;

/// <summary>Tells texts with too many marks of Markdown: the parser takes the square of those of one paragraph, and of the definitions of a text.</summary>
internal static class MarkdownMarks
{
    /// <summary>How many brackets, asterisks and the like may stand between two blank lines or items of a list.</summary>
    public const int MostInParagraph = 500;

    /// <summary>How many definitions of links and notes a text may have.</summary>
    public const int MostDefinitions = 10_000;

    public static bool AreFew(string text)
    {
        var definitions = 0;
        var marks = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            if (EndsParagraph(line))
                marks = 0;
            definitions += line.Count("]:");
            foreach (var character in line)
                marks += character is '[' or '*' or '_' or '~' or '`' ? 1 : 0;
            if (marks > MostInParagraph || definitions > MostDefinitions)
                return false;
        }

        return true;
    }

    private static bool EndsParagraph(ReadOnlySpan<char> line) =>
        line.IsWhiteSpace() || (line.TrimStart(' ') is ['-' or '*' or '+', ' ', not ' ', ..] item && line.Length - item.Length < 4);
}
