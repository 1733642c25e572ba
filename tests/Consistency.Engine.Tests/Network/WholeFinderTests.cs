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

    [Fact]
    public void It_finds_each_whole_facet_by_facet() => Always.Holds(Cells, part =>
    {
        Assert.True(new WholeFinder(SamplePack.Pack, []).TryFind(part, out var wholes));

        Assert.Equal(BruteForce(part).Select(Text).Order(), wholes.Select(w => Text((w.Key, w.Value))).Order());
    });

    [Fact]
    public void It_follows_the_requests_relations_and_the_vocabulary_after_them()
    {
        var relation = new PatternRelation(RelationKind.PartOf, Pattern("crew"), Pattern("sailors"));
        var part = new Facets("hurt", "", "crew", QualifierList.None, "", "", "", "");

        Assert.True(new WholeFinder(SamplePack.Pack, [relation]).TryFind(part, out var wholes));

        Assert.Contains(part with { Subject = "sailors" }, wholes.Keys);
        Assert.Contains(part with { Subject = "people", Property = "hurt-or-lost" }, wholes.Keys);
    }

    [Fact]
    public void No_more_qualifiers_are_left_out_than_a_finding_may_assume()
    {
        var part = new Facets("hurt", "", "people", QualifierList.Of(Enumerable.Range(0, 16).Select(i => ($"mark{i}", "yes"))), "", "", "", "");

        Assert.True(new WholeFinder(SamplePack.Pack, []).TryFind(part, out var wholes));

        Assert.Equal(2, wholes.Values.Max());
        // Two measures, each with up to two of sixteen left out; less the part itself.
        Assert.Equal((2 * (1 + 16 + 120)) - 1, wholes.Count);
    }

    [Fact]
    public void Too_many_wholes_are_said_and_never_hold_the_part_itself()
    {
        var relations = Enumerable.Range(0, 5_000).Select(i => new PatternRelation(RelationKind.PartOf, Pattern("crew"), Pattern("crew " + i)));
        var part = new Facets("hurt", "", "crew", QualifierList.None, "", "", "", "");

        Assert.False(new WholeFinder(SamplePack.Pack, relations).TryFind(part, out var wholes));

        Assert.DoesNotContain(part, wholes.Keys);
    }

    private static FacetPattern Pattern(string subject) => new("", subject, QualifierList.None, "", "", "", "");

    /// <summary>Every choice of a whole for each facet, for additive properties.</summary>
    private static IEnumerable<(Facets, int)> BruteForce(Facets part)
    {
        var pack = SamplePack.Pack;
        if (!pack.PropertyDefinitions[part.Property].Additive)
            return [];
        var wholes =
            from property in pack.Properties.Wholes(part.Property)
            from subject in pack.Subjects.Wholes(part.Subject)
            from place in Above(pack.Places, part.Place)
            from happening in Above(pack.Events, part.Event)
            from nation in Above(pack.Qualifiers["nationality"], part.Qualifiers["nationality"]).Append("").Distinct()
            from age in new[] { part.Qualifiers["age"], "" }.Distinct()
            select (part with { Property = property, Subject = subject, Place = place, Event = happening, Qualifiers = QualifierList.None.With("nationality", nation).With("age", age) },
                part.Qualifiers.Pairs.Count(q => (q.Key == "age" ? age : nation).Length == 0));
        return wholes.Where(w => !w.Item1.Equals(part));
    }

    private static IReadOnlyList<string> Above(Taxonomy taxonomy, string name) => name.Length == 0 ? [""] : taxonomy.Wholes(name);

    private static string Text((Facets Facets, int LeftOut) whole) => $"{whole.Facets.Key()} less {whole.LeftOut}";
}
