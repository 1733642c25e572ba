using Consistency.Engine.Tests.Support;
using Consistency.Model;

namespace Consistency.Engine.Tests.Rules;

public sealed class QuoteDriftTests
{
    private const string Opens = "the old pier may open tomorrow", Must = "the old pier must open tomorrow", Soon = "the old pier may open tomorrow soon enough we hope";

    [Fact]
    public void The_worst_difference_from_the_most_quoted_wording_is_shown_and_all_others_go()
    {
        var found = Assert.Single(Found(Said("a", Must), Said("b", "old pier may open wide tomorrow"), Said("c", Opens), Said("d", Opens)));
        Assert.Equal((Severity.Tension, "a c"), (found.Severity, Ids(found.MinimalClaimIds)));
        Assert.Equal(("a b", true), (Ids(found.Repair.DropClaimIds), found.Repair.Exact));
        Assert.Contains(found.Steps, s => s.Text == "“may open” is not “must open”.");
        Assert.Equal(["b", "c,d", "a"], found.Positions.Select(p => string.Join(',', p.ClaimIds)));
        Assert.StartsWith("One remark of Ana Reis is quoted in different words: ", found.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fragment_counts_for_the_one_whole_that_has_it()
    {
        var found = Assert.Single(Found(Said("a", Opens), Said("b", Must), Said("c", "pier must open"), Said("d", "open tomorrow")));
        Assert.Equal(["a", "b,c"], found.Positions.Select(p => string.Join(',', p.ClaimIds)));
        Assert.Equal(["d"], found.FitsSeveralClaimIds);
        Assert.Equal(["a"], found.Repair.DropClaimIds);
    }

    [Fact]
    public void A_whole_and_its_fragment_are_one_wording() => Assert.Empty(Found(Said("a", Opens), Said("b", Soon)));

    private static Claim Said(string id, string words) => Sample.Said(id, words);

    private static IReadOnlyList<Inconsistency> Found(params Claim[] claims) => Sample.Found("quote/drift", claims);

    private static string Ids(IEnumerable<string> ids) => string.Join(' ', ids.Order(StringComparer.Ordinal));
}
