using System.Buffers;
using System.Globalization;

namespace Consistency.Extraction.Text;

/// <summary>What single characters are, where a text is cut into tokens.</summary>
internal static class Characters
{
    /// <summary>Drawn as nothing: soft hyphens, zero-width characters, marks of direction, variation selectors.</summary>
    public static bool IsInvisible(char c) => c is '\u00AD' or '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF' or '\u180E'
        or (>= '\u200E' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or (>= '\uFE00' and <= '\uFE0F');

    /// <summary>A visible ASCII character that is one mark wherever it stands.</summary>
    public static bool IsPlainMark(char c) => c is > ' ' and < '\u0080' and not ('.' or '\'' or '"') && !char.IsAsciiLetterOrDigit(c);

    /// <summary>Those for which <see cref="IsNewline"/> is true.</summary>
    public static readonly SearchValues<char> Newlines = SearchValues.Create("\n\r\u0085\u2028\u2029\f\v");

    public static bool IsNewline(char c) => c is '\n' or '\r' or '\u0085' or '\u2028' or '\u2029' or '\f' or '\v';

    public static bool IsApostrophe(char c) => c is '\'' or '\u2019' or '\u02BC' or '\uFF07';

    public static bool IsHyphen(char c) => c is '-' or '\u2010' or '\u2011';

    /// <summary>A quotation mark that cannot be an apostrophe.</summary>
    public static bool IsQuotationMark(char c) => c is '"' or '\u201C' or '\u201D' or '\u201E' or '\u201F' or '\u00AB' or '\u00BB'
        or '\u2039' or '\u203A' or '\u201A' or '\u2018' or '\u201B' or '\uFF02' or (>= '\u300C' and <= '\u300F') or (>= '\u301D' and <= '\u301F');

    /// <summary>A blank that groups digits: "40 000" with a non-breaking, thin or narrow one.</summary>
    public static bool IsGroupingBlank(char c) => c is '\u00A0' or '\u2009' or '\u202F';

    /// <summary>A digit of any script, or a sign for a fraction such as ½.</summary>
    public static bool IsDigit(char c) => char.IsAsciiDigit(c) || (c > '\u007F' && char.IsDigit(c));

    public static bool IsFraction(char c) => c is (>= '\u00BC' and <= '\u00BE') or (>= '\u2150' and <= '\u215E');

    /// <summary>Whether a letter, or what modifies one, starts at <paramref name="at"/>.</summary>
    public static bool IsLetter(string text, int at, out int length)
    {
        length = 1;
        if (at >= text.Length)
            return false;
        var c = text[at];
        if (char.IsAsciiLetter(c))
            return true;
        if (c < '\u0080')
            return false;
        length = char.IsHighSurrogate(c) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]) ? 2 : 1;
        return CharUnicodeInfo.GetUnicodeCategory(text, at) is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter
            or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter
            or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
    }
}
