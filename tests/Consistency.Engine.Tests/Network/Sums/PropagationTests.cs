using Consistency.Engine.Network.Exact;
using Consistency.Engine.Network.Sums;
using Consistency.Engine.Quantities;

namespace Consistency.Engine.Tests.Network.Sums;

/// <summary>Where floors pass ceilings, with both; relations and claims as <see cref="SumNotation"/> writes them.</summary>
public sealed class PropagationTests
{
    [Theory]
    [InlineData("w=a+b", "a>6 b>8 w<14", "")]
    [InlineData("w=a+b", "a>6 b>8 w<13", "a 6>5 b 8>7 w 14>13")]
    [InlineData("w=a+b", "a<6 b<8 w>14", "")]
    [InlineData("w=a+b", "a<6 b<8 w>15", "a 7>6 b 9>8 w 15>14")]
    [InlineData("w=a+b", "a>6 w<5", "a 6>5 b 0>-1 w 6>5")]
    [InlineData("w=a+b w<h", "a>6 b>8 h<13", "a 6>5 b 8>7 h 14>13 w 14>13")]
    [InlineData("w=a+b b<h", "a<6 h<8 w>15", "a 7>6 b 9>8 h 9>8 w 15>14")]
    [InlineData("w=a+b x<a", "x>6 b>8 w<13", "a 6>5 b 8>7 w 14>13 x 6>5")]
    [InlineData("w=a+b+c", "a<6 b<8 w>15", "")]
    [InlineData("w=a+b+c v=c+d", "a<6 b<8 w>21 v<7", "")]
    [InlineData("w=a+b+c v=c+d", "a<6 b<8 w>21 v<6", "a 7>6 b 9>8 c 7>6 d 0>-1 v 7>6 w 21>20")]
    [InlineData("w=a+b v=b+c", "a<6 w>15 v<8 c>1", "a 8>6 b 9>7 c 1>-1 v 10>8 w 15>13")]
    public void A_floor_passes_a_ceiling_at_each_place_that_both_reach(string relations, string claims, string expected) => Assert.Equal(expected, Clashes(relations, claims, isLeftOut: false));

    [Theory]
    [InlineData("w=a+b", "a>6 b>8 w<13", "")]
    [InlineData("w=a+b x<h", "a>6 b>8 w<13 x>9 h<5", "")]
    [InlineData("w=a+b a<h", "a>9 b>8 w<31 h<5", "a 9>5 h 9>5")]
    public void A_sum_that_is_left_out_carries_nothing(string relations, string claims, string expected) => Assert.Equal(expected, Clashes(relations, claims, isLeftOut: true));

    private static string Clashes(string relations, string claims, bool isLeftOut)
    {
        var network = new SumNetwork(SumNotation.Set(relations, claims));
        return string.Join(' ', SumComponent.Of(network).SelectMany(c => Clashes(network, c, isLeftOut)).Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> Clashes(SumNetwork network, SumComponent component, bool isLeftOut)
    {
        var bounds = new Bounds(component, Statement.Of(network, component, _ => true));
        return Propagation.Find(component, bounds, _ => isLeftOut, CancellationToken.None)
            .Select(c => $"{network.FacetsOf(component.Nodes[c.Floor.Node]).Place} {Number(c.Floor.Value)}>{Number(c.Ceiling.Value)}");
    }

    private static int Number(Delta value) => Enumerable.Range(-50, 100).Single(v => value == Delta.OfLower(Interval.Point(v)));
}
