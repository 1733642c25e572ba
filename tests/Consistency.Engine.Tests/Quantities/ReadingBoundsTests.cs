using Consistency.Engine.Tests.Support;
using Consistency.Model;

namespace Consistency.Engine.Tests.Quantities;

public sealed class ReadingBoundsTests
{
    [Theory]
    [InlineData(Bound.AtLeast, 10, 50)]
    [InlineData(Bound.AtMost, 100, 5)]
    public void What_a_bound_leaves_far_off_clashes_by_the_tension_reading_alone(Bound bound, double value, double far)
    {
        var bounds = Assert.Single(Sample.Set(Sample.Count("a", value, bound), Sample.Count("b", far)).Bounds);

        Assert.False(bounds.Clash(strict: true));
        Assert.True(bounds.Clash(strict: false));
    }

    [Fact]
    public void Words_among_numbers_do_not_bound_them() => Assert.All(
        Sample.Set(Sample.Named("a", "column", "north pier", "blue"), Sample.Count("b", 17, property: "column", subject: "north pier")).Bounds, b => Assert.False(b.Clash(strict: false)));
}
