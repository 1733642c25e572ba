using Consistency.Engine.Tests.Support;
using Consistency.Model;
using Consistency.Model.Packs;

namespace Consistency.Engine.Tests.PackRules;

/// <summary>Rules of a pack's own: which disagreements are theirs, and with what settings.</summary>
public sealed class PackRuleTests
{
    private const string Id = "harbour/berths";

    private static readonly UserRule Ships = new(Id, RuleIds.QuantityConflict, [Where("moored", "ships")]);

    [Fact]
    public void A_rule_judges_what_it_selects_and_its_kind_the_rest() =>
        Assert.Equal([Id, RuleIds.QuantityConflict], Rules(Pack(Ships), Moored("a", 17), Moored("b", 20), Moored("c", 5, "sailors"), Moored("d", 7, "sailors")));

    [Fact]
    public void A_rule_whose_kind_is_off_judges_alone() =>
        Assert.Equal([Id], Rules(Pack(Off(RuleIds.QuantityConflict), Ships), Moored("a", 17), Moored("b", 20), Moored("c", 5, "sailors"), Moored("d", 7, "sailors")));

    [Fact]
    public void Where_a_rule_is_off_its_kind_judges() => Assert.Equal([RuleIds.QuantityConflict], Rules(Pack(Off(Id), Ships), Moored("a", 17), Moored("b", 20)));

    [Fact]
    public void A_check_turns_a_rule_off_by_its_id()
    {
        EngineResult Check(params string[] off) => ConsistencyEngine.Check(new EngineInput([Moored("a", 17), Moored("b", 20)], [], Pack(Ships)) { DisabledRules = off.ToHashSet(StringComparer.Ordinal) });

        Assert.Equal(RuleIds.QuantityConflict, Assert.Single(Check(Id).Flags).RuleId);
        Assert.Empty(Check(Id, RuleIds.QuantityConflict).Flags);
    }

    [Theory]
    [InlineData(17, 17.2, 0.01, true)]
    [InlineData(17, 17.2, 0.02, false)]
    [InlineData(40_000, 41_000, 0, true)]
    [InlineData(40_000, 41_000, 0.05, false)]
    public void Its_tolerance_is_its_own(double a, double b, decimal tolerance, bool flagged)
    {
        var rule = Ships with { Readings = new ReadingPolicy { Tolerance = tolerance, LiteralBelow = 1_000_000 } };

        Assert.Equal(flagged ? [Id] : [], Rules(Pack(rule), Moored("a", a), Moored("b", b)));
        Assert.Equal([RuleIds.QuantityConflict], Rules(Pack(rule), Moored("a", 17, "sailors"), Moored("b", 17.2, "sailors")));
    }

    [Fact]
    public void A_narrower_reading_flags_what_its_kind_does_not()
    {
        var strict = Ships with { Readings = new ReadingPolicy { AboutShare = 0 } };
        Claim[] claims = [Moored("a", 300, bound: Bound.About), Moored("b", 310)];

        Assert.Empty(Rules(Pack(), claims));
        Assert.Equal([Id], Rules(Pack(strict), claims));
    }

    [Theory]
    [InlineData(null, null, Severity.Contradiction)]
    [InlineData(Severity.Notice, null, Severity.Notice)]
    [InlineData(null, Severity.Tension, Severity.Tension)]
    [InlineData(Severity.Contradiction, Severity.Tension, Severity.Tension)]
    public void Its_severity_and_message_are_its_own(Severity? severity, Severity? most, Severity expected)
    {
        var settings = new RuleSettings(true, most, "Berths of {what}: {positions}.") { Severity = severity };

        var found = Assert.Single(Sample.Check(Pack((Id, settings), Ships), Moored("a", 17), Moored("b", 20)).Inconsistencies);

        Assert.Equal((expected, "Berths of ships moored: 17 (source of a) or 20 (source of b)."), (found.Severity, found.Summary));
    }

    [Fact]
    public void A_severity_can_be_above_its_kinds()
    {
        var rule = new UserRule(Id, RuleIds.QuantityBound, []);
        var pack = Pack((Id, RuleSettings.Default with { Severity = Severity.Contradiction }), rule);

        var found = Assert.Single(Sample.Check(pack, Sample.Count("a", 300, Bound.AtLeast, speaker: "Ana Reis"), Sample.Count("b", 300, speaker: "Ana Reis")).Inconsistencies);

        Assert.Equal((Id, Severity.Contradiction), (found.RuleId, found.Severity));
    }

    [Fact]
    public void A_minimum_severity_is_compared_with_its_own()
    {
        var pack = Pack((Id, RuleSettings.Default with { Severity = Severity.Notice }), Ships);

        Assert.Empty(ConsistencyEngine.Check(new EngineInput([Moored("a", 17), Moored("b", 20)], [], pack) { MinimumSeverity = Severity.Tension }).Flags);
    }

    [Fact]
    public void Precedence_takes_it_for_its_kind()
    {
        var slip = new UserRule("harbour/slip", RuleIds.QuantityMagnitude, [Where("moored", "ships")]);
        var bound = new UserRule("harbour/bound", RuleIds.QuantityBound, []);
        Claim[] bounds = [Moored("a", 300, bound: Bound.LessThan, speaker: "Ana Reis"), Moored("b", 300, bound: Bound.MoreThan, speaker: "Ana Reis")];

        Assert.Equal(["harbour/slip"], Rules(Pack(Ships, slip, bound), Moored("a", 17), Moored("b", 17_000)));
        Assert.Equal([Id], Rules(Pack(Ships, slip, bound), bounds));
        Assert.Equal(["harbour/bound"], Rules(Pack(Off(RuleIds.QuantityConflict), bound), bounds));
    }

    [Fact]
    public void Of_several_rules_the_most_precise_judges_then_the_first_by_id()
    {
        var (all, none) = (new UserRule("a/all", RuleIds.QuantityConflict, []), new UserRule("b/all", RuleIds.QuantityConflict, []));

        Assert.Equal([Id], Rules(Pack(all, Ships, none), Moored("a", 17), Moored("b", 20)));
        Assert.Equal(["a/all"], Rules(Pack(none, all), Moored("a", 17), Moored("b", 20)));
    }

    /// <summary>The more facets one selector of a rule states, the more precise the rule; how many selectors it has does not count.</summary>
    [Fact]
    public void A_rule_is_as_precise_as_the_most_precise_of_its_selectors()
    {
        Claim[] claims = [Moored("a", 17).At("Marrow Bay", "storm").Of("ships", ("trade", "fishing")), Moored("b", 20).At("Marrow Bay", "storm").Of("ships", ("trade", "fishing"))];
        CellSelector[] byPrecision = [new(null, "", Scope.Unstated), Where("moored"), Where("moored", "ships"), Where("moored", "ships", "Norland"), Where("moored", "ships", "Norland", "storm"), Where("moored", "ships", "Norland", "storm", ("trade", "fishing"))];
        UserRule Rule(string id, params CellSelector[] where) => new(id, RuleIds.QuantityConflict, where);

        for (var i = 1; i < byPrecision.Length; i++)
        {
            Assert.Equal(["z/more"], Rules(Pack(Rule("a/less", byPrecision[i - 1]), Rule("z/more", byPrecision[i])), claims));
            Assert.Equal(["z/more"], Rules(Pack(Rule("a/less", byPrecision[i - 1], byPrecision[i - 1]), Rule("z/more", byPrecision[0], byPrecision[i])), claims));
        }
    }

    [Fact]
    public void A_disagreement_is_a_rules_where_one_of_its_selectors_or_another_selects_each_claim()
    {
        var either = Ships with { Where = [Where(place: "Marrow Bay"), Where(happening: "storm")] };

        Assert.Equal([Id], Rules(Pack(either), Moored("a", 17).At("Marrow Bay"), Moored("b", 20).At(happening: "storm")));
        Assert.Equal([RuleIds.QuantityConflict], Rules(Pack(either), Moored("a", 17).At("Marrow Bay"), Moored("b", 20)));
    }

    [Theory]
    [InlineData("people", true)]
    [InlineData("sailors", true)]
    [InlineData("Norlandic sailors", true)]
    [InlineData("dockers", false)]
    [InlineData("Ana Reis", false)]
    public void A_kind_of_subject_selects_its_parts(string of, bool selected) =>
        Assert.Equal(selected, IsSelected(Where(subject: "sailors"), Moored("a", 17, of == "people" ? "pilots" : of), Moored("b", 20, of == "people" ? "pilots" : of)));

    [Theory]
    [InlineData("Norlandic sailors", true)]
    [InlineData("Norlandic pilots", true)]
    [InlineData("sailors", false)]
    [InlineData("Sudlandic sailors", false)]
    public void A_kind_with_what_stands_before_it_selects_those_alone(string of, bool selected) =>
        Assert.Equal(selected, IsSelected(Where(subject: "norlander Sailors"), Moored("a", 17, of), Moored("b", 20, of)));

    [Fact]
    public void Each_facet_selects_itself_and_its_parts()
    {
        Claim[] there = [Moored("a", 17).At("North Quay", "first night").Of("ships", ("nationality", "Coastal Norlandic")), Moored("b", 20).At("North Quay", "first night").Of("ships", ("nationality", "Coastal Norlandic"))];

        Assert.True(IsSelected(Where("moored", "ships", "Norland", "storm", ("nationality", "norlander")), there));
        Assert.True(IsSelected(Where(place: "Marrow Bay"), there));
        Assert.False(IsSelected(Where(place: "Sudport"), there));
        Assert.False(IsSelected(Where(happening: "fire"), there));
        Assert.False(IsSelected(Where(qualifiers: ("nationality", "Sudlandic")), there));
        Assert.False(IsSelected(Where("sheltered"), there));
    }

    [Fact]
    public void A_name_selects_who_is_called_so() =>
        Assert.Equal((true, false), (
            IsSelected(Where(subject: "the North Pier"), Sample.Opened("a", "2024-03-01", "2024-03-01"), Sample.Opened("b", "2024-03-05", "2024-03-05")),
            IsSelected(Where(subject: "South Pier"), Sample.Opened("a", "2024-03-01", "2024-03-01"), Sample.Opened("b", "2024-03-05", "2024-03-05"))));

    [Fact]
    public void What_a_claim_leaves_unstated_is_not_selected_and_stays_with_the_kind()
    {
        var rule = Ships with { Where = [Where(place: "Marrow Bay")] };

        Assert.Equal([RuleIds.QuantityConflict], Rules(Pack(rule), Moored("a", 17).At("Marrow Bay"), Moored("b", 20)));
    }

    [Fact]
    public void One_disagreement_is_not_told_twice_where_a_rule_reads_otherwise()
    {
        var rule = Ships with { Where = [Where(place: "Marrow Bay")], Readings = new ReadingPolicy { Tolerance = 0.01m } };

        Assert.Single(Rules(Pack(rule), Moored("a", 10), Moored("b", 20).At("Marrow Bay"), Moored("c", 30).At("Marrow Bay")));
    }

    [Theory]
    [InlineData(RuleIds.FigureCategory)]
    [InlineData(RuleIds.FigurePopulation)]
    [InlineData(RuleIds.FigureSpeaker)]
    [InlineData(RuleIds.QuantityBound)]
    [InlineData(RuleIds.QuantityConflict)]
    [InlineData(RuleIds.QuantityDecrease)]
    [InlineData(RuleIds.QuantityMagnitude)]
    [InlineData(RuleIds.QuantityPartExceedsWhole)]
    [InlineData(RuleIds.QuantitySum)]
    [InlineData(RuleIds.QuoteDrift)]
    [InlineData(RuleIds.TimeConflict)]
    [InlineData(RuleIds.TimeOrder)]
    [InlineData(RuleIds.ValueDenied)]
    [InlineData(RuleIds.ValueExclusive)]
    [InlineData(RuleIds.ValueOpposite)]
    public void Every_kind_can_be_a_packs_own(string kind)
    {
        var asked = EveryRule.Claims;
        var built = Sample.Check(Pack(), asked).Inconsistencies;
        var own = Sample.Check(Pack(new UserRule("z/own", kind, [])), asked).Inconsistencies;

        Assert.Contains(built, i => i.RuleId == kind);
        Assert.Equal(
            built.Select(i => (RuleId: i.RuleId == kind ? "z/own" : i.RuleId, i.Summary)).Order(),
            own.Select(i => (i.RuleId, i.Summary)).Order());
    }

    [Fact]
    public void The_order_of_claims_does_not_matter()
    {
        var pack = Pack(Ships with { Readings = new ReadingPolicy { Tolerance = 0.02m } }, new UserRule("z/own", RuleIds.FigureCategory, []));

        Assert.Equal(Sample.Check(pack, EveryRule.Claims).Flags, Sample.Check(pack, [.. EveryRule.Claims.Reverse()]).Flags);
    }

    [Fact]
    public void Rules_of_a_pack_are_listed_with_their_texts_and_kind()
    {
        var rule = Ships with { Flags = "Berths that disagree.", Example = "17 and 20 ships" };
        var pack = Pack((Id, RuleSettings.Default with { Severity = Severity.Notice }), rule);

        var listed = Assert.Single(ConsistencyEngine.RulesOf(pack), r => r.Id == Id);

        Assert.Equal(("Berths that disagree.", "17 and 20 ships", "", RuleIds.QuantityConflict), (listed.Flags, listed.Example, listed.Counterexample, listed.Kind));
        Assert.Equal([Severity.Notice], listed.Severities);
        Assert.Equal(ConsistencyEngine.Rules.Single(r => r.Id == RuleIds.QuantityConflict).Remedy, listed.Remedy);
        Assert.Equal(16, ConsistencyEngine.RulesOf(pack).Count);
    }

    [Fact]
    public void A_rule_has_its_kinds_texts_and_severities_where_it_has_none_of_its_own()
    {
        var kind = ConsistencyEngine.Rules.Single(r => r.Id == RuleIds.QuantityConflict);
        RuleDescription Listed(RulePack pack) => Assert.Single(ConsistencyEngine.RulesOf(pack), r => r.Id == Id);

        Assert.Equal((kind.Flags, kind.Remedy), (Listed(Pack(Ships)).Flags, Listed(Pack(Ships)).Remedy));
        Assert.Equal(kind.Severities, Listed(Pack(Ships)).Severities);
        Assert.Equal("Ask the harbour master.", Listed(Pack(Ships with { Remedy = "Ask the harbour master." })).Remedy);
        Assert.Equal([Severity.Tension, Severity.Notice], Listed(Pack((Id, new RuleSettings(true, Severity.Tension, null)), Ships)).Severities);
    }

    private static Claim Moored(string id, double value, string subject = "ships", Bound bound = Bound.Exact, string speaker = "") =>
        Sample.Count(id, value, bound, speaker: speaker, property: "moored", subject: subject);

    private static CellSelector Where(string property = "", string? subject = null, string place = "", string happening = "", params (string Key, string Value)[] qualifiers) => new(
        subject is null && qualifiers.Length == 0 ? null : new Subject(subject ?? "", qualifiers.ToDictionary(q => q.Key, q => q.Value, StringComparer.Ordinal)),
        property,
        new Scope(place, happening));

    private static (string Id, RuleSettings Settings) Off(string id) => (id, RuleSettings.Default with { Enabled = false });

    private static RulePack Pack(params UserRule[] rules) => SamplePack.Pack with { UserRules = rules };

    private static RulePack Pack((string Id, RuleSettings Settings) settings, params UserRule[] rules) =>
        Pack(rules) with { Rules = new Dictionary<string, RuleSettings>(StringComparer.Ordinal) { [settings.Id] = settings.Settings } };

    private static IEnumerable<string> Rules(RulePack pack, params Claim[] claims) => Sample.Check(pack, claims).Inconsistencies.Select(i => i.RuleId).Order(StringComparer.Ordinal);

    private static bool IsSelected(CellSelector where, params Claim[] claims)
    {
        var kind = Assert.Single(Sample.Check(claims).Flags).RuleId;
        return Assert.Single(Sample.Check(Pack(new UserRule("z/own", kind, [where])), claims).Flags).RuleId == "z/own";
    }
}
