namespace Consistency.Engine.Quantities;

/// <summary>Real numbers from a lower to an upper end, each open or closed; an infinite end is open.</summary>
/// <remarks>Ends are the doubles nearest to exact decimals, so that ends that are equal on paper are equal here.</remarks>
internal readonly record struct Interval(double Lower, bool LowerOpen, double Upper, bool UpperOpen)
{
    public static Interval Closed(double lower, double upper) => new(lower, false, upper, false);

    public static Interval Open(double lower, double upper) => new(lower, true, upper, true);

    public static Interval Point(double value) => Closed(value, value);

    /// <summary>The least double within: of an open end the next one, as no two wordings lie closer together than that.</summary>
    public double Floor => LowerOpen && double.IsFinite(Lower) ? Math.BitIncrement(Lower) : Lower;

    /// <summary>The greatest double within.</summary>
    public double Ceiling => UpperOpen && double.IsFinite(Upper) ? Math.BitDecrement(Upper) : Upper;

    public bool Overlaps(Interval other) => Floor <= other.Ceiling && other.Floor <= Ceiling;

    public bool Contains(double point) => Floor <= point && point <= Ceiling;

    /// <summary>What two intervals that overlap have in common.</summary>
    public Interval Intersect(Interval other)
    {
        var (from, to) = (Floor >= other.Floor ? this : other, Ceiling <= other.Ceiling ? this : other);
        return new Interval(from.Lower, from.LowerOpen, to.Upper, to.UpperOpen);
    }

    /// <summary>The mirror image at zero: a fall by 5 as a rise by -5.</summary>
    public Interval Negated() => new(-Upper, UpperOpen, -Lower, LowerOpen);
}
