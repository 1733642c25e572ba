namespace Consistency.Model;

/// <summary>
/// What stands around a number or date that was read in a text, by which the figures of several texts are told to be of one thing.
/// Immutable, and so safe to share between threads.
/// </summary>
/// <param name="Kind">What it measures, such as "length", "USD", "date", "day 9" (of a September) or "/10" (out of ten); figures of different kinds are never of one thing. Empty for a count.</param>
/// <param name="Counted">The stems of what it counts, the noun last; empty where nothing is named.</param>
/// <param name="Words">Stems of the words around it to how near they stand, from above 0 to 1; and marks of some of them, from 0 on: see <see cref="Contrast"/>, <see cref="Part"/> and <see cref="Verb"/>.</param>
/// <param name="Names">Those of them that are written with a capital, and ordinals, alone and with their noun; see <see cref="Numbered"/>.</param>
/// <param name="Days">The dates of its sentence.</param>
/// <param name="Known">What a claim of the vocabulary says that it is of; null where no vocabulary knows it.</param>
public sealed record FigureContext(
    string Kind, IReadOnlyList<string> Counted, IReadOnlyDictionary<string, double> Words, IReadOnlySet<string> Names, IReadOnlyList<NamedDay> Days, KnownFigure? Known)
{
    /// <summary>Of a number that tells nothing by itself, as in an address: only the very same wording with another number makes it a claim.</summary>
    public static FigureContext Bare { get; } = Wordless("bare");

    /// <summary>Of a number that is part of a date: only the very same wording with a number that is part of none makes it a claim.</summary>
    public static FigureContext InDate { get; } = Wordless("in a date");

    /// <summary>The kinds of counts of those who have yet to do something, and of averages: "40 a day on average".</summary>
    public const string YetTo = "yet", Average = "average";

    /// <summary>Whether nothing but its wording is known of the number; see <see cref="Bare"/>.</summary>
    public bool IsBare => string.Equals(Kind, Bare.Kind, StringComparison.Ordinal);

    /// <summary>The kind of ages, "a 95-year-old museum", which are no lengths of time.</summary>
    public const string Age = "age";

    /// <summary>The start of the kinds of ages at which somebody did what the verb behind says: "was elected at the age of 39".</summary>
    public const string AgeAt = "age at ";

    /// <summary>The kind of ordinals: "the third zoo".</summary>
    public const string Rank = "rank";

    /// <summary>The start of the kinds of the ends of spans, behind which the other end stands, so that only spans of one other end are compared: "from 2004 to 2012".</summary>
    public const string EndOfSpan = "end of span ";

    /// <summary>The start of the kinds of places on a chart, behind which its name stands: "number 4 on the Norland Albums Chart".</summary>
    public const string PlaceOn = "place on ";

    // No stem starts with the one, or has the other within.
    private const char OfVerb = '!';
    private const string OfSet = " /", OfPart = " //";

    /// <summary>Whether it counts things.</summary>
    public bool IsCount => Kind is "" or "+" or YetTo or Average or Rank;

    /// <summary>Whether it is a number of a date: a day of a month, or see <see cref="InDate"/>.</summary>
    public bool IsOfDate => string.Equals(Kind, InDate.Kind, StringComparison.Ordinal) || Kind.StartsWith("day ", StringComparison.Ordinal);

    /// <summary>Whether figures of its kind are few, and those of two texts most often of one thing: out of so many, ages, ends of one span and places on one chart.</summary>
    public bool IsFew => Kind.StartsWith('/') || Kind is Age || Kind.StartsWith(AgeAt, StringComparison.Ordinal) || Kind.StartsWith(EndOfSpan, StringComparison.Ordinal) || IsPlace;

    /// <summary>Whether it is a place in an order.</summary>
    public bool IsPlace => Kind is Rank || Kind.StartsWith(PlaceOn, StringComparison.Ordinal);

    /// <summary>
    /// Whether the vocabulary knows both by one property, of what the one names less fully, and not by a name of its own: "bridge" and "Ostby bridge" or
    /// "bridge Alma", but not "Ostby" and "West Ostby".
    /// </summary>
    public static bool IsNamedLessFully(FigureContext a, FigureContext b)
    {
        if (a.Known is not { Name: { Length: > 0 } name } || b.Known is not { Name: { Length: > 0 } otherName } || !string.Equals(a.Known.Property, b.Known.Property, StringComparison.Ordinal))
            return false;
        var (less, more) = name.Length < otherName.Length ? (name, otherName) : (otherName, name);
        return !less.Any(char.IsUpper) && (more.EndsWith($" {less}", StringComparison.OrdinalIgnoreCase)
            || (more.StartsWith($"{less} ", StringComparison.OrdinalIgnoreCase) && char.IsUpper(more[less.Length + 1])));
    }

    /// <summary>What <see cref="Words"/> hold besides for a word of which at most one of a set is said of a figure: "average", "highest".</summary>
    public static string Contrast(string member, string set) => member + OfSet + set;

    /// <summary>What <see cref="Words"/> hold besides for a part that a figure is of, which is not of all there is: "the first week".</summary>
    public static string Part(string part) => part + OfPart;

    /// <summary>What <see cref="Words"/> hold besides for a stem that is, or may be, a verb's.</summary>
    public static string Verb(string stem) => OfVerb + stem;

    /// <summary>Whether one of <see cref="Words"/> says something of others, and is no word itself.</summary>
    public static bool IsMark(string word) => word[0] == OfVerb || word.Contains(OfSet, StringComparison.Ordinal);

    /// <summary>Of each set that <see cref="Words"/> have a word of, the one that stands nearest.</summary>
    public IReadOnlyDictionary<string, string> NearestOfSets() => Words.Where(w => w.Key.Contains(OfSet, StringComparison.Ordinal))
        .GroupBy(w => w.Key[w.Key.IndexOf(OfSet, StringComparison.Ordinal)..], StringComparer.Ordinal)
        .ToDictionary(s => s.Key, s => s.OrderByDescending(w => w.Value).ThenBy(w => w.Key, StringComparer.Ordinal).First().Key, StringComparer.Ordinal);

    /// <summary>Whether words of one set, or parts of all there is, tell two figures apart: "the average rent", "the highest rent".</summary>
    /// <param name="a">What <see cref="NearestOfSets"/> gives of the one.</param>
    /// <param name="b">The same of the other.</param>
    public static bool DifferByContrast(IReadOnlyDictionary<string, string> a, IReadOnlyDictionary<string, string> b) =>
        a.ContainsKey(OfPart) != b.ContainsKey(OfPart) || a.Any(s => b.TryGetValue(s.Key, out var other) && !string.Equals(s.Value, other, StringComparison.Ordinal));

    /// <summary>What <see cref="Words"/> and <see cref="Names"/> hold for an ordinal with its noun: "the first weekend".</summary>
    public static string Numbered(string ordinal, string noun) => $"{ordinal} {noun}";

    /// <summary>Whether the ordinals that stand nearest to both with one noun tell them apart: "its first weekend", "its second weekend".</summary>
    public static bool DifferByOrdinal(FigureContext a, FigureContext b)
    {
        foreach (var name in a.Names)
        {
            if (name.IndexOf(' ', StringComparison.Ordinal) is > 0 and var noun && a.Nearest(name[noun..]) is { } first && b.Nearest(name[noun..]) is { } second
                && !string.Equals(first, second, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    private string? Nearest(string noun) => Names.Where(n => n.EndsWith(noun, StringComparison.Ordinal)).OrderByDescending(n => Words[n]).ThenBy(n => n, StringComparer.Ordinal).FirstOrDefault();

    private static FigureContext Wordless(string kind) => new(kind, [], new Dictionary<string, double>(), new HashSet<string>(), [], null);
}

/// <summary>What the vocabulary says that a figure is of.</summary>
/// <param name="Name">What the text names for its subject; empty for a kind that the vocabulary knows.</param>
public sealed record KnownFigure(string Property, string Name);

/// <summary>A date as far as a text names it.</summary>
/// <param name="Year">0 where no year is named.</param>
/// <param name="Month">1 to 12; 0 where no month is named.</param>
/// <param name="Day">1 to 31; 0 where no day is named.</param>
public readonly record struct NamedDay(int Year, int Month, int Day)
{
    /// <summary>Whether two dates name something in common, so that it can be told whether they are one.</summary>
    public bool IsComparable(NamedDay other) => (Year > 0 && other.Year > 0) || (Month > 0 && other.Month > 0);

    /// <summary>Whether two dates can be one: what both name is the same.</summary>
    public bool Agrees(NamedDay other) => Agree(Year, other.Year) && Agree(Month, other.Month) && Agree(Day, other.Day);

    private static bool Agree(int a, int b) => a == 0 || b == 0 || a == b;
}
