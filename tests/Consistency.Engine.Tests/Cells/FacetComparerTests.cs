using Consistency.Engine.Cells;
using Consistency.Engine.Tests.Support;
using Consistency.Model;

namespace Consistency.Engine.Tests.Cells;

public sealed class FacetComparerTests
{
    private static readonly FacetComparer Comparer = new(SamplePack.Pack);

    [Theory]
    [InlineData("hurt", "hurt", "Equal")]
    [InlineData("hurt", "hurt-or-lost", "PartOf")]
    [InlineData("hurt-or-lost", "hurt", "Contains")]
    [InlineData("lost", "hurt", "Confusable")]
    [InlineData("hurt", "lost", "Confusable")]
    [InlineData("hurt", "sheltered", "Apart")]
    public void Properties(string a, string b, string relation) =>
        Assert.Equal(relation, Comparer.Property(Cell(Sample.Count("a", 1, property: a)).Facets, Cell(Sample.Count("b", 1, property: b)).Facets).ToString());

    [Theory]
    [InlineData("people", "", "people", "", "Equal")]
    [InlineData("dockers", "", "people", "", "PartOf")]
    [InlineData("people", "Norlandic", "people", "", "PartOf")]
    [InlineData("people", "", "people", "Norlandic", "Contains")]
    [InlineData("dockers", "Norlandic", "people", "", "PartOf")]
    [InlineData("dockers", "", "people", "Norlandic", "Apart")]
    [InlineData("people", "Coastal Norlandic", "people", "Norlandic", "PartOf")]
    [InlineData("people", "Norlandic", "people", "Sudlandic", "Apart")]
    [InlineData("dockers", "", "sailors", "", "Apart")]
    public void Populations(string kindA, string nationA, string kindB, string nationB, string relation) =>
        Assert.Equal(relation, Comparer.Population(Of(kindA, nationA), Of(kindB, nationB)).ToString());

    [Fact]
    public void Populations_are_related_in_whichever_directions()
    {
        Assert.True(Comparer.PopulationsRelated(Of("dockers", ""), Of("people", "Norlandic")));
        Assert.False(Comparer.PopulationsRelated(Of("dockers", "Sudlandic"), Of("people", "Norlandic")));
    }

    [Theory]
    [InlineData("", "", "Equal")]
    [InlineData("2031", "", "Unstated")]
    [InlineData("2031", "2031-01-01/2031-12-31", "Equal")]
    [InlineData("2031-05", "2031", "PartOf")]
    [InlineData("2031-11/2031-12", "2031", "PartOf")]
    [InlineData("2031-01/2031-02", "2031", "PartOf")]
    [InlineData("2031", "2031-11/2031-12", "Contains")]
    [InlineData("2031", "2031-01/2031-02", "Contains")]
    [InlineData("2031-05/..", "2031-06/2031-07", "Contains")]
    [InlineData("2031-05/..", "2031-06/..", "Contains")]
    [InlineData("../2031-05", "../2031-06", "PartOf")]
    [InlineData("../2031-05", "../..", "PartOf")]
    [InlineData("2031-05", "2031-06", "Apart")]
    [InlineData("2031-05/2031-07", "2031-06/2031-08", "Apart")]
    public void Periods(string a, string b, string relation) => Assert.Equal(relation, FacetComparer.Period(In(a), In(b)).ToString());

    [Theory]
    [InlineData("hurt", "2031-05-01", "2031-05-02", "PartOf")]
    [InlineData("hurt", "2031-05-02", "2031-05-01", "Contains")]
    [InlineData("sheltered", "2031-05-02", "2031-05-01", "Apart")]
    [InlineData("sheltered", "2031-05-02", "2031-05-02", "Equal")]
    [InlineData("sheltered", "2031-05-02", "", "Unstated")]
    public void Dates(string property, string a, string b, string relation) => Assert.Equal(relation,
        FacetComparer.AsOf(Cell(Sample.Count("a", 1, property: property).At(asOf: a)), Cell(Sample.Count("b", 1, property: property).At(asOf: b))).ToString());

    [Theory]
    [InlineData("hurt", "sheltered")]
    [InlineData("sheltered", "hurt")]
    public void Dates_of_a_flow_and_a_stock_are_apart(string a, string b) => Assert.Equal(FacetRelation.Apart,
        FacetComparer.AsOf(Cell(Sample.Count("a", 1, property: a).At(asOf: "2031-05-01")), Cell(Sample.Count("b", 1, property: b).At(asOf: "2031-05-02"))));

    private static Cell Cell(Claim claim) => Sample.Normal(claim).Cell;

    private static Facets Of(string kind, string nation) =>
        Cell(Sample.Count("c", 1).Of(kind, nation.Length > 0 ? [("nationality", nation)] : [])).Facets;

    private static Facets In(string period)
    {
        var ends = period.Split('/');
        string End(int i) => ends[Math.Min(i, ends.Length - 1)].TrimStart('.');
        return Cell(Sample.Count("c", 1).At(period: new TimeRange(End(0), End(1)))).Facets with { Period = period is "../.." ? "../.." : Cell(Sample.Count("c", 1).At(period: new TimeRange(End(0), End(1)))).Facets.Period };
    }
}
