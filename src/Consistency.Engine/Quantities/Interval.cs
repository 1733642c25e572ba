namespace Consistency.Engine.Quantities;

/// <summary>Real numbers from a lower to an upper end, each open or closed; an infinite end is open.</summary>
/// <remarks>Ends are the doubles nearest to exact decimals, so that ends that are equal on paper are equal here.</remarks>
internal readonly record struct Interval(double Lower, bool LowerOpen, double Upper, bool UpperOpen)
{
    public static Interval Closed(double lower, double upper) => new(lower, false, upper, false);

    public static Interval Open(double lower, double upper) => new(lower, true, upper, true);

    public static Interval Point(double value) => Closed(value, value);

    /// <summary>The floor and the ceiling as ends that can be compared with other intervals' ends.</summary>
    public End Floor => new(Lower, LowerOpen ? 1 : 0);

    public End Ceiling => new(Upper, UpperOpen ? -1 : 0);

    public bool Overlaps(Interval other) => Floor <= other.Ceiling && other.Floor <= Ceiling;

    public bool Contains(End point) => Floor <= point && point <= Ceiling;

    /// <summary>The mirror image at zero: a fall by 5 as a rise by -5.</summary>
    public Interval Negated() => new(-Upper, UpperOpen, -Lower, LowerOpen);
}

/// <summary>An end of an interval, or a point just inside one: a value, and a nudge of -1, 0 or 1 next to it.</summary>
internal readonly record struct End(double Value, int Nudge) : IComparable<End>
{
    public int CompareTo(End other) => Value.CompareTo(other.Value) is var byValue and not 0 ? byValue : Nudge.CompareTo(other.Nudge);

    public static bool operator <(End a, End b) => a.CompareTo(b) < 0;

    public static bool operator >(End a, End b) => a.CompareTo(b) > 0;

    public static bool operator <=(End a, End b) => a.CompareTo(b) <= 0;

    public static bool operator >=(End a, End b) => a.CompareTo(b) >= 0;
}
