using System.Collections.Frozen;
using Consistency.Extraction.Lexicon;
using Consistency.Extraction.Text;
using Consistency.Model;

namespace Consistency.Extraction.Quantities;

/// <summary>Reads how the words around a number bind it and which way it moves. Thread-safe.</summary>
internal static class BoundReader
{
    // No wording stacks more: "at least some about 40".
    private const int MostBounds = 3;
    private const int MostFillers = 3;

    // "Not to use more than": so far before a bound may its negation stand.
    private const int MostBetween = 3;

    // "Cut the library's budget by": so long may the name of what is changed be.
    private const int MostChanged = 6;

    private static readonly LexiconFile s_lexicon = LexiconReader.Read("bounds");
    private static readonly PhraseTable<Bound> s_before = PhraseTable<Bound>.Of(s_lexicon, "before", BoundOf);
    private static readonly PhraseTable<Func<Bound, Bound>> s_after = PhraseTable<Func<Bound, Bound>>.Of(s_lexicon, "after", AfterOf);
    private static readonly PhraseTable<Trend> s_trends = PhraseTable<Trend>.Of(s_lexicon, "trends", n => n == "up" ? Trend.Up : Trend.Down);
    private static readonly PhraseTable<Trend> s_measuredTrends = PhraseTable<Trend>.Of(s_lexicon, "measured-trends", n => n == "up" ? Trend.Up : Trend.Down);
    private static readonly PhraseTable<Trend> s_changers = PhraseTable<Trend>.Of(s_lexicon, "changers", n => n == "up" ? Trend.Up : Trend.Down);
    private static readonly FrozenSet<string> s_changeStops = s_lexicon.Set("change-stops");
    private static readonly FrozenSet<string> s_spreads = s_lexicon.Set("spreads");
    private static readonly FrozenSet<string> s_negations = s_lexicon.Set("negations");
    private static readonly FrozenSet<string> s_fillers = s_lexicon.Set("fillers");
    private static readonly FrozenSet<string> s_trendFillers = s_lexicon.Set("trend-fillers");

    /// <summary>Finds the bound words that end before <paramref name="first"/>; the last word on the matter is the outermost that limits.</summary>
    /// <returns>Where they start; <paramref name="first"/> where there are none.</returns>
    public static int Before(ReadOnlySpan<Piece> sentence, int first, out Bound bound)
    {
        bound = Bound.Exact;
        for (var found = 0; found < MostBounds; found++)
        {
            var end = first;
            while (first - end < MostFillers && s_fillers.Contains(sentence.WordAt(end - 1)))
                end--;
            var length = s_before.MatchBefore(sentence, end, out var meaning);
            if (length == 0)
                (end, length) = (first, s_before.MatchBefore(sentence, first, out meaning));
            if (length == 0 || IsSpread(sentence, end - length))
                break;
            first = end - length;
            bound = Stronger(bound, meaning);
        }

        return first;
    }

    /// <summary>Finds bound words after a number.</summary>
    /// <returns>Past them; <paramref name="end"/> where there are none.</returns>
    public static int After(ReadOnlySpan<Piece> sentence, int end, ref Bound bound)
    {
        var length = s_after.MatchFrom(sentence, end, out var meaning);
        if (length == 0 || (sentence[end].Lower == "+" && !sentence[end].Glued) || (sentence[end].Lower == "plus" && !sentence[end].Joined)
            || sentence.WordAt(end + length) is "than" || IsNumberAfter(sentence, end + length))
            return end;
        bound = meaning(bound);
        return end + length;
    }

    /// <summary>Finds bound words that start at a place: "smaller than" in "larger than 10 and smaller than 20".</summary>
    /// <returns>How many pieces they take; 0 for none.</returns>
    public static int From(ReadOnlySpan<Piece> sentence, int at, out Bound bound) => s_before.MatchFrom(sentence, at, out bound);

    // "Above a quarter and below a half": what seems to go with the number before goes with the one after.
    private static bool IsNumberAfter(ReadOnlySpan<Piece> sentence, int at) => sentence.IsNumberAt(at)
        || (sentence.IsWordAt(at) && QuantityStarts.MayStart(sentence, at) && NumeralReader.TryRead(sentence, at, money: false, out var number) && number.Form != NumeralForm.One);

    /// <summary>Tells which way a number moves whose wording starts at <paramref name="first"/>.</summary>
    /// <param name="measured">Whether the number has a unit: only then a gain or a loss is a move.</param>
    public static Trend TrendBefore(ReadOnlySpan<Piece> sentence, int first, bool measured = true)
    {
        for (var skipped = 0; skipped <= MostFillers; skipped++)
        {
            if (s_trends.MatchBefore(sentence, first - skipped, out var trend) > 0
                || (measured && s_measuredTrends.MatchBefore(sentence, first - skipped, out trend) > 0))
                return trend;
            if (!s_trendFillers.Contains(sentence.WordAt(first - skipped - 1)))
                break;
            if (measured && sentence.WordAt(first - skipped - 1) is "by")
                return ChangeBefore(sentence, first - skipped - 1);
        }

        return Trend.Unspecified;
    }

    /// <summary>"cut the budget" before "by".</summary>
    private static Trend ChangeBefore(ReadOnlySpan<Piece> sentence, int by)
    {
        for (var end = by; end > 0 && by - end <= MostChanged && sentence.IsWordAt(end - 1) && !s_changeStops.Contains(sentence.WordAt(end - 1)); end--)
        {
            if (s_trends.MatchBefore(sentence, end, out var trend) > 0 || s_changers.MatchBefore(sentence, end, out trend) > 0)
                return trend;
        }

        return Trend.Unspecified;
    }

    /// <summary>"Did not use more than" is "at most": a negation near before turns a bound round.</summary>
    /// <param name="first">Where the bound's words start.</param>
    public static Bound Negated(ReadOnlySpan<Piece> sentence, int first, Bound bound)
    {
        if (bound is not (Bound.MoreThan or Bound.LessThan))
            return bound;
        for (var at = first - 1; at >= first - MostBetween && sentence.IsWordAt(at); at--)
        {
            if (s_negations.Contains(sentence.WordAt(at)))
                return sentence.WordAt(at + 1) is "only" or "just" or "merely" ? bound : bound == Bound.MoreThan ? Bound.AtMost : Bound.AtLeast;
        }

        return bound;
    }

    /// <summary>"Averaged over nine reviews, …", "is spread over nine sites"; but "the fire spread over nine hectares".</summary>
    private static bool IsSpread(ReadOnlySpan<Piece> sentence, int over) => sentence.WordAt(over) == "over" && s_spreads.Contains(sentence.WordAt(over - 1))
        && (over == 1 || !sentence.IsWordAt(over - 2) || sentence.WordAt(over - 2) is "is" or "are" or "was" or "were" or "be" or "been" or "being");

    private static Bound Stronger(Bound a, Bound b) => a is Bound.Exact or Bound.About ? b is Bound.Exact ? a : b : a;

    // "More than 5,000 or equal"
    private static Func<Bound, Bound> AfterOf(string name)
    {
        if (name == "or-equal")
            return b => b switch { Bound.MoreThan => Bound.AtLeast, Bound.LessThan => Bound.AtMost, _ => b };
        var meaning = BoundOf(name);
        return b => Stronger(b, meaning);
    }

    private static Bound BoundOf(string name) => name switch
    {
        "exact" => Bound.Exact,
        "about" => Bound.About,
        "at-least" => Bound.AtLeast,
        "more-than" => Bound.MoreThan,
        "at-most" => Bound.AtMost,
        "less-than" => Bound.LessThan,
        _ => throw new InvalidOperationException($"'{name}' is no bound: bounds.yaml takes exact, about, at-least, more-than, at-most and less-than."),
    };
}
