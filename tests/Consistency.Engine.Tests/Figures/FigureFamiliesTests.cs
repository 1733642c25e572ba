using Consistency.Engine.Tests.Support;
using Consistency.Model;
using Consistency.Model.Packs;

namespace Consistency.Engine.Tests.Figures;

public sealed class FigureFamiliesTests
{
    [Fact]
    public void One_speakers_one_figure_in_related_cells_is_one_family_whatever_its_bound() => Assert.Equal(
        "Ana Reis 300: a b c",
        Families(By("a", 300), By("b", 300, Bound.AtLeast), By("c", 300, property: "lost"), By("d", 300) with { Speakers = [] }));

    [Fact]
    public void Siblings_other_places_and_other_figures_part() => Assert.Equal(
        "Ana Reis 300: a a2 | Ana Reis 300: b b2",
        Families(
            By("a", 300).Of("dockers").At("Norland"), By("a2", 300).Of("dockers").At("Norland"), By("b", 300).Of("sailors").At("Norland"), By("b2", 300).Of("sailors").At("Norland"),
            By("c", 400).Of("dockers").At("Norland"), By("p", 300).Of("dockers").At("Sudport")));

    /// <summary>Cells as "property, subject, nationality, place, event, period, as-of": what is left empty is unstated.</summary>
    [Theory]
    [InlineData("hurt", "hurt-or-lost", true)]
    [InlineData("hurt", "lost", true)]
    [InlineData("hurt", "sheltered", false)]
    [InlineData("hurt,people", "hurt,sailors", true)]
    [InlineData("hurt,dockers", "hurt,sailors", false)]
    [InlineData("hurt,dockers,Norlandic", "hurt,people,Coastal Norlandic", true)]
    [InlineData("hurt,people,Norlandic", "hurt,people,Sudlandic", false)]
    [InlineData("hurt,people,,Norland", "hurt,people,,Marrow Bay", true)]
    [InlineData("hurt,people,,Norland", "hurt,sailors", true)]
    [InlineData("hurt,people,,Norland", "hurt,sailors,,Sudport", false)]
    [InlineData("hurt,people,,,storm", "hurt,people,,,first night", true)]
    [InlineData("hurt,people,,,storm", "hurt,people,,,fire", false)]
    [InlineData("hurt,people,,,,2031", "hurt,people,,,,2031-05", true)]
    [InlineData("hurt,people,,,,2031", "hurt,people,,,,2032", false)]
    [InlineData("hurt,people,,,,,2031-05-04", "hurt,people,,,,,2031-05-09", true)]
    [InlineData("sheltered,people,,,,,2031-05-04", "sheltered,people,,,,,2031-05-09", false)]
    [InlineData("sheltered,people,,,,,2031-05-04", "sheltered,sailors", true)]
    public void Cells_are_related_where_no_facet_parts_them(string a, string b, bool related)
    {
        Assert.Equal(related ? "Ana Reis 300: a b" : "", Families(In("a", a), In("b", b)));
        // Beside a third cell that is related to neither.
        var third = By("c", 300, property: "price");
        Assert.Equal(related ? "Ana Reis 300: a b" : "", Families(In("a", a), In("b", b), third));
    }

    [Fact]
    public void What_is_related_through_a_third_is_one_family() => Assert.Equal(
        "Ana Reis 300: a b c",
        Families(By("a", 300).Of("dockers"), By("b", 300).Of("sailors"), By("c", 300).Of("people")));

    [Fact]
    public void Numbers_in_other_units_are_one_figure() => Assert.Equal(
        "Ana Reis 3000: a b",
        Families(Tide("a", 3, "km"), Tide("b", 3_000, "m", Bound.AtLeast)));

    [Fact]
    public void What_a_title_or_an_office_speaks_for_is_the_speaker()
    {
        Assert.Equal("Ana Reis for Norland military 300: a b", Families(By("a", 300, speaker: "Gen. Ana Reis"), By("b", 300, Bound.AtLeast, speaker: "Norland military")));
        Assert.Equal("Ana Reis for military 300: a b", Families(By("a", 300, speaker: "Gen. Ana Reis"), By("b", 300, Bound.AtLeast, speaker: "the military")));
        Assert.Equal("", Families(By("a", 300, speaker: "Gen. Ana Reis"), By("b", 300, Bound.AtLeast, speaker: "litary")));
        Assert.Equal(
            "Ana Reis for Port Authority 300: a b",
            Families(By("a", 300), By("b", 300, Bound.AtLeast, speaker: "Port Authority"), Sample.Named("o", "office", "Ana Reis", "Harbour Master")));
    }

    [Fact]
    public void One_figure_of_one_cell_with_one_bound_agrees_with_itself() =>
        Assert.Equal("", Families(By("a", 300), By("b", 300), By("c", 400, Bound.AtLeast), By("d", 400, Bound.MoreThan)));

    [Fact]
    public void A_day_of_publication_parts_nothing_whichever_claim_came_first()
    {
        var stated = By("stated", 300).At(asOf: "2031-05-04");
        var inferred = By("inferred", 300) with { Source = new Source("r1", PublishedAt: new DateTimeOffset(2031, 5, 4, 8, 0, 0, TimeSpan.Zero)) };
        var other = By("other", 300, property: "sheltered").At(asOf: "2031-05-09");
        var sheltered = (Claim c) => c with { Property = "sheltered" };

        Assert.Equal(
            Families(sheltered(stated), sheltered(inferred), other),
            Families(sheltered(inferred), sheltered(stated), other));
    }

    [Fact]
    public void More_cells_than_are_compared_are_said()
    {
        var set = Sample.Set(SamplePack.With(new FacetPolicy { MaximumCompared = 2 }), [], By("a", 300), By("b", 300, property: "lost"), By("c", 300).At("Norland"));

        Assert.Empty(set.Figures);
        Assert.Contains("3 different cells", Assert.Single(set.NotDecided), StringComparison.Ordinal);
    }

    private static Claim By(string id, double value, Bound bound = Bound.Exact, string speaker = "Ana Reis", string property = "hurt") =>
        Sample.Count(id, value, bound, speaker: speaker, property: property);

    private static Claim In(string id, string cell)
    {
        var parts = cell.Split(',');
        string At(int i) => i < parts.Length ? parts[i] : "";
        var claim = By(id, 300, property: At(0)).Of(At(1).Length > 0 ? At(1) : "people", At(2).Length > 0 ? [("nationality", At(2))] : []);
        return claim.At(At(3), At(4), At(6), At(5).Length > 0 ? new TimeRange(At(5), At(5)) : null);
    }

    private static Claim Tide(string id, double value, string unit, Bound bound = Bound.Exact) =>
        By(id, 0, property: "tide") with { Value = new ClaimValue.OfQuantity(new Quantity(value, Bound: bound, Unit: unit)) };

    private static string Families(params Claim[] claims) => string.Join(" | ", Sample.Set(claims).Figures
        .Select(f => $"{f.Speaker}{string.Concat(f.Bodies.Select(b => " for " + b))} {f.Figure.Lower}: {string.Join(' ', f.Claims.Select(c => c.Id).Order(StringComparer.Ordinal))}")
        .Order(StringComparer.Ordinal));
}
