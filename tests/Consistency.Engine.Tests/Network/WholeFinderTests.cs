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

        Assert.True(new WholeFinder(SamplePack.Pack, related ? [Crew] : [], sought).TryFind(sample.Part, out var wholes));

        Assert.Equal(every.Where(w => sought.Contains(w.Whole)).Select(Text).Order(), wholes.Select(w => Text((w.Key, w.Value))).Order());
    });

    [Fact]
    public void It_follows_the_requests_relations_and_the_vocabulary_after_them()
    {
        var part = new Facets("hurt", "", "crew", QualifierList.None, "", "", "", "");
        HashSet<Facets> sought = [part, part with { Subject = "sailors" }, part with { Subject = "people", Property = "hurt-or-lost" }, part with { Subject = "ships" }];

        Assert.True(new WholeFinder(SamplePack.Pack, [Crew], sought).TryFind(part, out var wholes));

        Assert.Equal(["people", "sailors"], wholes.Keys.Select(w => w.Subject).Order());
    }

    [Fact]
    public void No_more_qualifiers_are_left_out_than_a_finding_may_assume()
    {
        var marks = Enumerable.Range(0, 16).Select(i => ($"mark{i}", "yes")).ToArray();
        var sought = Enumerable.Range(0, 17).Select(n => new Facets("hurt-or-lost", "", "people", QualifierList.Of(marks[..n]), "", "", "", "")).ToHashSet();

        Assert.True(new WholeFinder(SamplePack.Pack, [], sought).TryFind(new Facets("hurt", "", "people", QualifierList.Of(marks), "", "", "", ""), out var wholes));

        Assert.Equal([0, 1, 2], wholes.Values.Order());
    }

    [Fact]
    public void Too_many_wholes_are_said_and_never_hold_the_part_itself()
    {
        var relations = Enumerable.Range(0, 5_000).Select(i => new PatternRelation(RelationKind.PartOf, Pattern("crew"), Pattern("crew " + i)));
        var part = new Facets("hurt", "", "crew", QualifierList.None, "", "", "", "");

        Assert.False(new WholeFinder(SamplePack.Pack, relations, new HashSet<Facets> { part }).TryFind(part, out var wholes));

        Assert.Empty(wholes);
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
