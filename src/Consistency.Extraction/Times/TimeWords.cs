using System.Collections.Frozen;
using System.Globalization;
using Consistency.Extraction.Lexicon;

namespace Consistency.Extraction.Times;

/// <summary>The words that dates, times of day and durations are made of.</summary>
internal static class TimeWords
{
    private static readonly LexiconFile s_lexicon = LexiconReader.Read("times");

    public static FrozenDictionary<string, int> Months { get; } = Whole("months");

    public static FrozenSet<string> DoubtfulMonths { get; } = s_lexicon.Set("doubtful-months");

    public static FrozenDictionary<string, int> Weekdays { get; } = Whole("weekdays");

    public static FrozenSet<string> ShortWeekdays { get; } = s_lexicon.Set("short-weekdays");

    public static FrozenDictionary<string, int> Seasons { get; } = Whole("seasons");

    public static PhraseTable<int> Days { get; } = PhraseTable<int>.Of(s_lexicon, "days", Int);

    /// <summary>A unit's word to its count and ISO 8601 designator: "decade" to (10, "Y"), "hour" to (1, "TH").</summary>
    public static FrozenDictionary<string, TimeUnit> Units { get; } = s_lexicon.Groups("units")
        .SelectMany(g => g.Words.Select(w => (w, Unit: TimeUnit.Parse(g.Name))))
        .ToFrozenDictionary(p => p.w, p => p.Unit, StringComparer.Ordinal);

    public static FrozenSet<string> VerbMonths { get; } = s_lexicon.Set("verb-months");

    public static FrozenSet<string> Now { get; } = s_lexicon.Set("now");

    /// <summary>Halves and quarters of a year to their first month.</summary>
    public static FrozenDictionary<string, int> YearParts { get; } = Whole("year-parts");

    public static PhraseTable<HolidayRule> Holidays { get; } = PhraseTable<HolidayRule>.Of(s_lexicon, "holidays", HolidayRule.Parse);

    /// <summary>Holidays of one word that are other words too, unless they have a capital.</summary>
    public static FrozenSet<string> DoubtfulHolidays { get; } = s_lexicon.Set("doubtful-holidays");

    /// <summary>Decades by their word, to their first year; 0 where the century cannot be told.</summary>
    public static FrozenDictionary<string, int> Decades { get; } = Whole("decades");

    /// <summary>Words for which year a "year" is: "fiscal", "school".</summary>
    public static FrozenSet<string> YearKinds { get; } = s_lexicon.Set("year-kinds");

    /// <summary>Short forms of such years: "FY".</summary>
    public static FrozenSet<string> ShortYearKinds { get; } = s_lexicon.Set("short-year-kinds");

    /// <summary>Which days of a week count: "business" in "four business days".</summary>
    public static FrozenSet<string> DayKinds { get; } = s_lexicon.Set("day-kinds");

    /// <summary>Words before a bare "the year" that make it a span.</summary>
    public static FrozenSet<string> BeforeBareUnits { get; } = s_lexicon.Set("before-bare-units");

    /// <summary>What makes a unit one that is known from what was said: "the same week", "all day".</summary>
    public static PhraseTable<bool> Anaphora { get; } = new(s_lexicon.List("anaphora").Select(w => (w, true)));

    /// <summary>Words that bind a duration and are part of its mention: "more than".</summary>
    public static PhraseTable<bool> DurationBounds { get; } = new(s_lexicon.List("duration-bounds").Select(w => (w, true)));

    /// <summary>Spans without a figure: "year to date".</summary>
    public static PhraseTable<bool> Undated { get; } = new(s_lexicon.List("undated").Select(w => (w, true)));

    public static FrozenDictionary<string, int> Ordinals { get; } = Whole("ordinals");

    public static PhraseTable<bool> RoughCounts { get; } = new(s_lexicon.List("rough-counts").Select(w => (w, true)));

    /// <summary>Words after a date that make it the start of a span (true) or its end.</summary>
    public static PhraseTable<bool> Onward { get; } =
        new(s_lexicon.List("onward").Select(w => (w, true)).Concat(s_lexicon.List("backward").Select(w => (w, false))));

    public static PhraseTable<int> Deictics { get; } = PhraseTable<int>.Of(s_lexicon, "deictics", Int);

    public static PhraseTable<(double From, double To)> Parts { get; } = PhraseTable<(double, double)>.Of(s_lexicon, "parts", ends =>
    {
        var cut = ends.Split(' ');
        return (double.Parse(cut[0], CultureInfo.InvariantCulture), double.Parse(cut[1], CultureInfo.InvariantCulture));
    });

    public static PhraseTable<OpenEnd> OpenEnds { get; } = new(Enum.GetValues<OpenEnd>()
        .SelectMany(e => s_lexicon.List(e.ToString().ToLowerInvariant()).Select(w => (w, e))));

    public static FrozenSet<string> BeforeMonths { get; } = s_lexicon.Set("before-months");

    public static FrozenSet<string> BeforeDays { get; } = s_lexicon.Set("before-days");

    public static FrozenSet<string> BeforeYears { get; } = s_lexicon.Set("before-years");

    public static FrozenSet<string> BeforeYearsSurely { get; } = s_lexicon.Set("before-years-surely");

    public static FrozenSet<string> BeforeCounts { get; } = s_lexicon.Set("before-counts");

    public static FrozenSet<string> BeforeSingleUnits { get; } = s_lexicon.Set("before-single-units");

    public static FrozenDictionary<string, int> ClockHalves { get; } = Whole("clock-halves");

    public static FrozenDictionary<string, string> ClockWords { get; } = s_lexicon.Map("clock-words");

    /// <summary>What stands before the ending of "18th"; empty for a word without one.</summary>
    public static string BeforeEnding(string ordinal) => ordinal.Length > 2 && ordinal[^2..] is "st" or "nd" or "rd" or "th" ? ordinal[..^2] : "";

    private static int Int(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static FrozenDictionary<string, int> Whole(string section) =>
        s_lexicon.Numbers(section).ToFrozenDictionary(e => e.Key, e => (int)e.Value, StringComparer.Ordinal);
}

/// <summary>Words that open a span without an end, or close one without a start.</summary>
internal enum OpenEnd
{
    Since,
    After,
    Until,
    Before,
    By,
}
