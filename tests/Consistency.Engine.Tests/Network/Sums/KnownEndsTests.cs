using Consistency.Engine.Network.Sums;

namespace Consistency.Engine.Tests.Network.Sums;

public sealed class KnownEndsTests
{
    /// <summary>w is a + b, u is w + y, and v, which b is part of, is c + d.</summary>
    [Theory]
    [InlineData("w>10", "")]
    [InlineData("w<5", "")]
    [InlineData("w<5 a>3", "w")]
    [InlineData("w>10 a<3", "")]
    [InlineData("w>10 a<3 b<3", "w")]
    [InlineData("a<3 c<2 d<3", "")]
    [InlineData("w>10 c<2 d<3", "")]
    [InlineData("w>10 a<3 c<2 d<3", "v w")]
    [InlineData("a<3 b<3 y<1 u>9", "u w")]
    [InlineData("w>0 a<3 b<3", "")]
    public void A_sum_matters_where_its_whole_has_a_floor_and_each_part_a_ceiling_by_whatever_way(string ends, string wholes)
    {
        var network = new SumNetwork(SumNotation.Set("w=a+b v=c+d u=w+y b<v", ends));
        var known = new KnownEnds(network, OrderEdges.Of(network));

        Assert.Equal(wholes, string.Join(' ', network.Sums.Where(known.Matters).Select(s => network.FacetsOf(s.Whole).Place).Order(StringComparer.Ordinal)));
    }
}
