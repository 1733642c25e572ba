using Consistency.Engine.Cells;
using Consistency.Engine.Network.Sums;

namespace Consistency.Engine.Tests.Network.Sums;

public sealed class SumPatternTests
{
    [Theory]
    [InlineData("hurt", "|", true)]
    [InlineData("", "in-houses|in-huts", true)]
    [InlineData("hurt", "in-houses|in-huts", true)]
    [InlineData("", "in-houses|", false)]
    [InlineData("", "|", false)]
    public void It_names_a_property_where_its_whole_or_each_of_its_parts_does(string whole, string parts, bool names) =>
        Assert.Equal(names, new SumPattern(Of(whole), [.. parts.Split('|').Select(Of)], new FacetTable()).NamesProperty);

    private static FacetPattern Of(string property) => new(property, "", QualifierList.None, "", "", "", "");
}
