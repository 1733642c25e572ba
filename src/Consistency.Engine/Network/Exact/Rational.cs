using System.Globalization;
using System.Numerics;

namespace Consistency.Engine.Network.Exact;

/// <summary>An exact fraction in lowest terms. The default value is zero.</summary>
internal readonly struct Rational : IEquatable<Rational>, IComparable<Rational>
{
    private readonly BigInteger _numerator;

    // One less than the denominator, so that the default value is 0/1; never negative.
    private readonly BigInteger _denominatorLessOne;

    private Rational(BigInteger numerator, BigInteger denominator) => (_numerator, _denominatorLessOne) = (numerator, denominator - 1);

    public static Rational Zero => default;

    public static Rational One { get; } = new(1, 1);

    public int Sign => _numerator.Sign;

    public bool IsZero => _numerator.IsZero;

    private BigInteger Denominator => _denominatorLessOne + 1;

    public static implicit operator Rational(int value) => new(value, 1);

    public static Rational operator +(Rational a, Rational b) =>
        a._denominatorLessOne.IsZero && b._denominatorLessOne.IsZero
            ? new(a._numerator + b._numerator, 1)
            : Reduced((a._numerator * b.Denominator) + (b._numerator * a.Denominator), a.Denominator * b.Denominator);

    public static Rational operator -(Rational a, Rational b) => a + -b;

    public static Rational operator -(Rational a) => new(-a._numerator, a.Denominator);

    public static Rational operator *(Rational a, Rational b) =>
        a._denominatorLessOne.IsZero && b._denominatorLessOne.IsZero
            ? new(a._numerator * b._numerator, 1)
            : Reduced(a._numerator * b._numerator, a.Denominator * b.Denominator);

    /// <exception cref="DivideByZeroException">The divisor is zero.</exception>
    public static Rational operator /(Rational a, Rational b) =>
        b.IsZero ? throw new DivideByZeroException() : Reduced(a._numerator * b.Denominator, a.Denominator * b._numerator);

    public static bool operator ==(Rational a, Rational b) => a.Equals(b);

    public static bool operator !=(Rational a, Rational b) => !a.Equals(b);

    /// <summary>The decimal that a finite double is written as, not the binary fraction that it is: 0.1 is a tenth.</summary>
    public static Rational Of(double value)
    {
        if (value == Math.Truncate(value) && Math.Abs(value) < long.MaxValue / 2)
            return new Rational((long)value, 1);
        var (digits, exponent) = Split(value.ToString("R", CultureInfo.InvariantCulture));
        var power = BigInteger.Pow(10, Math.Abs(exponent));
        return exponent >= 0 ? new Rational(digits * power, 1) : Reduced(digits, power);
    }

    public int CompareTo(Rational other) => (_numerator * other.Denominator).CompareTo(other._numerator * Denominator);

    public bool Equals(Rational other) => _numerator == other._numerator && _denominatorLessOne == other._denominatorLessOne;

    public override bool Equals(object? obj) => obj is Rational other && Equals(other);

    public override int GetHashCode() => HashCode.Combine(_numerator, _denominatorLessOne);

    public override string ToString() => _denominatorLessOne.IsZero ? $"{_numerator}" : $"{_numerator}/{Denominator}";

    private static (BigInteger Digits, int Exponent) Split(string text)
    {
        var e = text.IndexOf('E', StringComparison.Ordinal);
        var (mantissa, exponent) = e < 0 ? (text, 0) : (text[..e], int.Parse(text[(e + 1)..], CultureInfo.InvariantCulture));
        var point = mantissa.IndexOf('.', StringComparison.Ordinal);
        return point < 0
            ? (BigInteger.Parse(mantissa, CultureInfo.InvariantCulture), exponent)
            : (BigInteger.Parse(mantissa.Remove(point, 1), CultureInfo.InvariantCulture), exponent - (mantissa.Length - point - 1));
    }

    private static Rational Reduced(BigInteger numerator, BigInteger denominator)
    {
        var divisor = BigInteger.GreatestCommonDivisor(numerator, denominator);
        if (denominator.Sign < 0)
            divisor = -divisor;
        return new Rational(numerator / divisor, denominator / divisor);
    }
}
