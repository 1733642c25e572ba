using Consistency.Extraction.Claims.Events;
using Consistency.Extraction.Syntax;
using Consistency.Extraction.Text;

namespace Consistency.Extraction.Claims.Measures;

/// <summary>Who won a match against whom, and the score: "Rovers beat United 3-1", "United lost 3-1 to Rovers", "Rovers drew 1-1 with United".</summary>
/// <param name="Winner">The side with the higher score; of a draw, the first named.</param>
/// <param name="First">The first token of what says so.</param>
/// <param name="End">Past the last.</param>
/// <param name="Numbers">The tokens of the score's numbers.</param>
internal sealed record MatchResult(string Winner, string Loser, string High, string Low, int First, int End, bool Denied, IReadOnlyList<int> Numbers)
{
    public static MatchResult? At(TaggedText text, ThingNames names, int verb, int floor, int end)
    {
        var (word, beaten) = (text[verb].Lower, text.Is(verb - 1, WordClass.Auxiliary) && LexiconWords.Be.Contains(text[verb - 1].Lower));
        var (beat, lost, drew, won) = (ScoreWords.Beat.Contains(word), ScoreWords.Lost.Contains(word), ScoreWords.Drew.Contains(word), ScoreWords.Won.Contains(word));
        if (!(beat || lost || drew || won) || ScoreIn(text, verb + 1, end) is not { } score)
            return null;
        var (first, denied) = (verb, false);
        while (first > floor && text.Is(first - 1, WordClass.Auxiliary | WordClass.Adverb | WordClass.Negation))
        {
            first--;
            denied |= LexiconWords.Negations.Contains(text[first].Lower);
            if (text.Is(first, WordClass.Auxiliary) && !LexiconWords.PlainAuxiliaries.Contains(text[first].Lower))
                return null;
        }

        var subject = NounPhrases.Before(text, first, floor);
        var other = beat && !beaten ? new TokenSpan(verb + 1, score) : SideBehind(text, verb + 1, score, end);
        // "Rovers and United drew 1-1".
        if (drew && other.IsEmpty && Joint(text, subject) is { } and)
            (subject, other) = (subject with { End = and }, subject with { First = and + 1 });
        if (NameOf(text, names, subject) is not { Length: > 0 } one || NameOf(text, names, Side(text, other)) is not { Length: > 0 } two || string.Equals(one, two, StringComparison.OrdinalIgnoreCase))
            return null;
        var (a, b) = (int.Parse(text[score].Lower, System.Globalization.CultureInfo.InvariantCulture), int.Parse(text[score + 2].Lower, System.Globalization.CultureInfo.InvariantCulture));
        if (drew != (a == b))
            return null;
        var wins = beat && !beaten || won || drew;
        return new MatchResult(wins ? one : two, wins ? two : one, Text(Math.Max(a, b)), Text(Math.Min(a, b)), subject.First, Math.Max(score + 3, other.End), denied, [score, score + 2]);
    }

    private static int? Joint(TaggedText text, TokenSpan subject) =>
        Enumerable.Range(subject.First, subject.Length).Where(i => text.Is(i, "and")).Select(i => (int?)i).FirstOrDefault();

    private static string Text(int goals) => goals.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static int? ScoreIn(TaggedText text, int first, int end)
    {
        for (var i = first; i + 2 < end && !text.IsBreak(i); i++)
        {
            if (IsGoals(text, i) && (text.Is(i + 1, "-") || text.Is(i + 1, "–")) && IsGoals(text, i + 2) && text[i].End == text[i + 1].Start && text[i + 1].End == text[i + 2].Start)
                return i;
        }

        return null;
    }

    private static bool IsGoals(TaggedText text, int token) => text[token].Kind == TokenKind.Number && text[token].Length <= 3 && text[token].Lower.All(char.IsAsciiDigit);

    /// <summary>"to Rovers 3-1", "3-1 to Rovers", "2-0 at home against Rovers": what follows the last such word.</summary>
    private static TokenSpan SideBehind(TaggedText text, int first, int score, int end)
    {
        for (var i = first; i < end && (!text.IsBreak(i) || i == score + 1); i++)
        {
            if (ScoreWords.Against.Contains(text[i].Lower) && text.Is(i + 1, WordClass.Capital))
                return new TokenSpan(i + 1, i < score ? score : end);
        }

        return default;
    }

    /// <summary>The capitalised words at the front.</summary>
    private static TokenSpan Side(TaggedText text, TokenSpan phrase)
    {
        var first = phrase.First;
        while (first < phrase.End && text.Is(first, WordClass.Determiner) && !text.Is(first + 1, WordClass.Determiner))
            first++;
        var end = first;
        while (end < phrase.End && text.IsWord(end) && text.Is(end, WordClass.Capital) && !text.Is(end, WordClass.Time))
            end++;
        return new TokenSpan(first, end);
    }

    private static string NameOf(TaggedText text, ThingNames names, TokenSpan phrase) =>
        !phrase.IsEmpty && Enumerable.Range(phrase.First, phrase.Length).Any(i => text.Is(i, WordClass.Capital)) && !text.Is(phrase.First, WordClass.SubjectPronoun | WordClass.Possessive) ? names.Of(phrase) : "";
}
