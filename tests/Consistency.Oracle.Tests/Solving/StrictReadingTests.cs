using System.Globalization;
using Consistency.Model;

namespace Consistency.Oracle.Tests.Solving;

/// <summary>The rows of the definition's reading table, so that the oracle itself is held to it.</summary>
public sealed class StrictReadingTests
{
    [Theory]
    [InlineData("[17, 17]", 17)]
    [InlineData("[0, 0]", 0)]
    [InlineData("[40, 40]", 40)]
    [InlineData("[7.5, 7.5]", 7.5)]
    [InlineData("[5937, 5937]", 5_937)]
    [InlineData("[2022, 2022]", 2_022)]
    [InlineData("(38000, 42000)", 40_000)]
    [InlineData("(95, 105)", 100)]
    [InlineData("(4505, 4515)", 4_510)]
    [InlineData("(24500, 25500)", 25_000)]
    [InlineData("(7750000, 7850000)", 7_800_000)]
    [InlineData("[36000, 44000]", 40_000, Bound.About)]
    [InlineData("[33.3, 40.7]", 37, Bound.About)]
    [InlineData("[300, ∞)", 300, Bound.AtLeast)]
    [InlineData("(300, ∞)", 300, Bound.MoreThan)]
    [InlineData("[0, 300]", 300, Bound.AtMost)]
    [InlineData("[0, 300)", 300, Bound.LessThan)]
    [InlineData("[20000, 30000]", 20_000, Bound.Range, 30_000)]
    public void Wordings_are_read_as_the_table_says(string expected, double value, Bound bound = Bound.Exact, double upper = double.NaN) =>
        Assert.Equal(expected, Text(StrictReading.Of(new Quantity(value, double.IsNaN(upper) ? null : upper, bound), literal: false)));

    [Fact]
    public void A_score_is_itself() =>
        Assert.Equal("[40000, 40000]", Text(StrictReading.Of(new Quantity(40_000), literal: true)));

    private static string Text(StrictReading r) =>
        $"{(r.LowerOpen ? '(' : '[')}{Plain(r.Lower)}, {(r.Upper is { } upper ? Plain(upper) : "∞")}{(r.UpperOpen ? ')' : ']')}";

    private static string Plain(decimal value) => value.ToString("0.####", CultureInfo.InvariantCulture);
}
