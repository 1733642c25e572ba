using System.Globalization;
using Consistency.Extraction.Claims.Measures;
using Consistency.Extraction.Syntax;
using Consistency.Extraction.Text;
using Consistency.Extraction.Times;

namespace Consistency.Extraction.Claims;

/// <summary>
/// Ordinals by which something is said to be one of an order: "was the 3rd zoo to …", "making it the fourth-most populous county", "finished fourth", "is her third novel".
/// All others only tell one of several apart: "in the first half".
/// </summary>
/// <param name="Token">The ordinal.</param>
/// <param name="End">Past the last token of what is ordered.</param>
/// <param name="Of">The stems of the words for what is ordered, parted by blanks; empty where none are there.</param>
internal readonly record struct OrdinalFigure(int Token, int End, int Value, string Of)
{
    // "the third most populous inland county".
    private const int NounReach = 5;

    // "is the northern town's third".
    private const int OwnerReach = 5;

    private static readonly Ordinal s_none = new(0, "");

    private static readonly WordMemo<Ordinal> s_ordinals = new(w => ValueOf(w.Lower, out var tail) is > 0 and var value ? new Ordinal(value, tail) : s_none);

    public static IEnumerable<OrdinalFigure> All(Reading reading, Func<int, bool> isFigure)
    {
        var (text, placed) = (reading.Text, -1);
        for (var i = 1; i < text.Count - 1; i++)
        {
            if (!text.IsWord(i) || s_ordinals.Of(text[i].Word) is not { Value: > 0 } ordinal || isFigure(i))
                continue;
            // "Finished third in 2008 and first in 2012".
            var isPlacing = ScoreWords.Finished.Contains(text[i - 1].Word) || (text.Is(i - 1, WordClass.Coordinator) && placed == text[i].Sentence);
            if (At(reading, i, ordinal.Value, ordinal.Tail, isPlacing, isFigure) is not { } found)
                continue;
            placed = isPlacing ? text[i].Sentence : placed;
            yield return found;
        }
    }

    private static OrdinalFigure? At(Reading reading, int ordinal, int value, string tail, bool isPlacing, Func<int, bool> isFigure)
    {
        var (text, words) = (reading.Text, reading.Lexicon.Words);
        if (isPlacing)
            return tail.Length == 0 && (text.IsBreak(ordinal + 1) || text.Is(ordinal + 1, WordClass.Preposition | WordClass.Coordinator)) ? new OrdinalFigure(ordinal, ordinal + 1, value, "") : null;
        if (!IsOneOfOrder(text, ordinal))
            return null;
        var of = tail is "" or "most" ? [] : new List<string> { words.Stem(tail) };
        var end = ordinal + 1;
        for (; end - ordinal <= NounReach && text.IsWord(end) && !isFigure(end) && !text.Is(end, WordClass.Preposition | WordClass.Relative | WordClass.Coordinator | WordClass.Auxiliary) && !text.Is(end, "to"); end++)
        {
            if (words.TopicOf(text[end].Word) is { } topic)
                of.Add(topic);
        }

        return of.Count > 0 ? new OrdinalFigure(ordinal, end, value, string.Join(' ', of)) : null;
    }

    /// <summary>"is the third", "Harrowmere, the third", "The Salt Road is her third", "The Salt Road is the author's third".</summary>
    private static bool IsOneOfOrder(TaggedText text, int ordinal)
    {
        var before = ordinal - 1;
        if (text.Is(before, "the"))
            return IsPredicate(text, before - 1) || (text.Is(before - 1, ",") && text.Is(before - 2, WordClass.Capital));
        if (text.IsPossessiveMark(before))
        {
            before--;
            while (before > 0 && ordinal - before <= OwnerReach && text.IsWord(before) && !IsPredicate(text, before))
                before--;
        }
        else if (text.Is(before, WordClass.Possessive))
        {
            before--;
        }

        return before < ordinal - 1 && IsPredicate(text, before) && text.Is(before - 1, WordClass.Capital) && !text.Is(before - 1, WordClass.SubjectPronoun);
    }

    /// <summary>"was", "became", "as", "making it" before "the".</summary>
    private static bool IsPredicate(TaggedText text, int token) =>
        token >= 0 && (LexiconWords.Predicates.Contains(text[token].Word) || (text.Is(token, WordClass.ObjectPronoun | WordClass.SubjectPronoun | WordClass.Possessive) && token > 0 && LexiconWords.Making.Contains(text[token - 1].Word)));

    /// <summary>The number of "third", "112th" or "fourth" in "fourth-most"; 0 where it is none.</summary>
    private static int ValueOf(string word, out string tail)
    {
        var hyphen = word.IndexOf('-', StringComparison.Ordinal);
        (var ordinal, tail) = hyphen < 0 ? (word, "") : (word[..hyphen], word[(hyphen + 1)..]);
        if (TimeWords.Ordinals.TryGetValue(ordinal, out var value))
            return value;
        return int.TryParse(TimeWords.BeforeEnding(ordinal), NumberStyles.None, CultureInfo.InvariantCulture, out value) ? value : 0;
    }

    private sealed record Ordinal(int Value, string Tail);
}
