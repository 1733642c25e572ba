using System.Collections.Frozen;
using Consistency.Extraction.Lexicon;
using Consistency.Extraction.Text;

namespace Consistency.Extraction.Quantities;

/// <summary>Tells figures that count nothing: parts of names, numbers of things, scores, telephone numbers, pronouns. Thread-safe.</summary>
internal static class Identifiers
{
    private static readonly LexiconFile s_lexicon = LexiconReader.Read("identifiers");
    private static readonly FrozenSet<string> s_labels = s_lexicon.Set("labels");
    private static readonly FrozenSet<string> s_marks = s_lexicon.Set("marks");
    private static readonly FrozenSet<string> s_contestVerbs = s_lexicon.Set("contest-verbs");
    private static readonly FrozenSet<string> s_scoreWords = s_lexicon.Set("score-words");
    private static readonly FrozenSet<string> s_oneBefore = s_lexicon.Set("one-before");
    private static readonly FrozenSet<string> s_oneAfter = s_lexicon.Set("one-after");

    /// <summary>"Leads": what follows it are the two sides of a contest.</summary>
    public static bool IsContestVerb(string lower) => s_contestVerbs.Contains(lower);

    public static bool IsScoreWord(string lower) => s_scoreWords.Contains(lower);

    /// <summary>Whether the "one" at this place stands for somebody or something instead of counting it.</summary>
    public static bool IsPronoun(ReadOnlySpan<Piece> sentence, int at) =>
        s_oneBefore.Contains(sentence.WordAt(at - 1)) || s_oneAfter.Contains(sentence.WordAt(at + 1)) || !sentence.IsWordAt(at + 1)
        || sentence.IsJoinedAt(at) || (CountedWords.IsStop(sentence.WordAt(at + 1)) && sentence.WordAt(at + 1) is not ("of" or "more"));

    /// <summary>Whether a bare figure, without unit or scale, belongs to a name or numbers something.</summary>
    public static bool IsName(ReadOnlySpan<Piece> sentence, Amount amount)
    {
        var at = amount.First;
        if (sentence.IsGluedAt(at) && (s_marks.Contains(sentence.WordAt(at - 1)) || sentence.IsWordAt(at - 1)))
            return true;
        // "PS21,700": the figure goes on from within a word.
        if (sentence.IsGluedAt(at) && sentence.IsGluedAt(at - 1) && sentence.WordAt(at - 1) is "," or "." && sentence.IsWordAt(at - 2) && char.IsAsciiDigit(sentence[at - 2].Lower[^1]))
            return true;
        if (amount.Number.Form != NumeralForm.Digits || amount.Unit is not null)
            return false;
        if (sentence.IsGluedAt(at) && sentence.WordAt(at - 1) == "=" && !sentence[at].Lower.Contains(',', StringComparison.Ordinal))
            return true;
        if (sentence.WordAt(at - 1) == "." && s_labels.Contains(sentence.WordAt(at - 2)) && at >= 2)
            return true;
        if (sentence.WordAt(at - 1) is "#" or "№" || (sentence.IsGluedAt(amount.End) && sentence.WordAt(amount.End) is "/" or ":" or "_" or "@"))
            return true;
        if (s_labels.Contains(sentence.WordAt(at - 1)))
            return true;
        return IsAfterName(sentence, at) || IsBeforeName(sentence, at);
    }

    // "A 747 Jumbo", "10 Harbour Street": a capital follows, and nothing that is counted; "12 Norwegian sailors" is a count.
    private static bool IsBeforeName(ReadOnlySpan<Piece> sentence, int at)
    {
        const int LongestName = 4;
        if (at == 0 || at + 1 >= sentence.Length || !sentence[at + 1].Title || sentence[at].Lower.Contains('.', StringComparison.Ordinal) || sentence[at].Lower.Contains(',', StringComparison.Ordinal))
            return false;
        var end = at + 1;
        while (end - at <= LongestName && sentence.IsWordAt(end) && !CountedWords.IsStop(sentence[end].Lower))
        {
            if (CountedWords.IsPlural(sentence[end].Lower))
                return false;
            end++;
        }

        return true;
    }

    // "Boeing 737": a capital that is not due to the sentence's start. A separator or decimal makes it a figure after all.
    private static bool IsAfterName(ReadOnlySpan<Piece> sentence, int at)
    {
        if (sentence[at].Lower.Contains(',', StringComparison.Ordinal) || !sentence.IsWordAt(at - 1) || !sentence.IsCapitalAt(at - 1))
            return false;
        return at > 1 ? !CountedWords.IsStop(sentence[at - 1].Lower) : sentence[at].Joined;
    }

    /// <summary>Past a chain of figures with hyphens or points between, such as a score or a telephone number.</summary>
    public static int EndOfChain(ReadOnlySpan<Piece> sentence, int end)
    {
        while (sentence.IsNumberAt(end) && (sentence[end].Joined || sentence[end].Glued))
            end++;
        while (sentence.WordAt(end) is "–" or "/" or ":" && sentence.IsGluedAt(end) && sentence.IsGluedAt(end + 1) && sentence.IsNumberAt(end + 1))
            end += 2;
        return end;
    }
}
