using Consistency.Engine.Quantities;

namespace Consistency.Engine.Network.Exact;

/// <summary>A number plus a multiple of an infinitesimal, by which "more than 5" is "at least 5 and an infinitesimal".</summary>
/// <remarks>Ordered by the number, then by the infinitesimal. The default value is zero.</remarks>
internal readonly record struct Delta(Rational Value, Rational Infinitesimal) : IComparable<Delta>
{
    /// <summary>The lower end of an interval, which is finite.</summary>
    public static Delta OfLower(Interval interval) => new(Rational.Of(interval.Lower), interval.LowerOpen ? 1 : 0);

    /// <summary>The upper end of an interval, which is finite.</summary>
    public static Delta OfUpper(Interval interval) => new(Rational.Of(interval.Upper), interval.UpperOpen ? -1 : 0);

    public static Delta operator +(Delta a, Delta b) => new(a.Value + b.Value, a.Infinitesimal + b.Infinitesimal);

    public static Delta operator -(Delta a, Delta b) => new(a.Value - b.Value, a.Infinitesimal - b.Infinitesimal);

    public static Delta operator *(Rational factor, Delta a) => new(factor * a.Value, factor * a.Infinitesimal);

    public static bool operator <(Delta a, Delta b) => a.CompareTo(b) < 0;

    public static bool operator >(Delta a, Delta b) => a.CompareTo(b) > 0;

    public static bool operator <=(Delta a, Delta b) => a.CompareTo(b) <= 0;

    public static bool operator >=(Delta a, Delta b) => a.CompareTo(b) >= 0;

    public int CompareTo(Delta other) =>
        Value.CompareTo(other.Value) is var byValue and not 0 ? byValue : Infinitesimal.CompareTo(other.Infinitesimal);
}
