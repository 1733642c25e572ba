using System.Collections.Frozen;
using Consistency.Extraction.Lexicon;

namespace Consistency.Extraction.Text;

/// <summary>Finds where a word ends: "re-build", "don't", "F-16", "U.S.", "AT&amp;T".</summary>
internal static class WordScan
{
    private const int LongestPrefix = 4;

    private static readonly LexiconFile s_lexicon = LexiconReader.Read("tokens");
    private static readonly FrozenSet<string> s_prefixes = s_lexicon.List("prefixes").ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    private static readonly FrozenSet<string> s_parted = s_lexicon.List("parted").ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    private static readonly FrozenSet<string> s_contractions =
        s_lexicon.List("contractions").Select(c => c[..^2]).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static int End(string text, int start)
    {
        var (at, part) = (start, start); // part: where the word's current hyphenated part starts
        while (at < text.Length && char.IsAsciiLetter(text[at]))
            at++;
        // Most words end here: nothing that joins follows.
        if (at > start && at < text.Length && text[at] is ' ' or ',' or '\n' or ';' or ':' or '"' or ')')
            return at;
        while (at < text.Length)
        {
            var c = text[at];
            if (Characters.IsLetter(text, at, out var length))
            {
                at += length;
            }
            else if (char.IsDigit(c))
            {
                if (part == start && IsIn(s_prefixes, text, start, at, LongestPrefix))
                    break;
                at++;
            }
            else if (Characters.IsInvisible(c) || c == '_')
            {
                at++;
            }
            else if (Joins(text, start, part, at))
            {
                if (Characters.IsHyphen(c))
                    part = at + 1;
                at++;
            }
            else
            {
                break;
            }
        }

        return Trim(text, start, at);
    }

    private static bool Joins(string text, int start, int part, int at)
    {
        var c = text[at];
        if (c == '.')
            return IsInitial(text, part, at) && (LetterAfter(text, at) && !LetterAfter(text, at + 1) || at - part > 1);
        if (Characters.IsHyphen(c))
            return LetterAfter(text, at) || (DigitAfter(text, at) && !IsIn(s_parted, text, part, at, 8));
        if (Characters.IsApostrophe(c))
            return LetterAfter(text, at) && (!EndsInS(text, at) || IsIn(s_contractions, text, start, at, 9));
        return c == '&' && at > start && char.IsUpper(text[at - 1]) && at + 1 < text.Length && char.IsUpper(text[at + 1]);
    }

    // A single letter since the word's part began or since the last full stop.
    private static bool IsInitial(string text, int part, int at) =>
        at > part && char.IsLetter(text[at - 1]) && (at - 1 == part || text[at - 2] == '.');

    private static bool EndsInS(string text, int at) => text[at + 1] is 's' or 'S' && !LetterAfter(text, at + 1);

    private static bool LetterAfter(string text, int at) => at + 1 < text.Length && Characters.IsLetter(text, at + 1, out _);

    private static bool DigitAfter(string text, int at) => at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]);

    private static bool IsIn(FrozenSet<string> words, string text, int start, int end, int longest) =>
        end - start <= longest && words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text.AsSpan(start, end - start));

    private static int Trim(string text, int start, int end)
    {
        while (end > start + 1 && Characters.IsInvisible(text[end - 1]))
            end--;
        return end;
    }
}
