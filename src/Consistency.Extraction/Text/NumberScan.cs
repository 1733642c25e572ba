using System.Collections.Frozen;
using Consistency.Extraction.Lexicon;

namespace Consistency.Extraction.Text;

/// <summary>Finds where digits end: "40,000", "7.8", "1,50,000".</summary>
internal static class NumberScan
{
    // Longer runs of unequal groups are lists or identifiers; looking further would cost time in every group.
    private const int MaximumGroups = 5;

    private static readonly FrozenSet<string> s_suffixLetters = LexiconReader.Read("tokens").Set("suffix-letters");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_isSuffixLetter =
        s_suffixLetters.GetAlternateLookup<ReadOnlySpan<char>>();

    public static int End(string text, int at)
    {
        var end = Digits(text, at);
        if (end - at <= 3 && end > at)
            end = Groups(text, end);
        while (end + 1 < text.Length && text[end] == '.' && char.IsAsciiDigit(text[end + 1]))
            end = Digits(text, end + 1);
        return end;
    }

    /// <summary>Whether letters right after the digits make one word with them, as in "3rd", "1990s" and "5G", not as in "30km".</summary>
    public static bool IsGlued(string text, int end)
    {
        var after = end;
        while (after < text.Length && after - end < 12 && char.IsLetter(text[after]))
            after++;
        if (after == end)
            return false;
        var letters = text.AsSpan(end, after - end);
        if (after < text.Length && char.IsDigit(text[after]) && !IsPower(text, after))
            return true;
        if (letters is "s" or "st" or "nd" or "rd" or "th" or "S" or "ST" or "ND" or "RD" or "TH")
            return true;
        return letters.Length == 1 && char.IsUpper(letters[0]) && !s_isSuffixLetter.Contains(letters);
    }

    // "km2", "m3" after a figure.
    private static bool IsPower(string text, int at) =>
        text[at] is '2' or '3' && text[at - 1] is 'm' && (at + 1 == text.Length || !char.IsLetterOrDigit(text[at + 1]));

    private static int Digits(string text, int at)
    {
        while (at < text.Length && Characters.IsDigit(text[at]))
            at++;
        return at;
    }

    // "40 000", "1 234 567": a plain blank groups digits only where three zeros or two groups speak for it.
    private static bool IsBlankBeforeThousands(string text, int at) => text[at] == ' '
        && ((text.AsSpan(at + 1).StartsWith("000") && EndsAt(text, at + 4)) || (IsGroup(text, at) && (IsGroup(text, at + 4) || (at >= 4 && IsGroup(text, at - 4)))));

    // A blank with three digits and no more behind it.
    private static bool IsGroup(string text, int at) =>
        at + 3 < text.Length && text[at] == ' ' && char.IsAsciiDigit(text[at + 1]) && char.IsAsciiDigit(text[at + 2]) && char.IsAsciiDigit(text[at + 3]) && EndsAt(text, at + 4);

    private static bool EndsAt(string text, int at) => at >= text.Length || !char.IsLetterOrDigit(text[at]);

    private static int Groups(string text, int end)
    {
        var (at, groups) = (end, 0);
        while (at + 2 < text.Length && (text[at] == ',' || Characters.IsGroupingBlank(text[at]) || IsBlankBeforeThousands(text, at)))
        {
            var next = Digits(text, at + 1);
            if (next - at - 1 == 3)
                end = next;
            else if (next - at - 1 != 2 || text[at] != ',' || ++groups > MaximumGroups)
                break;
            at = next;
        }

        return end;
    }
}
