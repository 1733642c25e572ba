using Consistency.Engine.Tests.Support;
using Consistency.Model;

namespace Consistency.Engine.Tests.Rules;

public sealed class TimeOrderTests
{
    [Fact]
    public void What_comes_after_a_clash_of_dates_is_held_against_its_own_date()
    {
        var found = Found(
            Before("ab", "fair", "storm"), Before("bc", "storm", "inquiry"), Before("cd", "inquiry", "report"),
            Opened("a", "fair", "2031-05-09"), Opened("b", "storm", "2031-05-02"), Opened("c", "inquiry", "2031-05-04"), Opened("d", "report", "2031-05-03"));

        Assert.Equal(["a,ab,b", "c,cd,d"], found.Select(f => string.Join(',', f.MinimalClaimIds.Order())).Order());
    }

    [Fact]
    public void An_event_of_the_pack_is_known_by_each_of_its_names_and_in_each_scope_apart()
    {
        Assert.Single(Found(Before("a", "The Storm", "fair"), Before("b", "fair", "storm")));
        Assert.Empty(Found(Before("a", "storm", "fair").At("Norland"), Before("b", "fair", "storm").At("Sudport")));
        Assert.Equal(Severity.Tension, Assert.Single(Found(Before("a", "storm", "fair").At("Norland"), Before("b", "fair", "storm"))).Severity);
    }

    [Fact]
    public void An_event_before_itself_is_no_disagreement() => Assert.Empty(Found(Before("a", "storm", "the storm")));

    [Fact]
    public void A_circle_of_two_hundred_thousand_links_is_one_inconsistency()
    {
        var circle = Enumerable.Range(0, 200_000).Select(i => Before("c" + i, "event " + i, "event " + ((i + 1) % 200_000))).ToArray();

        Assert.Equal(200_000, Assert.Single(Found(circle)).MinimalClaimIds.Count);
    }

    [Fact]
    public void A_chain_of_two_hundred_thousand_links_with_dates_finishes()
    {
        var chain = Enumerable.Range(0, 200_000).Select(i => Before("c" + i, "event " + i, "event " + (i + 1)));

        var found = Found([.. chain, Opened("first", "event 0", "2031-05-09"), Opened("last", "event 200000", "2031-05-02")]);

        Assert.Equal(200_002, Assert.Single(found).MinimalClaimIds.Count);
    }

    private static Claim Before(string id, string first, string second) => Sample.Named(id, "before", first, second);

    private static Claim Opened(string id, string subject, string day) => Sample.Opened(id, day, day, subject);

    private static IReadOnlyList<Inconsistency> Found(params Claim[] claims) => Sample.Found("time/order", claims);
}
