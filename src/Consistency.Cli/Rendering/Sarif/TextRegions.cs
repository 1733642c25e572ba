using System.Text.Json.Nodes;
using Consistency.Cli.Rendering.Marking;

namespace Consistency.Cli.Rendering.Sarif;

/// <summary>Turns spans of a file's code points into SARIF regions, which count UTF-16 code units, from 1 in lines and columns.</summary>
internal sealed class TextRegions
{
    private readonly string _text;
    private readonly CodePointIndexes _indexes;

    // Where each line begins, in UTF-16 units.
    private readonly List<int> _lines = [0];

    /// <param name="text">The file's text without a byte order mark, which SARIF does not count either.</param>
    public TextRegions(string text)
    {
        (_text, _indexes) = (text, new CodePointIndexes(text));
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n')
                _lines.Add(i + 1);
        }
    }

    /// <param name="start">In code points.</param>
    /// <param name="end">In code points, exclusive.</param>
    /// <returns>The region; null where the text has no such span.</returns>
    public JsonObject? Of(int start, int end)
    {
        if (start < 0 || end <= start || end > _indexes.Count)
            return null;
        var (from, to) = (_indexes.Utf16(start), _indexes.Utf16(end));
        var (startLine, startColumn) = At(from);
        // The end column is the one past the last character, which is on the last character's line.
        var (endLine, lastColumn) = At(to - 1);
        return new JsonObject
        {
            ["startLine"] = startLine,
            ["startColumn"] = startColumn,
            ["endLine"] = endLine,
            ["endColumn"] = lastColumn + 1,
            ["charOffset"] = from,
            ["charLength"] = to - from,
            ["snippet"] = new JsonObject { ["text"] = _text[from..to] },
        };
    }

    private (int Line, int Column) At(int index)
    {
        var found = _lines.BinarySearch(index);
        var line = found < 0 ? ~found - 1 : found;
        return (line + 1, index - _lines[line] + 1);
    }
}
