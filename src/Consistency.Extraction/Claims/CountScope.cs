using Consistency.Extraction.Quantities;
using Consistency.Extraction.Times;
using Consistency.Model;

namespace Consistency.Extraction.Claims;

/// <summary>Reads where and when a number holds.</summary>
internal static class CountScope
{
    public static Scope Of(Reading reading, FoundQuantity quantity, CountFrame frame)
    {
        var clause = Clause.Around(reading, quantity.FirstToken, quantity.EndToken);
        var from = Math.Max(quantity.EndToken, frame.FirstToken);
        return new Scope(Place(reading, from, clause.End), AsOf: AsOf(reading, clause), Period: Period(reading, clause));
    }

    /// <summary>The first place behind the number with a word of place before it.</summary>
    private static string Place(Reading reading, int first, int end)
    {
        for (var i = first; i < end - 1; i++)
        {
            if (!LexiconWords.Locatives.Contains(reading.Document.Tokens[i].Lower))
                continue;
            for (var j = i + 1; j < Math.Min(end, i + 4); j++)
            {
                if (reading.Lexicon.Places.TryMatch(reading.Document, j, end, out var place) && char.IsUpper(reading.Document.Text[reading.Document.Tokens[j].Start]))
                    return place.Name;
            }
        }

        return "";
    }

    /// <summary>"so far in August", "as of Monday", "by last week".</summary>
    private static string AsOf(Reading reading, Clause clause) => TimesIn(reading, clause).Select(t => AsOf(reading, t)).FirstOrDefault(d => d.Length > 0, "");

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

    private static IEnumerable<FoundTime> TimesIn(Reading reading, Clause clause) => reading.TimesBetween(clause.First, clause.End);
}
