using Consistency.Engine.Cells;
using Consistency.Engine.Tests.Support;
using Consistency.Model;

namespace Consistency.Engine.Tests.Cells;

public sealed class RequestPartsTests
{
    private static readonly Relation[] Relations =
    [
        Part("cooks", "galley"), Part("cooks", "nightshift"), Part("galley", "crew"), Part("nightshift", "staff"),
        Part("guests", "visitors"), Part("east", "west"), Part("west", "east"),
    ];

    [Theory]
    [InlineData("cooks", "galley", true)]
    [InlineData("cooks", "crew", true)]
    [InlineData("cooks", "staff", true)]
    [InlineData("galley", "crew", true)]
    [InlineData("guests", "visitors", true)]
    [InlineData("guests", "galley", false)]
    [InlineData("galley", "cooks", false)]
    [InlineData("galley", "staff", false)]
    [InlineData("cooks", "visitors", false)]
    [InlineData("east", "visitors", false)]
    public void A_cell_is_part_of_another_directly_or_through_others(string part, string whole, bool isPart)
    {
        string[] names = ["cooks", "galley", "nightshift", "crew", "staff", "guests", "visitors", "east", "west"];
        var claims = Sample.Set(SamplePack.Pack, Relations, [.. names.Select(n => Sample.Count(n, 17, subject: n))]).Claims;

        Assert.Equal(isPart, RequestParts.IsPartOf(Cell(part), Cell(whole)));

        Cell Cell(string name) => claims.Single(c => c.Id == name).Cell;
    }

    [Fact]
    public void One_figure_for_a_part_that_the_request_tells_of_and_for_its_whole_is_a_tension()
    {
        Claim[] claims = [Sample.Count("a", 300, speaker: "Ana Reis", property: "in-tents"), Sample.Count("b", 300, speaker: "Ana Reis", property: "moored")];
        var relation = new Relation(RelationKind.PartOf, new CellSelector(null, "moored", Scope.Unstated), [new CellSelector(null, "in-tents", Scope.Unstated)]);

        Assert.Empty(Sample.Check(claims).Inconsistencies);
        Assert.Equal("figure/category", Assert.Single(ConsistencyEngine.Check(new EngineInput(claims, [relation], SamplePack.Pack)).Inconsistencies).RuleId);
    }

    private static Relation Part(string part, string whole) => new(RelationKind.PartOf, Named(whole), [Named(part)]);

    private static CellSelector Named(string subject) => new(new Subject(subject), "", Scope.Unstated);
}
