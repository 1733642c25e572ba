using Consistency.Engine.Cells;
using Consistency.Engine.Network;
using Consistency.Engine.Tests.Support;
using Consistency.Model;
using Consistency.Model.Packs;
using FsCheck;
using FsCheck.Fluent;

namespace Consistency.Engine.Tests.Network;

public sealed class WholeFinderTests
{
    private static readonly Gen<Facets> Cells =
        from property in Gen.Elements("hurt", "lost", "hurt-or-lost", "in-tents", "sheltered", "tide")
        from subject in Gen.Elements("people", "dockers", "pilots", "Ana Reis")
        from place in Gen.Elements("", "Norland", "North Quay", "elsewhere")
        from happening in Gen.Elements("", "storm", "first night")
        from nation in Gen.Elements("", "Norlandic", "Coastal Norlandic")
        from age in Gen.Elements("", "old")
        select new Facets(property, "", subject, QualifierList.None.With("nationality", nation).With("age", age), place, happening, "", "");

    private static readonly PatternRelation Crew = new(RelationKind.PartOf, Pattern("crew"), Pattern("sailors"));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void It_finds_each_whole_that_is_sought(bool related) => Always.Holds(Cells.SelectMany(p => Cells.ArrayOf().Select(s => (Part: p, Sought: s))), sample =>
    {
        var every = BruteForce(sample.Part).ToList();
        // Some that are wholes, some that may not be.
        var sought = every.Where((_, i) => i % 3 == 0).Select(w => w.Whole).Concat(sample.Sought).ToHashSet();

        Assert.True(TryFind(related ? [Crew] : [], sought, sample.Part, out var wholes));

        Assert.Equal(every.Where(w => sought.Contains(w.Whole)).Select(Text).Order(), wholes.Select(w => Text((w.Key, w.Value))).Order());
    });

    [Fact]
    public void It_follows_the_requests_relations_and_the_vocabulary_after_them()
    {
        var part = new Facets("hurt", "", "crew", QualifierList.None, "", "", "", "");
        HashSet<Facets> sought = [part, part with { Subject = "sailors" }, part with { Subject = "people", Property = "hurt-or-lost" }, part with { Subject = "ships" }];

        Assert.True(TryFind([Crew], sought, part, out var wholes));

        Assert.Equal(["people", "sailors"], wholes.Keys.Select(w => w.Subject).Order());
    }

    [Fact]
    public void No_more_qualifiers_are_left_out_than_a_finding_may_assume()
    {
        var marks = Enumerable.Range(0, 16).Select(i => ($"mark{i}", "yes")).ToArray();
        var sought = Enumerable.Range(0, 17).Select(n => new Facets("hurt-or-lost", "", "people", QualifierList.Of(marks[..n]), "", "", "", "")).ToHashSet();

        Assert.True(TryFind([], sought, new Facets("hurt", "", "people", QualifierList.Of(marks), "", "", "", ""), out var wholes));

        Assert.Equal([0, 1, 2], wholes.Values.Order());
    }

    [Fact]
    public void Too_many_wholes_are_said_and_never_hold_the_part_itself()
    {
        var relations = Enumerable.Range(0, 5_000).Select(i => new PatternRelation(RelationKind.PartOf, Pattern("crew"), Pattern("crew " + i)));
        var part = new Facets("hurt", "", "crew", QualifierList.None, "", "", "", "");

        Assert.False(TryFind(relations, new HashSet<Facets> { part }, part, out var wholes));

        Assert.Empty(wholes);
    }

    [Fact]
    public void What_is_stated_is_left_open_only_where_assumptions_are_made()
    {
        var part = new Facets("hurt", "", "people", QualifierList.Of([("nationality", "Norlandic")]), "Norland", "", "", "");
        HashSet<Facets> sought = [part, part with { Place = "" }, part with { Qualifiers = QualifierList.None }, part with { Property = "hurt-or-lost" }];

        Assert.True(TryFind([], sought, part, out var wholes, assumptions: -1));

        Assert.Equal("hurt-or-lost", Assert.Single(wholes.Keys).Property);
    }

    [Fact]
    public void Where_the_whole_states_less_than_its_part_it_is_the_thing_without_it()
    {
        var some = new FacetPattern("", "people", QualifierList.Of([("nationality", "Norlandic")]), "", "", "", "");
        var part = new Facets("hurt", "", "people", some.Qualifiers, "", "", "", "");
        var whole = part with { Qualifiers = QualifierList.None };

        Assert.True(TryFind([new PatternRelation(RelationKind.PartOf, some, Pattern("people"))], new HashSet<Facets> { whole }, part, out var wholes, assumptions: -1));

        Assert.Equal(whole, Assert.Single(wholes.Keys));
    }

    [Fact]
    public void A_relation_of_subjects_is_about_what_adds_up_and_one_of_a_property_about_that()
    {
        var tide = new Facets("tide", "", "crew", QualifierList.None, "", "", "", "");
        var named = new PatternRelation(RelationKind.PartOf, Pattern("crew") with { Property = "tide" }, Pattern("sailors"));

        Assert.True(TryFind([Crew], new HashSet<Facets> { tide with { Subject = "sailors" } }, tide, out var none));
        Assert.True(TryFind([named], new HashSet<Facets> { tide with { Subject = "sailors" } }, tide, out var one));

        Assert.Empty(none);
        Assert.Single(one);
    }

    [Fact]
    public void A_relation_whose_whole_has_a_date_holds_at_no_other()
    {
        var part = new Facets("hurt", "", "crew", QualifierList.None, "", "", "", "");
        var dated = new PatternRelation(RelationKind.PartOf, Pattern("crew"), Pattern("sailors") with { AsOf = "2031-05-03" });

        Assert.True(TryFind([dated], new HashSet<Facets> { part with { Subject = "sailors" } }, part, out var wholes));

        Assert.Empty(wholes);
    }

    [Theory]
    [InlineData("hurt", "hurt-or-lost", "", true, true)]
    [InlineData("hurt", "hurt-or-lost", "+", true, false)]
    [InlineData("in-tents", "sheltered", "", true, false)]
    [InlineData("in-tents", "sheltered", "+", false, false)]
    public void A_part_of_a_stock_may_change_by_more_than_its_whole_and_a_change_may_fall(string property, string whole, string measure, bool isPart, bool isFlow)
    {
        var part = new Facets(property, measure, "people", QualifierList.None, "", "", "", "");
        var table = new FacetTable();
        var finder = new WholeFinder(SamplePack.Pack, table, new PartRelations([], table), [], 2);

        Assert.True(TryFind([], new HashSet<Facets> { part with { Property = whole } }, part, out var wholes));

        Assert.Equal((isPart, isFlow), (wholes.Count > 0, finder.IsFlow(table.IdsOf(part))));
    }

    /// <summary>The wholes among those sought.</summary>
    private static bool TryFind(
        IEnumerable<PatternRelation> relations, IReadOnlySet<Facets> sought, Facets part, out IReadOnlyDictionary<Facets, int> wholes, int assumptions = 2)
    {
        var table = new FacetTable();
        var found = new List<(FacetIds Whole, int LeftOut)>();
        var complete = new WholeFinder(SamplePack.Pack, table, new PartRelations(relations, table), sought.Select(table.IdsOf), assumptions).TryFind(table.IdsOf(part), 0, found);
        wholes = found.Select(f => (Facets: table.FacetsOf(f.Whole, ""), f.LeftOut)).Where(f => sought.Contains(f.Facets)).ToDictionary(f => f.Facets, f => f.LeftOut);
        return complete;
    }

    private static FacetPattern Pattern(string subject) => new("", subject, QualifierList.None, "", "", "", "");

    /// <summary>Every choice of a whole for each facet, for additive properties.</summary>
    private static IEnumerable<(Facets Whole, int LeftOut)> BruteForce(Facets part)
    {
        var pack = SamplePack.Pack;
        if (!pack.PropertyDefinitions[part.Property].Additive)
            return [];
        var wholes =
            from property in pack.Properties.Wholes(part.Property)
            from subject in pack.Subjects.Wholes(part.Subject)
            from place in Above(pack.Places, part.Place).Append("").Distinct()
            from happening in Above(pack.Events, part.Event).Append("").Distinct()
            from nation in Above(pack.Qualifiers["nationality"], part.Qualifiers["nationality"]).Append("").Distinct()
            from age in new[] { part.Qualifiers["age"], "" }.Distinct()
            select (part with { Property = property, Subject = subject, Place = place, Event = happening, Qualifiers = QualifierList.None.With("nationality", nation).With("age", age) },
                part.Qualifiers.Pairs.Count(q => (q.Key == "age" ? age : nation).Length == 0));
        return wholes.Where(w => !w.Item1.Equals(part));
    }

    private static IReadOnlyList<string> Above(Taxonomy taxonomy, string name) => name.Length == 0 ? [""] : taxonomy.Wholes(name);

    private static string Text((Facets Facets, int LeftOut) whole) => $"{whole.Facets.Key()} less {whole.LeftOut}";
}
