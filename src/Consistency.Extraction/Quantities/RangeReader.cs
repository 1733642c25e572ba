using Consistency.Extraction.Text;

namespace Consistency.Extraction.Quantities;

/// <summary>Joins two amounts to a range: "20 to 30", "between 20 and 30,000", "20-30%", "from $5 to $9". Safe to share.</summary>
internal sealed class RangeReader(AmountReader amounts)
{
    // So many words, such as the rival's name, stand between the verb and the first share.
    private const int ContestReach = 3;

    /// <summary>Reads on from a first amount.</summary>
    /// <param name="first">The amount that starts the range; given the second one's unit and scale where it states none.</param>
    public bool TryRead(ReadOnlySpan<Piece> sentence, ref Amount first, out Amount second, out int start)
    {
        (second, start) = (default, first.First);
        var opener = sentence.WordAt(start - 1);
        var link = LinkAt(sentence, first.End, opener);
        if (link < 0 || first.Number.IsVague || !amounts.TryRead(sentence, first.End + link, out second) || second.Number.IsVague)
            return false;
        if (sentence[first.End].Lower == "or" && !AreNeighbours(first, second))
            return false;
        if (!UnitsAgree(first, second) || (sentence[first.End].Lower == "to" && (IsMove(sentence, start) || IsContest(sentence, start))))
            return false;
        var low = Scaled(first, second);
        var tight = link == 0 || sentence.WordAt(first.End) is "–" or "—" or "−" or "-" || sentence.IsJoinedAt(first.End);
        var stated = opener is "between" or "from" or "to";
        if (low.Low > second.High && !(stated && link > 0))
            return false;
        if (tight && !IsRange(sentence, first, second))
            return false;
        first = low with { Unit = first.Unit ?? second.Unit };
        if (opener is "between" or "from")
            start--;
        return true;
    }

    // "Rose by 5 to 40" is a move and a level; "rose from 35 to 40" is a range.
    private static bool IsMove(ReadOnlySpan<Piece> sentence, int start) =>
        sentence.WordAt(start - 1) is not ("between" or "from") && BoundReader.TrendBefore(sentence, BoundReader.Before(sentence, start, out _)) != Model.Trend.Unspecified;

    // "Leads her rival 45 percent to 41 percent": two shares, no range.
    private static bool IsContest(ReadOnlySpan<Piece> sentence, int start)
    {
        for (var at = start - 1; at >= start - ContestReach && sentence.IsWordAt(at); at--)
        {
            if (Identifiers.IsContestVerb(sentence.WordAt(at)))
                return true;
        }

        return false;
    }

    // "Three or four" is a range, "three or ten" are two numbers.
    private static bool AreNeighbours(Amount first, Amount second) =>
        first.End == first.Number.End && first.Number.Form is NumeralForm.Words or NumeralForm.One && second.Number.Low == first.Number.Low + 1;

    private static int LinkAt(ReadOnlySpan<Piece> sentence, int at, string opener) => sentence.WordAt(at) switch
    {
        _ when at >= sentence.Length => -1,
        _ when sentence[at].Joined && (sentence[at].Kind == TokenKind.Number || sentence[at].Kind == TokenKind.Mark || NumeralWords.Ones.ContainsKey(sentence[at].Lower) || NumeralWords.Tens.ContainsKey(sentence[at].Lower)) => 0,
        "and" when opener == "between" => 1,
        "to" or "through" or "till" or "until" or "or" => 1,
        "-" when !sentence[at].Glued && !sentence.IsGluedAt(at + 1) && sentence.IsNumberAt(at + 1) => 1,
        "–" or "−" or "—" or "~" when sentence[at].Glued == sentence.IsGluedAt(at + 1) && (sentence[at].Glued || sentence[at].Lower == "–") => 1,
        _ => -1,
    };

    private static bool UnitsAgree(Amount first, Amount second) =>
        first.Unit is null || first.Unit == second.Unit || (second.Unit is null && UnitReader.KindOf(first.Unit) == QuantityKind.Money && first.End == first.Number.End);

    // "between 20 and 30,000" is 20,000 to 30,000; "15 to 2,000" is what it says.
    private static Amount Scaled(Amount first, Amount second)
    {
        var scale = second.Number.Scale;
        if (first.Number.Form == NumeralForm.Fraction || first.Number.Scale > 1 || scale == 1 || first.Number.High >= second.Number.Low / scale)
            return first;
        return first with { Number = first.Number with { Low = first.Number.Low * scale, High = first.Number.High * scale } };
    }

    // Two bare figures with a hyphen may be a score, a season or part of an identifier: a unit, something counted or size must speak for a range.
    private static bool IsRange(ReadOnlySpan<Piece> sentence, Amount first, Amount second) =>
        first.Low < second.High && !(sentence.IsNumberAt(second.End) && sentence.IsJoinedAt(second.End))
        && (second.Unit is not null || first.Unit is not null || first.Low >= 100 || first.Number.Form != NumeralForm.Digits
            || (sentence.IsWordAt(second.End) && !CountedWords.IsStop(sentence[second.End].Lower) && !Identifiers.IsScoreWord(sentence[second.End].Lower)));
}
