namespace Consistency.Benchmarks.Reading;

/// <summary>The yardstick: one pass that makes a string of every run of characters between white space.</summary>
internal static class PlainTokeniser
{
    public static int Count(string text)
    {
        var count = 0;
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && !char.IsWhiteSpace(text[i]))
            {
                if (start < 0)
                    start = i;
            }
            else if (start >= 0)
            {
                count += text[start..i].Length > 0 ? 1 : 0;
                start = -1;
            }
        }

        return count;
    }
}
