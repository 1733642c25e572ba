using AngleSharp.Html;

namespace Consistency.Checking.Reading.Readable;

/// <summary>Finds the characters of a page's text in the page, where some are written as references ("&amp;nbsp;").</summary>
internal static class HtmlCharacters
{
    // "&CounterClockwiseContourIntegral;" is the longest.
    private const int LongestName = 33;

    /// <summary>Adds a stretch of text between two tags.</summary>
    /// <param name="words">The text, as the parser reads it.</param>
    /// <param name="start">Where it starts in the page, in UTF-16 units.</param>
    /// <param name="end">Where it ends.</param>
    public static void Add(ReadableBuilder text, string page, ReadOnlySpan<char> words, int start, int end, bool keepBlanks)
    {
        var (at, plain) = (start, start);
        while (at < end && !words.IsEmpty)
        {
            var length = page[at] == '&' ? ReferenceAt(page, at, end, words) : (Taken: 1, Given: Same(page, at, end, words));
            // Nothing is better than words in the wrong place.
            if (length.Given < 0)
                break;
            if (length.Taken > 1)
            {
                text.Add(plain, at, keepBlanks);
                text.Add(words[..length.Given], at, at + length.Taken);
                plain = at + length.Taken;
            }

            at += length.Taken;
            words = words[length.Given..];
        }

        text.Add(plain, at, keepBlanks);
    }

    // A line's end of two characters is read as one.
    private static int Same(string page, int at, int end, ReadOnlySpan<char> words)
    {
        if (page[at] == words[0])
            return 1;
        return page[at] != '\r' ? -1 : at + 1 < end && page[at + 1] == '\n' ? 0 : 1;
    }

    /// <returns>How many characters of the page are a reference, and how many of the text it stands for; one each where it is a mere ampersand.</returns>
    private static (int Taken, int Given) ReferenceAt(string page, int at, int end, ReadOnlySpan<char> words)
    {
        if (at + 1 < end && page[at + 1] == '#')
        {
            var isHex = at + 2 < end && page[at + 2] is 'x' or 'X';
            var (first, digits) = (at + (isHex ? 3 : 2), at + (isHex ? 3 : 2));
            while (digits < end && (isHex ? char.IsAsciiHexDigit(page[digits]) : char.IsAsciiDigit(page[digits])))
                digits++;
            if (digits > first)
                return ((digits < end && page[digits] == ';' ? digits + 1 : digits) - at, char.IsHighSurrogate(words[0]) && words.Length > 1 ? 2 : 1);
        }

        var name = at + 1;
        while (name < end && name - at < LongestName && char.IsAsciiLetterOrDigit(page[name]))
            name++;
        if (name < end && page[name] == ';')
            name++;
        for (; name > at + 1; name--)
        {
            if (HtmlEntityProvider.Resolver.GetSymbol(page[(at + 1)..name]) is { Length: > 0 } symbol && words.StartsWith(symbol))
                return (name - at, symbol.Length);
        }

        return (1, words[0] == '&' ? 1 : -1);
    }
}
