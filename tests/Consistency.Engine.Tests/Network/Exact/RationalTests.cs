using Consistency.Engine.Network.Exact;

namespace Consistency.Engine.Tests.Network.Exact;

public sealed class RationalTests
{
    [Theory]
    [InlineData(0.1, "1/10")]
    [InlineData(-7.5, "-15/2")]
    [InlineData(40_000, "40000")]
    [InlineData(0, "0")]
    [InlineData(1e21, "1000000000000000000000")]
    [InlineData(2.5e-7, "1/4000000")]
    public void A_double_is_the_decimal_that_it_is_written_as(double value, string expected) => Assert.Equal(expected, Rational.Of(value).ToString());

    [Fact]
    public void Tenths_add_up() => Assert.Equal(Rational.Of(0.3), Rational.Of(0.1) + Rational.Of(0.2));

    [Fact]
    public void Sums_products_and_quotients_are_exact()
    {
        var (half, third) = (Rational.One / 2, Rational.One / 3);

        Assert.Equal("5/6", (half + third).ToString());
        Assert.Equal("1/6", (half - third).ToString());
        Assert.Equal("-1/6", (half * -third).ToString());
        Assert.Equal("-3/2", (half / -third).ToString());
        Assert.Equal(1, half.CompareTo(third));
        Assert.Throws<DivideByZeroException>(() => half / Rational.Zero);
    }

    [Fact]
    public void The_default_value_is_zero() => Assert.Equal(Rational.Zero + Rational.One - 1, default);
}
