using Consistency.Engine.Network.Sums;
using Consistency.Engine.Tests.Support;
using Consistency.Model;

namespace Consistency.Engine.Tests.Network.Sums;

public sealed class KnownEndsTests
{
    private static readonly Relation[] Relations = [Of(RelationKind.Sum, "w", "a", "b"), Of(RelationKind.Sum, "v", "c", "d"), Of(RelationKind.Sum, "u", "w", "y"), Of(RelationKind.PartOf, "v", "b")];

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
        var claims = Sample.Set(SamplePack.Pack, Relations, ends.Split(' ').Select(Claim).ToArray());
        var network = new SumNetwork(claims);
        var known = new KnownEnds(network, OrderEdges.Of(network));

        Assert.Equal(wholes, string.Join(' ', network.Sums.Where(known.Matters).Select(s => network.FacetsOf(s.Whole).Place).Order(StringComparer.Ordinal)));
    }

    private static Claim Claim(string end) =>
        Sample.Count(end, end[2..] is "10" ? 10 : end[2] - '0', end[1] == '>' ? Bound.AtLeast : Bound.AtMost, property: "sheltered").At(end[..1]);

    private static Relation Of(RelationKind kind, string whole, params string[] parts) => new(kind, At(whole), [.. parts.Select(At)]);

    private static CellSelector At(string place) => new(null, "", new Scope(place));
}
