using Consistency.Engine.Network;
using Consistency.Engine.Tests.Network.Sums;
using Consistency.Engine.Tests.Support;
using Consistency.Model;

namespace Consistency.Engine.Tests.Network;

/// <summary>Relations and claims as <see cref="SumNotation"/> writes them.</summary>
public sealed class PlainPartClashTests
{
    [Theory]
    [InlineData("a<h", "a>9 h<6", true)]
    [InlineData("a<h b<h", "a>9 b>9 h<6 h<5", true)]
    [InlineData("a<h", "a>9? h<6", false)]
    [InlineData("a<h", "a>9 h<6?", false)]
    [InlineData("a<h b<h", "a>9 b>9 b>8? h<6", false)]
    [InlineData("a<h", "a@5-1>9 h@5-1<6", true)]
    [InlineData("a<h", "a@5-1>9 h@5-2<6", false)]
    [InlineData("a<h", "a@5-1>9 a@5-2>9 h@5-1<6", false)]
    [InlineData("a<h", "a@5-1>9 h@5-1<6 h@5-2<6", false)]
    [InlineData("a<h@5-1", "a@5-1>9 h@5-1<6", false)]
    public void A_whole_and_its_parts_are_plain_where_nothing_but_their_numbers_tells_them_apart(string relations, string claims, bool fits) =>
        Assert.Equal(fits, Fits(SumNotation.Set(relations, claims).Network));

    [Fact]
    public void What_a_part_alone_is_told_by_is_not_plain() => Assert.False(Fits(Sample.Set(
        Sample.Count("part", 60).Of("people", ("nationality", "Norlandic")), Sample.Count("other", 7).Of("people", ("nationality", "Sudlandic")), Sample.Count("whole", 50)).Network));

    private static bool Fits(BoundNetwork network) => PlainPartClash.Fits(network, network.PartStarts[0], network.PartStarts[1]);
}
