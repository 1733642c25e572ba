using Consistency.Extraction.Quantities;
using Consistency.Extraction.Text;
using Consistency.Extraction.Times;
using Consistency.Model;

namespace Consistency.Extraction.Claims;

/// <summary>
/// One claim for each number or date: its subject is the wording around it, so that two reports that say the same with
/// different numbers are found; its context tells which figures of other reports are of the same thing.
/// </summary>
/// <param name="taken">The claims that the vocabulary makes of numbers.</param>
/// <param name="takenTimes">The claims that the vocabulary makes of dates.</param>
internal sealed class FigureClaims(Reading reading, IReadOnlyDictionary<FoundQuantity, Claim> taken, IReadOnlyDictionary<FoundTime, Claim> takenTimes)
{
    private const string Number = "figure";

    private const string Date = "dated";

    private readonly FigureWordings _wordings = new(reading);
    private readonly FigureContexts _contexts = new(reading);

    /// <summary>The claims, and whether each can stand alone: no claim of the vocabulary says it, and enough words stand around it.</summary>
    /// <param name="goals">The tokens of scores, which are compared as results alone.</param>
    /// <param name="periods">The times that say when what the vocabulary knows holds.</param>
    public IEnumerable<(Claim Claim, bool Alone)> All(IReadOnlySet<int> goals, IReadOnlySet<FoundTime> periods)
    {
        var quoted = Quoted(reading);
        var counting = reading.Quantities.Select(q => reading.Document.Tokens[q.FirstToken].Sentence).ToHashSet();
        foreach (var quantity in reading.Quantities.Where(q => !goals.Contains(q.FirstAmount) && !quoted[q.FirstToken] && !IsPronoun(reading.Document, q)))
        {
            var known = taken.TryGetValue(quantity, out var claim);
            var shown = AsLevel(reading.Document, Scores.AsPercentage(reading.Document, quantity));
            var context = _contexts.Of(shown, AgeClaims.IsBare(reading, quantity), KnownBy(claim));
            // A number among numbers is of nothing that could be compared.
            if (context.Words.Count > 0 || context.Counted.Count > 0)
            {
                yield return Make(
                    quantity.FirstToken, quantity.EndToken, Math.Max(quantity.EndToken, quantity.EndCounted), Number, new ClaimValue.OfQuantity(shown.Quantity), isDate: false, known, context);
            }
        }

        foreach (var time in reading.Times.Where(t => t.Time is not null && !periods.Contains(t) && !quoted[t.FirstToken]))
        {
            var known = takenTimes.TryGetValue(time, out var claim);
            // "As of March" says when other figures hold.
            var context = IsAsOf(reading.Document, time) ? null : _contexts.Of(time, KnownBy(claim));
            yield return Make(time.FirstToken, time.EndToken, time.EndToken, Date, new ClaimValue.OfTime(time.Time!), isDate: true, known, context);
        }

        // Beside numbers, spans are those of what is counted: "rose by 12% from 2004 to 2012 and by 31% from 2004 to 2016".
        foreach (var span in reading.Times.Where(t => !periods.Contains(t) && !quoted[t.FirstToken] && IsSpan(t) && !counting.Contains(reading.Document.Tokens[t.FirstToken].Sentence)))
        {
            var (first, last) = (span.Time!.Earliest, span.Time.Latest);
            yield return Make(span.FirstToken, span.EndToken, span.EndToken, Date, new ClaimValue.OfTime(new TimeRange(first, first)), isDate: true, known: true, _contexts.OfEnd(span, $"to {last}"));
            yield return Make(span.FirstToken, span.EndToken, span.EndToken, Date, new ClaimValue.OfTime(new TimeRange(last, last)), isDate: true, known: true, _contexts.OfEnd(span, $"from {first}"));
        }

        foreach (var (time, property, verb, day, name) in LifespanClaims.Days(reading))
            yield return Make(time.FirstToken, time.EndToken, time.EndToken, Date, new ClaimValue.OfTime(new TimeRange(day, day)), isDate: true, known: true, _contexts.OfLife(time, verb, new KnownFigure(property, name)));

        foreach (var time in reading.Times.Where(t => !periods.Contains(t) && !quoted[t.FirstToken] && !IsAsOf(reading.Document, t)))
        {
            // The day alone of a date whose year cannot be told: "on Sept. 11".
            if (NamedDays.DayIn(reading.Document, time) is { } day)
            {
                var number = new ClaimValue.OfQuantity(new Quantity(NamedDays.Of(reading.Document, time)!.Value.Day, Bound: BoundOf(reading.Document, time)));
                yield return Make(day, day + 1, day + 1, Number, number, isDate: true, known: false, _contexts.OfDay(time));
            }
        }

        foreach (var ordinal in OrdinalFigure.All(reading, _contexts.IsFigure).Where(o => !quoted[o.Token]))
            yield return Make(ordinal.Token, ordinal.Token + 1, ordinal.End, Number, new ClaimValue.OfQuantity(new Quantity(ordinal.Value)), isDate: false, known: true, _contexts.Of(ordinal));

        foreach (var multiple in Multiples.In(reading).Where(m => !quoted[m.FirstToken]))
            yield return Make(multiple.FirstToken, multiple.EndToken, multiple.EndToken, Number, new ClaimValue.OfQuantity(multiple.Quantity), isDate: false, known: true, _contexts.Of(multiple, isAge: false, null));

        foreach (var place in ChartPlace.All(reading).Where(p => !quoted[p.Number]))
            yield return Make(place.Number, place.End, place.End, Number, new ClaimValue.OfQuantity(new Quantity(place.Value)), isDate: false, known: true, _contexts.Of(place));

        foreach (var written in WrittenNumbers(goals, quoted))
            yield return written;
    }

    /// <summary>"from 2004 to 2012"</summary>
    private bool IsSpan(FoundTime time) => time.Time is { Earliest.Length: > 0, Latest.Length: > 0 } span && !string.Equals(span.Earliest, span.Latest, StringComparison.Ordinal)
        && reading.Document.Tokens[time.FirstToken].Lower is ("from" or "between");

    /// <summary>"rose from 40 to 52 million" is 52 million now.</summary>
    private static FoundQuantity AsLevel(Document document, FoundQuantity quantity) => quantity.Quantity is { Bound: Bound.Range, Upper: { } upper, Trend: not Trend.Unspecified } range && document.Tokens[quantity.FirstToken].Lower is "from"
        ? quantity with { Quantity = new Quantity(range.Trend == Trend.Up ? upper : range.Value, Unit: range.Unit) }
        : quantity;

    private KnownFigure? KnownBy(Claim? claim) => claim is null ? null
        : new KnownFigure(claim.Property, claim.Subject.Qualifiers.Count > 0 || reading.Lexicon.Pack.Subjects.TryResolve(claim.Subject.Name, out _) ? "" : claim.Subject.Name);

    /// <summary>The numbers of dates, addresses, results and the like: where all else of two sentences is the same, they should be too.</summary>
    private IEnumerable<(Claim Claim, bool Alone)> WrittenNumbers(IReadOnlySet<int> goals, bool[] quoted)
    {
        var document = reading.Document;
        var ofDates = reading.Times.Where(t => t.Time is not null || NamedDays.DayIn(document, t) is not null).SelectMany(t => Enumerable.Range(t.FirstToken, t.EndToken - t.FirstToken)).ToHashSet();
        var ofQuantities = reading.Quantities.SelectMany(q => Enumerable.Range(q.FirstToken, q.EndToken - q.FirstToken)).ToHashSet();
        for (var i = 0; i < document.Tokens.Length; i++)
        {
            if (document.Tokens[i].Kind == TokenKind.Number && !quoted[i] && !goals.Contains(i) && !ofQuantities.Contains(i) && DigitNumerals.TryParse(document.Tokens[i].Lower, out var value)
                && _wordings.Around(i, i + 1, isDate: false, out var isEnough) is var wording && isEnough)
                yield return (reading.ClaimOver(i, i + 1, Number, new Subject(wording), new ClaimValue.OfQuantity(new Quantity((double)value))) with { Context = ofDates.Contains(i) ? FigureContext.InDate : FigureContext.Bare }, false);
        }
    }

    private (Claim Claim, bool Alone) Make(int first, int end, int endEvidence, string property, ClaimValue value, bool isDate, bool known, FigureContext? context)
    {
        var wording = _wordings.Around(first, end, isDate, out var isEnough);
        return (reading.ClaimOver(first, endEvidence, property, new Subject(wording), value) with { Context = context }, isEnough && !known);
    }

    /// <summary>"before 7 April", "after 7 April"; but "after the 7 April attacks" names the day.</summary>
    private static Bound BoundOf(Document document, FoundTime time)
    {
        var (tokens, first) = (document.Tokens, time.FirstToken);
        var bound = BoundOf(tokens[first].Lower);
        if (bound != Bound.Exact)
            return tokens[first + 1].Lower is "the" ? Bound.Exact : bound;
        return first > 0 ? BoundOf(tokens[first - 1].Lower) : Bound.Exact;
    }

    private static Bound BoundOf(string word) => word switch
    {
        "before" => Bound.LessThan,
        "after" => Bound.MoreThan,
        _ => Bound.Exact,
    };

    private static bool IsAsOf(Document document, FoundTime time) =>
        document.Tokens[time.FirstToken].Lower is "as" or "by" || (time.FirstToken > 0 && document.Tokens[time.FirstToken - 1].Lower is "by")
        || (time.FirstToken > 1 && document.Tokens[time.FirstToken - 1].Lower is "of" && document.Tokens[time.FirstToken - 2].Lower is "as");

    /// <summary>Which tokens stand in remarks: those are compared with each other as they are, numbers and all.</summary>
    private static bool[] Quoted(Reading reading)
    {
        var quoted = new bool[reading.Document.Tokens.Length];
        foreach (var quotation in reading.Quotations.Where(q => QuoteClaims.IsWhole(reading, q)))
            quoted.AsSpan(quotation.FirstToken, quotation.EndToken - quotation.FirstToken).Fill(true);
        return quoted;
    }

    /// <summary>"one of the largest" counts nothing.</summary>
    private static bool IsPronoun(Document document, FoundQuantity quantity) => document.Tokens[quantity.FirstToken].Lower is "one";
}
