namespace Consistency.Cli.Rendering.Marking;

/// <summary>Turns indexes of a text's Unicode code points into UTF-16 indexes.</summary>
internal sealed class CodePointIndexes
{
    // The code point indexes of those that take two units, ascending: each moves what comes after it one unit up.
    private readonly int[] _wide;

    public CodePointIndexes(string text)
    {
        var wide = new List<int>();
        for (var i = 1; i < text.Length; i++)
        {
            if (char.IsSurrogatePair(text[i - 1], text[i]))
                wide.Add(i - 1 - wide.Count);
        }

        _wide = [.. wide];
        Count = text.Length - _wide.Length;
    }

    /// <summary>How many code points the text has.</summary>
    public int Count { get; }

    public int Utf16(int codePoint)
    {
        var before = Array.BinarySearch(_wide, codePoint);
        return codePoint + (before < 0 ? ~before : before);
    }
}
