using Consistency.Extraction.Quantities;
using Consistency.Extraction.Syntax;
using Consistency.Extraction.Times;
using Consistency.Model;
using Consistency.Model.Packs;

namespace Consistency.Extraction.Claims;

/// <summary>Reads where and when a number holds.</summary>
internal static class CountScope
{
    // How far before a number its place may stand.
    private const int PlaceReach = 12;

    // How far before a date what it dates may stand.
    private const int DatedReach = 3;

    /// <param name="next">The first token of the next number.</param>
    public static Scope Of(Reading reading, FoundQuantity quantity, CountFrame frame, int next)
    {
        var clause = Clause.Around(reading, quantity.FirstToken, quantity.EndToken);
        var (first, end) = (Math.Min(quantity.FirstToken, frame.FirstToken), Math.Max(quantity.EndToken, frame.EndToken));
        // "six in Norland and two in Portugal": the place before the next number first.
        var behind = Math.Max(quantity.EndToken, frame.FirstToken);
        var place = Place(reading, behind, Math.Clamp(next, behind, clause.End));
        if (place.Length == 0)
            place = Place(reading, behind, clause.End);
        // "The deaths in Lund are 17".
        if (place.Length == 0 && frame.EndToken < quantity.FirstToken)
            place = Place(reading, frame.EndToken, quantity.FirstToken);
        // "With 55 in Lund, Osterland has 106".
        if (place.Length == 0)
            place = Holder(reading.Text, clause.First, quantity.FirstToken);
        if (place.Length == 0)
            place = Place(reading, Math.Max(clause.First, first - PlaceReach), first);
        if (DayOfWhatThereIs(reading, clause) is { Length: > 0 } day)
            return new Scope(place, AsOf: day);
        var asOf = AsOf(reading, clause);
        var period = Period(reading, clause) ?? Day(reading, clause, first, end);
        // "A landslide on 3 May left 24 missing" is silent on when they are.
        if (period is not null && asOf.Length == 0 && IsOneSpan(period) && !IsOfClause(reading, clause, first, period) && IsStock(reading, frame))
            return new Scope(place);
        // What there is of a stock on a day is no part of a sum over days.
        return period is not null && asOf.Length == 0 && IsStock(reading, frame) && IsOneSpan(period)
            ? new Scope(place, AsOf: period.Latest)
            : new Scope(place, AsOf: asOf, Period: period);
    }

    /// <summary>The first place with a word of place before it: one that the vocabulary knows, else any name.</summary>
    public static string Place(Reading reading, int first, int end)
    {
        for (var i = first; i < end - 1; i++)
        {
            if (!LexiconWords.Locatives.Contains(reading.Document.Tokens[i].Lower))
                continue;
            for (var j = i + 1; j < Math.Min(end, i + 4); j++)
            {
                // "over Norland and Portugal" is neither.
                if (reading.Text.Is(j, WordClass.Coordinator))
                    break;
                if (reading.Lexicon.Places.TryMatch(reading.Document, j, end, out var place) && char.IsUpper(reading.Document.Text[reading.Document.Tokens[j].Start]))
                    return place.Name;
            }
        }

        if (CountryWithAreas(reading, first, end) is { } country)
            return country;
        return PlaceNames.FirstBehind(reading.Text, first, end, w => w is "in" or "near" or "on") is { Length: > 0 } name ? name : PlaceNames.FirstWithAreas(reading.Text, first, end);
    }

    /// <summary>"in 26 of the 28 Bulgarian provinces".</summary>
    private static string? CountryWithAreas(Reading reading, int first, int end)
    {
        for (var i = first; i < end - 1; i++)
        {
            if (reading.Lexicon.Nationalities.TryMatch(reading.Document, i, end, out var match) && match.EndToken < end && LexiconWords.Areas.Contains(reading.Document.Tokens[match.EndToken].Lower))
                return reading.Lexicon.CountryOf(match.Name);
        }

        return null;
    }

    /// <summary>"Lund" in "Lund has 17,000 inhabitants" and "in May Lund recorded 300 cases", but not "Health" in "the Board of Health reported 300".</summary>
    private static string Holder(TaggedText text, int floor, int number)
    {
        if (number - 1 <= floor || !LexiconWords.Holding.Contains(text[number - 1].Lower))
            return "";
        var verb = number - 1;
        while (verb > floor && text.Is(verb - 1, WordClass.Auxiliary))
            verb--;
        var first = verb;
        while (first > floor && text.Is(first - 1, WordClass.Capital) && text.IsWord(first - 1) && !text.Is(first - 1, WordClass.Time))
            first--;
        // "Hospitals had" and "They had" begin a sentence with no name.
        var isPlural = text[first].Lower.EndsWith('s') && first == text.Document.Sentences[text[first].Sentence].FirstToken && !text.Is(verb, "has");
        var isOfBody = first - 1 > floor && text.Is(first - 1, "of") && text.Is(first - 2, WordClass.Capital);
        return isPlural || isOfBody || text.Is(first, WordClass.SubjectPronoun | WordClass.Determiner) ? "" : text.Document.Slice(first, verb);
    }

    /// <summary>"so far in August", "as of Monday", "by last week".</summary>
    private static string AsOf(Reading reading, Clause clause) => TimesIn(reading, clause).Select(t => AsOf(reading, t)).FirstOrDefault(d => d.Length > 0, "");

    /// <summary>"On 3 May there are 140 cases" and "from 3 May there are" tell how many there are by then, not how many came that day.</summary>
    private static string DayOfWhatThereIs(Reading reading, Clause clause)
    {
        for (var i = clause.First; i < clause.End - 1; i++)
        {
            if (reading.Text.Is(i, "there") && (reading.Text.Is(i + 1, "are") || reading.Text.Is(i + 1, "is")))
                return TimesIn(reading, clause).FirstOrDefault(t => t.EndToken <= i && t.Time is { Earliest.Length: > 0 } time && (time.Latest.Length == 0 || IsOneSpan(time)))?.Time?.Earliest ?? "";
        }

        return "";
    }

    private static string AsOf(Reading reading, FoundTime found) => found.Time switch
    {
        null => "",
        // "As of 9 March 2020" opens a span, as what holds then may hold on.
        { Latest.Length: 0 } open => reading.Document.Tokens[found.FirstToken].Lower is "as" ? open.Earliest : "",
        { } time => reading.Document.Tokens[found.FirstToken].Lower is "by" || IsAsOf(reading, found.FirstToken) ? time.Latest : "",
    };

    private static bool IsAsOf(Reading reading, int token)
    {
        var before = reading.Document.Slice(Math.Max(0, token - 3), token).ToLowerInvariant();
        return before.EndsWith("as of", StringComparison.Ordinal) || before.EndsWith("by", StringComparison.Ordinal)
            || before.EndsWith("far in", StringComparison.Ordinal) || before.EndsWith("far by", StringComparison.Ordinal);
    }

    /// <summary>A span of several years or months in the clause: "between 1979 and 1989".</summary>
    private static TimeRange? Period(Reading reading, Clause clause) => TimesIn(reading, clause)
        .Select(t => t.Time).FirstOrDefault(t => t is { Earliest.Length: > 0, Latest.Length: > 0 } && !string.Equals(t.Earliest, t.Latest, StringComparison.Ordinal));

    /// <summary>The day, month or year in which what was counted happened: "killed 17 people on 3 May".</summary>
    private static TimeRange? Day(Reading reading, Clause clause, int first, int end) => TimesIn(reading, clause)
        .Where(t => t.Time is { } time && IsOneSpan(time) && AsOf(reading, t).Length == 0 && reading.AreOfOneContent(t.FirstToken, first)
            && !IsOfAnother(reading, t.FirstToken < first ? clause.First : end, t.FirstToken < first ? first : t.FirstToken) && !IsDated(reading, t.FirstToken))
        .Select(t => t.Time).FirstOrDefault();

    private static bool IsStock(Reading reading, CountFrame frame) => reading.Lexicon.Pack.PropertyDefinitions[frame.Property].Kind == PropertyKind.Stock;

    /// <summary>Whether a time stands at the clause's start or behind what is counted, not with a noun before it.</summary>
    private static bool IsOfClause(Reading reading, Clause clause, int first, TimeRange time) => TimesIn(reading, clause)
        .Where(t => ReferenceEquals(t.Time, time)).All(t => t.FirstToken > first || t.FirstToken - clause.First < DatedReach);

    private static bool IsOneSpan(TimeRange time) => time.Earliest.Length > 0 && string.Equals(time.Earliest, time.Latest, StringComparison.Ordinal);

    /// <summary>"since the landing on 3 May", "in the war that began in May": the time is not that of what is counted.</summary>
    private static bool IsOfAnother(Reading reading, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (LexiconWords.TimesOfAnother.Contains(reading.Document.Tokens[i].Lower))
                return true;
        }

        return false;
    }

    /// <summary>"the siege began on 3 May and has killed 300".</summary>
    private static bool IsDated(Reading reading, int time)
    {
        for (var i = Math.Max(0, time - DatedReach); i < time; i++)
        {
            if (reading.Lexicon.Dates.TryMatch(reading.Document, i, time, out _))
                return true;
        }

        return false;
    }

    private static IEnumerable<FoundTime> TimesIn(Reading reading, Clause clause) => reading.TimesBetween(clause.First, clause.End);
}
