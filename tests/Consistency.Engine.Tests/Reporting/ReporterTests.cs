using Consistency.Engine.Tests.Support;
using Consistency.Model;
using Consistency.Model.Packs;

namespace Consistency.Engine.Tests.Reporting;

public sealed class ReporterTests
{
    private const string Rule = "quantity/conflict";

    [Fact]
    public void Lists_are_capped_and_counts_exact()
    {
        var claims = Enumerable.Range(0, 2500).Select(i => Sample.Count($"c{i:0000}", i < 1300 ? 17 : 29, speaker: "Speaker" + i)).ToArray();

        var conflict = Assert.Single(Sample.Found(Rule, claims));

        Assert.Equal([1300, 1200], conflict.Positions.Select(p => p.ClaimCount));
        Assert.Equal([1300, 1200], conflict.Positions.Select(p => p.Support));
        Assert.All(conflict.Positions, p => Assert.Equal((100, 100, 100), (p.ClaimIds.Count, p.SourceIds.Count, p.Speakers.Count)));
        Assert.Equal((1000, 1200), (conflict.Repair.DropClaimIds.Count, conflict.Repair.DropClaimCount));
        Assert.True(conflict.Repair.Exact);
    }

    [Fact]
    public void What_fits_several_positions_is_in_none_and_that_list_is_capped_too()
    {
        var broad = Enumerable.Range(0, 150).Select(i => Sample.Count($"f{i:000}", 10, Bound.AtLeast));

        var conflict = Assert.Single(Sample.Found(Rule, [Sample.Count("a", 17), Sample.Count("b", 29), .. broad]));

        Assert.Equal(100, conflict.FitsSeveralClaimIds.Count);
        Assert.Equal(["a", "b"], conflict.Positions.SelectMany(p => p.ClaimIds));
        Assert.Single(conflict.Repair.DropClaimIds);
    }

    [Fact]
    public void Claims_are_named_in_the_order_in_which_they_came()
    {
        var conflict = Assert.Single(Sample.Found(
            Rule, Sample.Count("g", 10, Bound.AtLeast), Sample.Count("f", 10, Bound.AtLeast), Sample.Count("e", 29), Sample.Count("d", 17), Sample.Count("c", 17), Sample.Count("b", 29), Sample.Count("a", 29)));

        Assert.Equal(["d c", "e b a"], conflict.Positions.Select(p => string.Join(' ', p.ClaimIds)));
        Assert.Equal(["g", "f"], conflict.FitsSeveralClaimIds);
        Assert.Equal(["c", "a"], conflict.MinimalClaimIds);
        Assert.Equal(["d", "c"], conflict.Repair.DropClaimIds);
        Assert.Equal(["c", "a", "c a"], conflict.Steps.Select(s => string.Join(' ', s.ClaimIds)));
    }

    [Fact]
    public void Copies_are_no_witnesses()
    {
        var copy = new Evidence("r", 0, 30, "seventeen people were hurt on the pier");
        var claims = Enumerable.Range(0, 5).Select(i => Sample.Count("c" + i, 17) with { Evidence = copy }).Append(Sample.Count("other", 29)).ToArray();

        Assert.Equal([1, 1], Assert.Single(Sample.Found(Rule, claims)).Positions.Select(p => p.Support));
    }

    [Fact]
    public void A_pack_sets_message_and_severity()
    {
        var rules = new Dictionary<string, RuleSettings>(StringComparer.Ordinal) { [Rule] = new(true, Severity.Notice, "about {what}, by {speaker}: {positions}; {other}") };

        var conflict = Assert.Single(Sample.Check(SamplePack.With(rules: rules), Sample.Count("a", 17, source: "r1"), Sample.Count("b", 29, source: "r2")).Inconsistencies);

        Assert.Equal(Severity.Notice, conflict.Severity);
        Assert.Equal("About people hurt, by r2: 17 (r1) or 29 (r2); {other}", conflict.Summary);
    }

    [Fact]
    public void Four_positions_are_said_and_the_others_counted()
    {
        Claim[] claims = [.. Enumerable.Range(1, 6).Select(i => Sample.Count($"c{i}", 10 * i + 1, source: $"r{i}"))];

        Assert.Equal("Different numbers for people hurt: 11 (r1) or 21 (r2) or 31 (r3) or 41 (r4).", Assert.Single(Sample.Found(Rule, claims[..4])).Summary);
        Assert.Equal("Different numbers for people hurt: 11 (r1) or 21 (r2) or 31 (r3) or 41 (r4), and 1 more.", Assert.Single(Sample.Found(Rule, claims[..5])).Summary);
        Assert.Equal("Different numbers for people hurt: 11 (r1) or 21 (r2) or 31 (r3) or 41 (r4), and 2 more.", Assert.Single(Sample.Found(Rule, claims)).Summary);
    }

    [Fact]
    public void A_position_has_its_number_and_names_once_each_sorted()
    {
        var conflict = Assert.Single(Sample.Found(Rule, Sample.Count("a", 17, source: "r2", speaker: "Jon Brandt"), Sample.Count("b", 17, source: "r1", speaker: "Jon Brandt"),
            Sample.Count("c", 29, Bound.AtLeast), Sample.Count("d", 17, source: "r1", speaker: "Ana Reis")));

        Assert.Equal([17.0, 29], conflict.Positions.Select(p => p.Quantity!.Value));
        Assert.Equal(["17", "at least 29"], conflict.Positions.Select(p => p.Label));
        Assert.Equal(["a", "b", "d"], conflict.Positions[0].ClaimIds);
        Assert.Equal(["r1", "r2"], conflict.Positions[0].SourceIds);
        Assert.Equal(["Ana Reis", "Jon Brandt"], conflict.Positions[0].Speakers);
        Assert.Empty(conflict.Positions[1].Speakers);
    }

    [Fact]
    public void A_position_has_its_time() => Assert.Equal(
        [new TimeRange("2031-05-04", "2031-05-04"), new TimeRange("2031-06", "2031-06")],
        Assert.Single(Sample.Found("time/conflict", Sample.Opened("a", "2031-05-04", "2031-05-04"), Sample.Opened("b", "2031-06", "2031-06"))).Positions.Select(p => p.Time));

    [Fact]
    public void A_name_with_braces_is_no_placeholder() => Assert.StartsWith(
        "Different numbers for {positions} hurt: 17", Assert.Single(Sample.Found(Rule, Sample.Count("a", 17, subject: "{positions}"), Sample.Count("b", 29, subject: "{positions}"))).Summary, StringComparison.Ordinal);

    [Fact]
    public void A_long_quote_is_cut_between_characters()
    {
        var quote = string.Concat(Enumerable.Repeat("a", 198)) + "🌊" + "and more";
        var conflict = Assert.Single(Sample.Found(Rule, Sample.Count("a", 17) with { Evidence = new Evidence("r", 0, 9, quote) }, Sample.Count("b", 29)));

        Assert.DoesNotContain(conflict.Steps, s => s.Text.Contains('\ud83c'));
    }

    [Fact]
    public void A_disabled_rule_and_a_lower_severity_are_left_out()
    {
        Claim[] claims = [Sample.Count("a", 17), Sample.Count("b", 29)];
        var input = new EngineInput(claims, [], SamplePack.Pack);

        Assert.Empty(ConsistencyEngine.Check(input with { DisabledRules = new HashSet<string>(StringComparer.Ordinal) { Rule } }).Inconsistencies);
        Assert.Single(ConsistencyEngine.Check(input with { MinimumSeverity = Severity.Contradiction }).Inconsistencies);
        Assert.Empty(ConsistencyEngine.Check(new EngineInput([claims[0], claims[1] with { Certainty = Certainty.Hedged }], [], SamplePack.Pack) { MinimumSeverity = Severity.Contradiction }).Inconsistencies);
    }
}
