using Consistency.Engine.Network;

namespace Consistency.Engine.Tests.Network;

public sealed class AsOfDateTests
{
    [Theory]
    [InlineData("2031-05-04", "2031-05-05", true)]
    [InlineData("2031-05-04", "2031-05-04", false)]
    [InlineData("2031-05-05", "2031-05-04", false)]
    [InlineData("2031-05", "2031-06-01", true)]
    [InlineData("2031-05", "2031-05-31", false)]
    [InlineData("2031", "2032", true)]
    [InlineData("", "2031", false)]
    [InlineData("2031", "", false)]
    [InlineData("10:15", "2031", false)]
    [InlineData("10:15", "11:15", false)]
    public void One_comes_before_another_where_it_ends_before_the_other_starts(string first, string second, bool isBefore) => Assert.Equal(isBefore, AsOfDate.IsBefore(first, second));
}
