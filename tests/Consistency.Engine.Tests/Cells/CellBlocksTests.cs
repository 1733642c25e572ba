using Consistency.Engine.Tests.Support;
using Consistency.Model;
using ValueType = Consistency.Model.Packs.ValueType;

namespace Consistency.Engine.Tests.Cells;

/// <summary>Which cells are looked at together: ids of claims that share a block stand side by side.</summary>
public sealed class CellBlocksTests
{
    [Theory]
    [InlineData("hurt people, lost people, tide people", "hurt people+lost people | tide people")]
    [InlineData("tide ships, hurt people, tide ships", "hurt people | tide ships+tide ships")]
    [InlineData("hurt ships, hurt people, hurt ships, hurt people", "hurt people+hurt people | hurt ships+hurt ships")]
    [InlineData("hurt pilots, hurt dockers, hurt ships, hurt sailors", "hurt dockers+hurt pilots+hurt sailors | hurt ships")]
    [InlineData("price ferry, fare ferry, price tug", "fare ferry+price ferry | price tug")]
    public void Cells_share_a_block_that_a_property_and_a_subject_relate(string claims, string blocks) => Assert.Equal(blocks, Blocks([], claims));

    [Fact]
    public void So_do_cells_that_the_request_relates()
    {
        var relation = new Relation(RelationKind.PartOf, Selector("fleet"), [Selector("tug"), Selector("the ferry of 1901")]);

        Assert.Equal("price barge | price fleet+price tug", Blocks([relation], "price tug, price barge, price fleet"));
    }

    [Fact]
    public void Cells_are_numbered_as_they_stand_and_each_finds_its_own_claims()
    {
        var set = Set([], "tide ships, hurt people, tide ships, lost people, hurt people, price tug, tide ships");

        Assert.Equal(Enumerable.Range(0, set.Cells.Count), set.Cells.Select(c => c.Number));
        Assert.Equal(Enumerable.Range(0, set.Groups.Count), set.Groups.Select(g => g.Number));
        Assert.All(set.Cells, c => Assert.Contains(set.Groups[c.Group].Cells, g => ReferenceEquals(g.Cell, c)));
        Assert.All(set.Claims, c => Assert.Contains(c, c.Cell.Claims));
        Assert.Equal(set.Count, set.Cells.Sum(c => c.Claims.Count));
        Assert.Equal(set.GroupStarts, set.Groups.Select(g => g.Claims.Count()).Aggregate(new List<int> { 0 }, (starts, n) => [.. starts, starts[^1] + n]));
    }

    private static CellSelector Selector(string subject) => new(new Subject(subject), "", Scope.Unstated);

    private static ClaimSet Set(IReadOnlyList<Relation> relations, string claims)
    {
        HashSet<string> Only(string name) => new(StringComparer.Ordinal) { name };
        var pack = SamplePack.With(properties: [new() { Name = "fare", Value = ValueType.Quantity, Confusable = Only("price") }, SampleProperties.All.Single(p => p.Name == "price") with { Name = "toll", Confusable = Only("fare") }]);
        var names = claims.Split(", ");
        // Claims of one name differ in their place.
        return Sample.Set(pack, relations, [.. names.Select((n, i) => Sample.Count($"{i}", 17, property: n.Split(' ')[0], subject: n.Split(' ')[1]).At($"place {names.Take(i).Count(m => m == n)}"))]);
    }

    private static string Blocks(IReadOnlyList<Relation> relations, string claims)
    {
        var set = Set(relations, claims);
        return string.Join(" | ", set.BlockStarts.Zip(set.BlockStarts.Skip(1), (from, to) => string.Join('+', set.Cells.Take(to).Skip(from).Select(c => $"{c.Facets.Property} {c.Facets.Subject}").Order(StringComparer.Ordinal)))
            .Order(StringComparer.Ordinal));
    }
}
