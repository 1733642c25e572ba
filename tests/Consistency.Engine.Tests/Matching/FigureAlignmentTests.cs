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
        Claim[] claims = [Figure("r1", 4123, "lorry", "bridge", "carry"), Figure("r2", 4600, "lorry", "bridge", "cross")];
        foreach (var ordered in new Claim[][] { claims, [claims[1], claims[0]] })
        {
            var aligned = FigureAlignment.Align(ordered, [], s_pack);
            Assert.Equal(ordered.Select(c => c.Id), aligned.Select(c => c.Id));
            Assert.All(aligned, c => Assert.Equal("aligned-figure", c.Property));
            Assert.Single(aligned.Select(c => c.Subject.Name).Distinct(StringComparer.Ordinal));
        }
    }

    [Fact]
    public void Figures_that_agree_or_are_of_other_things_stay_as_they_are()
    {
        Claim[] claims = [Figure("r1", 4123, "lorry", "bridge", "carry"), Figure("r2", 4123, "lorry", "bridge", "cross"), Figure("r3", 4600, "teacher", "school", "pay")];
        Assert.Same(claims, FigureAlignment.Align(claims, [], s_pack));
    }

    [Fact]
    public void A_figure_that_makes_no_claim_alone_makes_one_where_it_is_aligned()
    {
        var (claim, figure) = (Figure("r1", 4123, "lorry", "bridge", "carry"), Figure("r2", 4600, "lorry", "bridge", "cross"));
        Assert.Equal([claim.Id, figure.Id], FigureAlignment.Align([claim], [figure], s_pack).Select(c => c.Id));
        Assert.Equal([claim.Id], FigureAlignment.Align([claim], [Figure("r2", 4123, "lorry", "bridge", "cross")], s_pack).Select(c => c.Id));
    }

    [Fact]
    public void Figures_of_different_days_are_not_aligned()
    {
        Claim[] claims = [Figure("r1", 4123, "lorry", "bridge", "carry"), Figure("r2", 4600, "lorry", "bridge", "cross")];
        Claim[] dated = [On(claims[0], 9), On(claims[1], 12)];
        Assert.Same(dated, FigureAlignment.Align(dated, [], s_pack));
        static Claim On(Claim claim, int day) => claim with { Context = claim.Context! with { Days = [new NamedDay(0, 4, day)] } };
    }

    private static Claim Figure(string source, double value, string counted, params string[] words) => new()
    {
        Id = $"{source}-{counted}",
        Source = new Source(source),
        Subject = new Subject($"… {counted} {string.Join(' ', words)}"),
        Property = "figure",
        Value = new ClaimValue.OfQuantity(new Quantity(value)),
        Evidence = new Evidence(source, 0, 4, "text"),
        Context = new FigureContext("", [counted], words.Prepend(counted).ToDictionary(w => w, _ => 0.5, StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal), [], ""),
    };
}
