using Consistency.Engine.Incremental;
using Consistency.Engine.Tests.Network.Sums;
using Consistency.Engine.Tests.Support;
using Consistency.Model;

namespace Consistency.Engine.Tests.Incremental;

public sealed class IncrementalCheckTests
{
    [Fact]
    public void All_is_placed_anew_only_where_a_relations_name_comes_to_stand_for_another()
    {
        var relation = new Relation(RelationKind.PartOf, new CellSelector(new Subject("people"), "", Scope.Unstated), [new CellSelector(new Subject("Reis"), "", Scope.Unstated)]);
        var check = new IncrementalCheck(new EngineInput([], [relation], SamplePack.Pack));

        check.Add([Sample.Count("a", 20, speaker: "Quill"), Sample.Count("b", 30, subject: "Reis")]);
        check.Add([Sample.Count("c", 20, speaker: "Jo Quill")]);
        Assert.Equal(0, check.Rebuilds);
        check.Add([Sample.Count("d", 20, speaker: "Ana Reis")]);

        Assert.Equal(1, check.Rebuilds);
    }

    [Fact]
    public void What_more_sources_say_alike_is_counted()
    {
        var check = new IncrementalCheck(new EngineInput([], [], SamplePack.Pack));
        check.Add([.. Enumerable.Range(0, 10).Select(i => Sample.Count($"c{i}", i % 2 == 0 ? 17 : 20, source: $"r{i}"))]);

        var changes = check.Add([Sample.Count("more", 17, source: "r99")]);

        var touched = Assert.Single(changes.Touched);
        Assert.Equal([5, 6], check.Describe(touched.Id)!.Positions.Select(p => p.ClaimCount).Order());
    }

    [Fact]
    public void Sources_that_say_the_same_may_clash_with_each_other()
    {
        // A source that asserts and denies by itself clashes with nobody but another one.
        Claim[] claims =
        [
            Sample.Truth("a", "sail", "ferry", source: "r1"), Sample.Truth("b", "sail", "ferry", polarity: Polarity.Denied, source: "r1"),
            Sample.Truth("c", "sail", "ferry", source: "r2"), Sample.Truth("d", "sail", "ferry", polarity: Polarity.Denied, source: "r2"),
        ];
        var check = new IncrementalCheck(new EngineInput([], [], SamplePack.Pack));

        Assert.Empty(check.Add(claims[..2]).Opened);
        Assert.Equal(Sample.Check(claims).Flags, check.Add(claims[2..]).Opened);
        Assert.NotEmpty(check.Flags);
    }

    [Fact]
    public void What_is_too_large_to_decide_is_said_as_long_as_it_is_among_many_things()
    {
        Relation[] relations = [.. Enumerable.Range(0, 5_000).Select(i => SumNotation.Of(RelationKind.PartOf, SumNotation.Place($"h{i}", "hurt"), SumNotation.Place("a", "hurt")))];
        var check = new IncrementalCheck(new EngineInput([], relations, SamplePack.Pack));
        Claim[] claims = [.. SumNotation.Claims("a=1 b=1"), .. Enumerable.Range(0, 20).Select(i => Sample.Count($"c{i}", 17, property: "price", subject: $"crew {i}"))];

        check.Add(claims);
        Assert.NotEmpty(check.NotDecided);
        Assert.Equal(ConsistencyEngine.Check(new EngineInput(claims, relations, SamplePack.Pack)).NotDecided, check.NotDecided);

        check.Retract(["a=1"]);
        Assert.Empty(check.NotDecided);
    }

    [Fact]
    public void Those_alone_have_other_support_whose_sources_are_other_copies()
    {
        const string Words = "along the old quay the storm tore the roofs off most of the houses";
        var check = new IncrementalCheck(new EngineInput([], [], SamplePack.Pack));
        var flag = Assert.Single(check.Add([Worded("r1", 17, "people"), Sample.Count("b", 20, source: "r2")]).Opened);
        check.Add([Sample.Count("c", 17, source: "r8", subject: "ships"), Sample.Count("d", 20, source: "r9", subject: "ships")]);
        check.WithOtherSupport();

        check.Add([Worded("r3", 5, "sailors")]);

        Assert.Equal(2, check.Flags.Count);
        Assert.Equal([flag], check.WithOtherSupport());
        Assert.Empty(check.WithOtherSupport());

        static Claim Worded(string source, double value, string subject) =>
            Sample.Count(source, value, source: source, property: "hurt", subject: subject) with { Evidence = new Evidence(source, 0, Words.Length, Words) };
    }

    [Fact]
    public void Ids_are_of_one_claim_each()
    {
        var check = new IncrementalCheck(new EngineInput([], [], SamplePack.Pack));
        check.Add([Sample.Count("a", 20)]);

        Assert.Contains("“a”", Assert.Throws<ArgumentException>(() => check.Add([Sample.Count("b", 20), Sample.Count("a", 20)])).Message, StringComparison.Ordinal);
        Assert.Contains("“b”", Assert.Throws<ArgumentException>(() => check.Retract(["a", "b"])).Message, StringComparison.Ordinal);
        Assert.Equal(1, check.Count);
        Assert.Null(check.Describe("i-none"));
    }
}
