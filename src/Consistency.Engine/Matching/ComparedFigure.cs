using Consistency.Engine.Quantities;
using Consistency.Model;

namespace Consistency.Engine.Matching;

/// <summary>A figure with what it is compared by.</summary>
/// <param name="Interval">Its strict reading.</param>
internal sealed record ComparedFigure(Claim Claim, Interval Interval)
{
    // The kind of figures that are lengths of time.
    private const string Time = "time";

    // Within this share of each other two numbers are near.
    private const double Near = 0.05;

    // Numbers of which one is so many times the other are far apart.
    private const double FarApart = 100;

    /// <summary>The order of the numbers that figures name, whatever is said of their ends.</summary>
    public static IComparer<ComparedFigure> ByNumber { get; } = Comparer<ComparedFigure>.Create((a, b) => a.Middle.CompareTo(b.Middle));

    private readonly HashSet<string> _words = Claim.Context!.Words.Keys.Where(w => !FigureContext.IsMark(w)).Concat(Claim.Context.Counted).ToHashSet(StringComparer.Ordinal);

    private readonly IReadOnlyDictionary<string, string> _nearestOfSets = Claim.Context.NearestOfSets();

    public FigureContext Context { get; } = Claim.Context!;

    /// <summary>How many words stand around it or are counted.</summary>
    public int WordCount => _words.Count;

    /// <summary>Whether it says when something happened: a date, or a day of a month of an untold year.</summary>
    public bool IsDate => Claim.Value is ClaimValue.OfTime || Context.IsOfDate;

    public Quantity? Quantity => (Claim.Value as ClaimValue.OfQuantity)?.Quantity;

    /// <summary>Whether no value is in both; a bound excludes the very number that it names, also a rounded one.</summary>
    public bool Excludes(ComparedFigure other) => !Interval.Overlaps(other.Interval) || IsBoundOf(other) || other.IsBoundOf(this);

    /// <summary>Whether the figures of the one's wording are none of the other's: "handled 1,204 ships in …", "handled 1,310 ships in …".</summary>
    public bool IsBesideOthers(ComparedFigure other)
    {
        var (figures, others) = (FiguresIn(Claim.Subject.Name), FiguresIn(other.Claim.Subject.Name));
        return figures.Count > 0 && others.Count > 0 && !figures.Overlaps(others);
    }

    /// <summary>See <see cref="FigureContext.DifferByContrast"/>.</summary>
    public bool DiffersByContrast(ComparedFigure other) => FigureContext.DifferByContrast(_nearestOfSets, other._nearestOfSets);

    /// <summary>How many words stand around both.</summary>
    public int InCommon(ComparedFigure other)
    {
        var common = 0;
        foreach (var word in _words)
            common += other._words.Contains(word) ? 1 : 0;
        return common;
    }

    /// <summary>The words that stand around it, or are counted, and not around the other; an ordinal without its noun.</summary>
    public List<string> WordsNotIn(ComparedFigure other) => [.. _words.Where(w => !other._words.Contains(w) && !(Context.Names.Contains(w) && w.Contains(' ', StringComparison.Ordinal)))];

    /// <summary>Whether it is a number with one end: "fewer than 60".</summary>
    public bool IsOpen => !IsDate && double.IsInfinity(Interval.Lower) != double.IsInfinity(Interval.Upper);

    public bool IsNear(ComparedFigure other) => Nearness(other) > 0;

    /// <summary>1 for the same number, less the farther off it is down to 0.5, and 0 where it is not near.</summary>
    public double Nearness(ComparedFigure other)
    {
        var (apart, reach) = (Math.Abs(Middle - other.Middle), Near * Math.Max(Math.Abs(Middle), Math.Abs(other.Middle)));
        // Beyond what a double holds no number is near another.
        return apart == 0 ? 1 : apart <= reach && double.IsFinite(apart) ? 1 - (apart / reach / 2) : 0;
    }

    /// <summary>Whether it is less than half as far from a number as another one is.</summary>
    public bool IsNearer(ComparedFigure from, ComparedFigure other) => !IsDate && Math.Abs(Middle - from.Middle) < Math.Abs(other.Middle - from.Middle) / 2;

    /// <summary>Counts that are far apart are of one thing only where they count the same: a rating of 1.1 and 3 million viewers.</summary>
    public bool MayBeOfOneSize(ComparedFigure other) => Context.Counted.Count == 0 && other.Context.Counted.Count == 0
        || !Context.IsCount || Context.Counted is [.., var noun] && other.Context.Counted is [.., var otherNoun] && string.Equals(noun, otherNoun, StringComparison.Ordinal)
        || Math.Max(Middle, other.Middle) < FarApart * Math.Min(Middle, other.Middle);

    /// <summary>Whether a word stands around it, or is counted.</summary>
    public bool Has(string word) => _words.Contains(word);

    /// <summary>Whether one of them is a number with one end, and the other is near that end: "fewer than 60", 61.</summary>
    public bool IsBoundNear(ComparedFigure other) => (IsOpen || other.IsOpen) && !IsDate && IsNear(other);

    /// <summary>Whether two figures hold at one time: no date of one sentence is, or one is, a date of the other.</summary>
    public bool IsOfOneTime(ComparedFigure other)
    {
        var comparable = false;
        foreach (var day in Context.Days)
        {
            foreach (var otherDay in other.Context.Days)
            {
                if (!day.IsComparable(otherDay))
                    continue;
                if (day.Agrees(otherDay))
                    return true;
                comparable = true;
            }
        }

        return !comparable;
    }

    private double Middle => double.IsInfinity(Interval.Lower) ? Interval.Upper : double.IsInfinity(Interval.Upper) ? Interval.Lower : (Interval.Lower + Interval.Upper) / 2;

    private static HashSet<string> FiguresIn(string wording) => wording.Split(' ').Where(w => w.Any(char.IsAsciiDigit)).ToHashSet(StringComparer.Ordinal);

    /// <remarks>Of a time it may be no bound: "over four years" is as long as "in four years".</remarks>
    private bool IsBoundOf(ComparedFigure other) => Context.Kind != Time && Quantity is { Bound: Bound.MoreThan or Bound.LessThan } bound && other.Quantity is { Bound: Bound.Exact } bare
        && bound.Value.Equals(bare.Value) && string.Equals(bound.Unit, bare.Unit, StringComparison.Ordinal);
}
