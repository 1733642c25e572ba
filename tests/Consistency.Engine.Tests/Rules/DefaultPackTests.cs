using Consistency.Engine.Tests.Support;
using Consistency.Model;
using Consistency.Model.Packs;
using Consistency.RulePacks;

namespace Consistency.Engine.Tests.Rules;

/// <summary>The engine with the pack that ships.</summary>
public sealed class DefaultPackTests
{
    private static readonly RulePack Default = new RulePackCatalog().Compile([]);

    [Fact]
    public void One_figure_for_the_dead_here_and_the_dead_or_wounded_there_is_a_tension() => Assert.Equal(
        ["figure/category Tension"],
        Found(Sample.Count("a", 300, property: "died", speaker: "Gen. Ana Reis"), Sample.Count("b", 300, property: "casualties", speaker: "Ana Reis")));

    [Fact]
    public void More_children_dead_than_people_is_a_contradiction() => Assert.Equal(
        ["quantity/part-exceeds-whole Contradiction"],
        Found(Sample.Count("a", 61, property: "killed", subject: "children"), Sample.Count("b", 53, property: "killed", subject: "people")));

    [Fact]
    public void Opposite_ends_of_a_harm_are_a_contradiction() => Assert.Equal(
        ["value/opposite Contradiction"],
        Found(Rank("a", "the highest so far"), Rank("b", "the most optimistic ones so far")));

    [Fact]
    public void Two_offices_of_one_class_are_a_contradiction() => Assert.Equal(
        ["value/exclusive Contradiction"],
        Found(Sample.Named("a", "office", "Ana Reis", "foreign minister"), Sample.Named("b", "office", "Ana Reis", "minister of defence")));

    [Fact(Skip = "Opposite quantities share a cell and are compared without a sign, so that an equal profit and loss agree.")]
    public void A_profit_and_an_equal_loss_disagree() =>
        Assert.NotEmpty(Found(Sample.Count("a", 53, property: "profit", subject: "the Marrow Bay Line"), Sample.Count("b", 53, property: "loss", subject: "the Marrow Bay Line")));

    private static Claim Rank(string id, string words) => Sample.Said(id, words) with { Property = "rank", Subject = new Subject("casualty estimates") };

    private static IEnumerable<string> Found(params Claim[] claims) => Sample.Check(Default, claims).Inconsistencies.Select(i => $"{i.RuleId} {i.Severity}");
}
