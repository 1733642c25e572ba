namespace Consistency.Extraction.Text;

/// <summary>Turns UTF-16 indexes of a text into indexes of its Unicode code points.</summary>
internal sealed class CodePoints
{
    // UTF-16 indexes of low surrogates, ascending: each moves what comes after it one code point down.
    private readonly int[] _lowSurrogates;

    public CodePoints(string text)
    {
        var found = new List<int>();
        for (var i = Math.Max(1, FirstSurrogate(text)); i < text.Length; i++)
        {
            if (char.IsSurrogatePair(text[i - 1], text[i]))
                found.Add(i);
        }

        _lowSurrogates = [.. found];
    }

    private static int FirstSurrogate(string text) => text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') is >= 0 and var first ? first : text.Length;

    public int Of(int utf16Index)
    {
        var before = Array.BinarySearch(_lowSurrogates, utf16Index);
        return utf16Index - (before < 0 ? ~before : before);
    }
}
