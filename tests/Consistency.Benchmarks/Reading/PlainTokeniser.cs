using System.Globalization;

namespace Consistency.Benchmarks.Reading;

/// <summary>The yardsticks: what a program does that cuts a text into tokens and no more.</summary>
internal static class PlainTokeniser
{
    /// <summary>One pass that cuts a text into words, numbers and single marks by the classes of Unicode, and keeps where each stands.</summary>
    public static List<PlainToken> Cut(string text)
    {
        var tokens = new List<PlainToken>();
        for (var at = 0; at < text.Length;)
        {
            var (kind, length) = KindAt(text, at);
            var end = at + length;
            while (kind is PlainKind.Word or PlainKind.Number && end < text.Length && KindAt(text, end) is var next && next.Kind == kind)
                end += next.Length;
            if (kind != PlainKind.Blank)
                tokens.Add(new PlainToken(at, end, kind));
            at = end;
        }

        return tokens;
    }

    /// <summary>How many runs of characters between white space there are: one look at each character, without keeping anything.</summary>
    public static int CountRuns(string text)
    {
        var count = 0;
        var blank = true;
        foreach (var c in text)
        {
            var isBlank = char.IsWhiteSpace(c);
            count += blank && !isBlank ? 1 : 0;
            blank = isBlank;
        }

        return count;
    }

    private static (PlainKind Kind, int Length) KindAt(string text, int at)
    {
        var c = text[at];
        if (char.IsAscii(c))
            return (char.IsAsciiLetter(c) ? PlainKind.Word : char.IsAsciiDigit(c) ? PlainKind.Number : char.IsWhiteSpace(c) ? PlainKind.Blank : PlainKind.Mark, 1);
        var length = at + 1 < text.Length && char.IsSurrogatePair(c, text[at + 1]) ? 2 : 1;
        var kind = CharUnicodeInfo.GetUnicodeCategory(text, at) switch
        {
            UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter
                or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark => PlainKind.Word,
            UnicodeCategory.DecimalDigitNumber => PlainKind.Number,
            UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Control => PlainKind.Blank,
            _ => PlainKind.Mark,
        };
        return (kind, length);
    }
}

/// <summary>A word, a number or one mark, by its UTF-16 indexes.</summary>
internal readonly record struct PlainToken(int Start, int End, PlainKind Kind);

/// <summary>What a plain token is made of.</summary>
internal enum PlainKind
{
    Blank,
    Word,
    Number,
    Mark,
}
