using Consistency.Engine.Tests.Support;
using Consistency.Model;

namespace Consistency.Engine.Tests.Rules;

public sealed class FigureCategoryTests
{
    [Theory]
    [InlineData("hurt", "hurt-or-lost", StepKind.PartOf, "“hurt” is part of “hurt or lost”, and not the same.")]
    [InlineData("sheltered", "in-tents", StepKind.PartOf, "“in tents” is part of “sheltered”, and not the same.")]
    [InlineData("in-houses", "housed", StepKind.PartOf, "“in houses” is part of “housed”, and not the same.")]
    [InlineData("lost", "hurt", StepKind.Confusable, "“hurt” and “lost” are easily mixed up.")]
    public void One_figure_for_a_part_and_its_whole_or_for_what_is_mixed_up_is_a_tension(string first, string second, StepKind kind, string text)
    {
        var found = Assert.Single(Found(By("a", first, "r1"), By("b", second, "r2")));

        Assert.Equal((Severity.Tension, Between.Sources), (found.Severity, found.Between));
        Assert.Equal(text, Assert.Single(found.Steps, s => s.Kind == kind).Text);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(40)]
    public void A_source_with_both_tells_them_apart(int others)
    {
        Claim[] one = [By("a", "hurt", "r1"), By("b", "lost", "r1"), .. Enumerable.Range(0, others).Select(i => By("o" + i, "hurt", "s" + i))];

        Assert.Empty(Found(one));
        Assert.Equal(others + 1, Assert.Single(Found([.. one, By("c", "lost", "r2")])).Positions.Sum(p => p.ClaimCount));
    }

    [Fact]
    public void The_sides_are_sorted_and_shown_by_the_first_claim_of_each_and_all_but_the_largest_go()
    {
        var found = Assert.Single(Found(By("d", "lost", "r4"), By("c", "lost", "r3"), By("b", "hurt", "r2"), By("a", "hurt-or-lost", "r1"), By("e", "lost", "r5")));

        Assert.Equal(["300 people hurt: b", "300 people hurt or lost: a", "300 people lost: d,c,e"], found.Positions.Select(p => $"{p.Label}: {string.Join(',', p.ClaimIds)}"));
        Assert.Equal(["b", "a"], found.MinimalClaimIds);
        Assert.Equal(("b,a", true), (string.Join(',', found.Repair.DropClaimIds), found.Repair.Exact));
    }

    [Fact]
    public void Two_parts_of_a_whole_that_are_not_mixed_up_are_two_sides_that_need_no_dropping()
    {
        var found = Assert.Single(Found(By("a", "sheltered", "r1"), By("b", "in-tents", "r2"), By("c", "housed", "r3")));

        Assert.False(found.Repair.Exact);
        Assert.Equal(3, found.Positions.Count);
    }

    [Fact]
    public void The_claim_that_shows_a_side_is_the_first_of_the_first_cell_whatever_their_order()
    {
        Claim[] claims = [By("d", "hurt", "r9").At("Norland"), By("c", "hurt", "r3"), By("b", "hurt", "r2"), By("a", "lost", "r1")];

        Assert.Equal(["b", "a"], Assert.Single(Found(claims)).MinimalClaimIds);
        Assert.Equal(["a", "b"], Assert.Single(Found([.. claims.Reverse()])).MinimalClaimIds);
    }

    [Fact]
    public void The_figure_is_named_without_its_bound_and_a_range_by_both_its_ends()
    {
        static string Named(Bound bound, double? upper) => Assert.Single(Found([.. new[] { By("a", "hurt", "r1"), By("b", "lost", "r2") }
            .Select(c => c with { Value = new ClaimValue.OfQuantity(new Quantity(300, upper, bound)) })])).Summary;
        Assert.StartsWith("The figure 300 is reported for different things: ", Named(Bound.AtLeast, null), StringComparison.Ordinal);
        Assert.StartsWith("The figure 300 to 400 is reported for different things: ", Named(Bound.Range, 400), StringComparison.Ordinal);
    }

    [Fact]
    public void It_says_for_whom_the_speaker_speaks()
    {
        var found = Assert.Single(Found(By("a", "hurt", "r1") with { Speakers = ["Gen. Ana Reis"] }, By("b", "lost", "r2") with { Speakers = ["Norland military"] }));

        var step = Assert.Single(found.Steps, s => s.Kind == StepKind.Speaker);
        Assert.Equal(("Ana Reis speaks for Norland military.", "b"), (step.Text, string.Join(',', step.ClaimIds)));
    }

    private static Claim By(string id, string property, string source) => Sample.Count(id, 300, source: source, speaker: "Ana Reis", property: property);

    private static IReadOnlyList<Inconsistency> Found(params Claim[] claims) => Sample.Found("figure/category", claims);
}
