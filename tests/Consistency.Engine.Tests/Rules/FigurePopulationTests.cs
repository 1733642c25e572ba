using Consistency.Engine.Tests.Support;
using Consistency.Model;

namespace Consistency.Engine.Tests.Rules;

public sealed class FigurePopulationTests
{
    [Theory]
    [InlineData("people", "sailors", "“sailors” are part of “people”, and not the same.")]
    [InlineData("sailors", "people", "“sailors” are part of “people”, and not the same.")]
    [InlineData("people", "pilots", "“pilots” are part of “people”, and not the same.")]
    public void It_says_which_population_is_part_of_which(string first, string second, string text) =>
        Assert.Equal(text, Assert.Single(Assert.Single(Found(By("a", first), By("b", second))).Steps, s => s.Kind == StepKind.PartOf).Text);

    [Theory]
    [InlineData("sailors", "dockers")]
    [InlineData("sailors", "sailors")]
    public void Populations_of_which_none_is_part_of_the_other_are_two_figures(string first, string second) => Assert.Empty(Found(By("a", first), By("b", second)));

    [Fact]
    public void Those_told_by_a_qualifier_are_part_of_all_and_the_sides_are_in_the_order_of_their_names()
    {
        var found = Assert.Single(Found(By("a", "people").Of("people", ("nationality", "Norlandic")), By("b", "people"), By("c", "people")));
        Assert.Equal(["b,c", "a"], found.Positions.Select(p => string.Join(',', p.ClaimIds)));
        Assert.Equal(["a"], found.Repair.DropClaimIds);
    }

    [Fact]
    public void A_body_and_the_person_who_speaks_for_it_are_one_speaker()
    {
        var found = Assert.Single(Found(By("a", "people", "Gen. Ana Reis"), By("b", "sailors", "Norland military"), By("c", "sailors", "the military"), By("d", "people", "Jon Brandt")));
        Assert.Equal("a b c", string.Join(' ', found.Positions.SelectMany(p => p.ClaimIds).Order(StringComparer.Ordinal)));
        Assert.Equal(["Ana Reis speaks for Norland military.", "Ana Reis speaks for military."], found.Steps.Where(s => s.Kind == StepKind.Speaker).Select(s => s.Text));
    }

    private static Claim By(string id, string subject, string speaker = "Ana Reis") => Sample.Count(id, 300, speaker: speaker, subject: subject);

    private static IReadOnlyList<Inconsistency> Found(params Claim[] claims) => Sample.Found("figure/population", claims);
}
