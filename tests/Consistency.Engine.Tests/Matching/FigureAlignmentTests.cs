using Consistency.Engine.Matching;
using Consistency.Model;
using Consistency.Model.Packs;
using Consistency.RulePacks;

namespace Consistency.Engine.Tests.Matching;

public sealed class FigureAlignmentTests
{
    private static readonly RulePack s_pack = new RulePackCatalog().Compile(["default"]);

    [Fact]
    public void Figures_of_one_thing_that_exclude_each_other_share_a_topic_whatever_their_order()
    {
        Claim[] claims = [Figure("r1", 4123, "lorry", "bridge", "carry"), Figure("r2", 4600, "lorry", "bridge", "cross", "!cross")];
        foreach (var ordered in new Claim[][] { claims, [claims[1], claims[0]] })
        {
            var aligned = FigureAlignment.Align(ordered, [], Stories.One, s_pack);
            Assert.Equal(ordered.Select(c => c.Id), aligned.Select(c => c.Id));
            Assert.All(aligned, c => Assert.Equal("aligned-figure", c.Property));
            Assert.Single(aligned.Select(c => c.Subject.Name).Distinct(StringComparer.Ordinal));
        }
    }

    [Fact]
    public void Figures_that_agree_or_are_of_other_things_stay_as_they_are()
    {
        Claim[] claims = [Figure("r1", 4123, "lorry", "bridge", "carry"), Figure("r2", 4123, "lorry", "bridge", "cross"), Figure("r3", 4600, "teacher", "school", "pay")];
        Assert.Same(claims, FigureAlignment.Align(claims, [], Stories.One, s_pack));
    }

    [Fact]
    public void A_figure_that_makes_no_claim_alone_makes_one_where_it_is_aligned()
    {
        var (claim, figure) = (Figure("r1", 4123, "lorry", "bridge", "carry"), Figure("r2", 4600, "lorry", "bridge", "cross", "!cross"));
        Assert.Equal([claim.Id, figure.Id], FigureAlignment.Align([claim], [figure], Stories.One, s_pack).Select(c => c.Id));
        Assert.Equal([claim.Id], FigureAlignment.Align([claim], [Figure("r2", 4123, "lorry", "bridge", "cross")], Stories.One, s_pack).Select(c => c.Id));
    }

    [Fact]
    public void Figures_of_different_days_are_not_aligned()
    {
        Claim[] claims = [Figure("r1", 4123, "lorry", "bridge", "carry"), Figure("r2", 4600, "lorry", "bridge", "cross", "!cross")];
        Claim[] dated = [On(claims[0], 9), On(claims[1], 12)];
        Assert.Same(dated, FigureAlignment.Align(dated, [], Stories.One, s_pack));
    }

    [Fact]
    public void Of_a_series_those_are_aligned_that_have_most_in_common()
    {
        Claim[] series = [.. Enumerable.Range(1, 6).Select(i => Figure($"r{i}", 4001 * i, "lorry", "bridge", "cross"))];
        Assert.Same(series, FigureAlignment.Align(series, [], Stories.One, s_pack));
        Claim[] sharing = [.. series, Figure("r7", 4123, "lorry", "bridge", "cross")];
        Assert.Equal(["r1-lorry", "r7-lorry"], FigureAlignment.Align(sharing, [], Stories.One, s_pack).Where(c => c.Property is "aligned-figure").Select(c => c.Id));
        Claim[] named = [.. series, Figure("r7", 5011, "lorry", "bridge", "cross", "skarholm", "ferry"), Figure("r8", 5137, "lorry", "bridge", "cross", "skarholm", "ferry")];
        Assert.Equal(["r7-lorry", "r8-lorry"], FigureAlignment.Align(named, [], Stories.One, s_pack).Where(c => c.Property is "aligned-figure").Select(c => c.Id));
    }

    [Fact]
    public void Another_number_in_the_very_same_wording_is_told_unless_both_are_compared_already()
    {
        Claim[] numbers = [Bare("r1", 131), Bare("r2", 52)];
        Assert.Equal(["aligned-figure", "aligned-figure"], FigureAlignment.Align([], numbers, Stories.One, s_pack).Select(c => c.Property));
        Claim[] years = [InDate(numbers[0]), InDate(numbers[1])];
        Assert.Empty(FigureAlignment.Align([], years, Stories.One, s_pack));
        Assert.Equal(2, FigureAlignment.Align([], [years[0], numbers[1]], Stories.One, s_pack).Count);
        Assert.Empty(FigureAlignment.Align([], [numbers[0], numbers[1], Bare("r1", 133)], Stories.One, s_pack));

        static Claim InDate(Claim claim) => claim with { Context = FigureContext.InDate };
        static Claim Bare(string source, double value) => Figure(source, value, "lane") with { Id = $"{source}-{value}", Context = FigureContext.Bare };
    }

    [Fact]
    public void What_is_of_one_thing_with_some_of_a_group_alone_stays_out()
    {
        Claim[] claims = [On(Figure("r1", 4123, "lorry", "bridge", "cross"), 9), Figure("r2", 4600, "lorry", "bridge", "cross"), On(Figure("r3", 5017, "lorry", "bridge", "cross"), 12)];
        Assert.Equal(2, FigureAlignment.Align(claims, [], Stories.One, s_pack).Count(c => c.Property is "aligned-figure"));
    }

    [Fact]
    public void A_group_has_sixteen_figures_at_most()
    {
        Claim[] claims = [.. Enumerable.Range(1, 17).Select(i => Figure($"r{i}", i % 2 == 0 ? 4123 : 4600, "lorry", "bridge", "cross"))];
        var groups = FigureAlignment.Align(claims, [], Stories.One, s_pack).Where(c => c.Property is "aligned-figure").GroupBy(c => c.Subject.Name, StringComparer.Ordinal);
        Assert.Equal(16, groups.Max(g => g.Count()));
    }

    private static Claim On(Claim claim, int day) => claim with { Context = claim.Context! with { Days = [new NamedDay(0, 4, day)] } };

    private static Claim Figure(string source, double value, string counted, params string[] words) => new()
    {
        Id = $"{source}-{counted}",
        Source = new Source(source),
        Subject = new Subject($"… {counted} {string.Join(' ', words)}"),
        Property = "figure",
        Value = new ClaimValue.OfQuantity(new Quantity(value)),
        Evidence = new Evidence(source, 0, 4, "text"),
        Context = new FigureContext("", [counted], words.Prepend(counted).ToDictionary(w => w, _ => 0.5, StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal), [], null),
    };
}
