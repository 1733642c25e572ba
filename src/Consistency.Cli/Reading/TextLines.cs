namespace Consistency.Cli.Reading;

/// <summary>The lines of a file that are not blank, each with its place.</summary>
internal static class TextLines
{
    public static IEnumerable<(Place Place, ReadOnlyMemory<byte> Line)> Of(string path)
    {
        var text = InputFile.Read(path).AsMemory();
        for (var number = 1; !text.IsEmpty; number++)
        {
            var end = text.Span.IndexOf((byte)'\n');
            var line = end < 0 ? text : text[..end];
            if (line.Span.IndexOfAnyExcept(" \t\r"u8) >= 0)
                yield return (new Place(path, number), line);
            text = end < 0 ? default : text[(end + 1)..];
        }
    }
}
