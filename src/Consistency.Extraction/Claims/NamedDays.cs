using System.Globalization;
using Consistency.Extraction.Text;
using Consistency.Extraction.Times;
using Consistency.Model;

namespace Consistency.Extraction.Claims;

/// <summary>Reads a date as far as its words name it, also where no year says which it is: "as of 9 April".</summary>
internal static class NamedDays
{
    private const int YearLength = 4;

    /// <summary>The last year, month and day that a time's words name; null where they name none.</summary>
    public static NamedDay? Of(Document document, FoundTime time)
    {
        var named = default(NamedDay);
        for (var i = time.FirstToken; i < time.EndToken; i++)
        {
            var word = document.Tokens[i].Lower;
            if (TimeWords.Months.TryGetValue(word, out var month))
                named = named with { Month = month };
            else if (LeadingNumber(word) is >= 1000 and <= 2200 and var year)
                named = named with { Year = year };
            else if (LeadingNumber(word) is >= 1 and <= 31 and var day)
                named = named with { Day = day };
        }

        // "Last year", and a month of which the day of publication tells the year.
        if (named.Year == 0 && time.Time is { Earliest.Length: >= YearLength } range && (named.Month > 0 || range.Earliest.Length == YearLength))
            named = named with { Year = LeadingNumber(range.Earliest) };
        return named.Year > 0 || named.Month > 0 ? named : null;
    }

    /// <summary>The token of the day in a date whose year cannot be told; null for other times.</summary>
    public static int? DayIn(Document document, FoundTime time)
    {
        if (time.Time is not null || time.Duration.Length > 0 || Of(document, time) is not { Month: > 0, Day: > 0, Year: 0 } named)
            return null;
        for (var i = time.FirstToken; i < time.EndToken; i++)
        {
            if (LeadingNumber(document.Tokens[i].Lower) == named.Day)
                return i;
        }

        return null;
    }

    private static int LeadingNumber(string word)
    {
        var end = 0;
        while (end < word.Length && end < 4 && char.IsAsciiDigit(word[end]))
            end++;
        return end > 0 ? int.Parse(word.AsSpan(0, end), NumberStyles.None, CultureInfo.InvariantCulture) : 0;
    }
}
