using Consistency.Engine.Network;

namespace Consistency.Engine.Tests.Network;

public sealed class PartOfWholeTests
{
    [Theory]
    [InlineData("", "2031-05-01", "2031-05-01", false, true)]
    [InlineData("", "2031-05-01", "2031-05-02", false, false)]
    [InlineData("", "2031-05-01", "2031-05-02", true, true)]
    [InlineData("2031-05-02", "2031-05-02", "2031-05-02", false, true)]
    [InlineData("2031-05-02", "2031-05-01", "2031-05-01", false, false)]
    [InlineData("2031-05-02", "2031-05-01", "2031-05-03", true, true)]
    [InlineData("2031-05-02", "2031-05-01", "2031-05-01", true, false)]
    [InlineData("2031-05-02", "2031-05-03", "2031-05-03", true, false)]
    public void What_is_part_of_a_whole_at_one_date_counts_from_then_on_where_it_grows(string asOf, string part, string whole, bool grows, bool counts) =>
        Assert.Equal(counts, new PartOfWhole(0, 1, 0, asOf).Counts(part, whole, grows));
}
