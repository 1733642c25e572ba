using Consistency.Extraction.Syntax;
using Consistency.Extraction.Times;
using Consistency.Model;

namespace Consistency.Extraction.Claims.Measures;

/// <summary>Reads the period of what is said: "in March", "in 2021", "for the third quarter".</summary>
internal sealed class MeasurePeriod
{
    /// <summary>The key of the qualifier for a period that no calendar date is known of.</summary>
    public const string Named = "period";

    /// <summary>The key of the qualifier for how long the period is.</summary>
    public const string Length = "length";

    private readonly List<FoundTime> _times;

    private MeasurePeriod(List<FoundTime> times, string named, string length) => (_times, Name, Lasts) = (times, named, length);

    /// <summary>The times that it was read from.</summary>
    public IReadOnlyList<FoundTime> Times => _times;

    /// <summary>The period by the calendar; null where none is told.</summary>
    public TimeRange? Range => _times.Select(t => t.Time).FirstOrDefault(t => t is not null);

    /// <summary>What the text calls a period that no date is known of; empty for none.</summary>
    public string Name { get; }

    /// <summary>"quarter", "year"; empty where nothing says so.</summary>
    public string Lasts { get; }

    public static MeasurePeriod In(Reading reading, IEnumerable<TokenSpan> regions)
    {
        var (times, names, length) = (new List<FoundTime>(), new SortedSet<string>(StringComparer.Ordinal), "");
        foreach (var region in regions.Where(r => !r.IsEmpty))
        {
            var found = reading.TimesBetween(region.First, region.End).ToList();
            times.AddRange(found);
            foreach (var time in found.Where(t => t.Time is null))
                names.Add(NameOf(reading.Document.Slice(time.FirstToken, time.EndToken)));
            for (var i = region.First; i < region.End; i++)
            {
                var word = reading.Text[i].Lower;
                if (MeasureWords.Lengths.TryGetValue(word, out var lasts))
                    length = lasts;
                if (MeasureWords.PeriodWords.Contains(word) && !MeasureWords.Neutral.Contains(word) && !found.Exists(t => i >= t.FirstToken && i < t.EndToken))
                    names.Add(NameOf(i > region.First && reading.Text.IsWord(i - 1) && !reading.Text.Is(i - 1, WordClass.Preposition) ? reading.Document.Slice(i - 1, i + 1) : word));
            }
        }

        return new MeasurePeriod(times, string.Join(' ', names), length);
    }

    private static string NameOf(string words)
    {
        var name = words.Replace('-', ' ').ToLowerInvariant();
        foreach (var start in new[] { "in ", "on ", "for ", "during ", "the " })
            name = name.StartsWith(start, StringComparison.Ordinal) ? name[start.Length..] : name;
        return name;
    }
}
