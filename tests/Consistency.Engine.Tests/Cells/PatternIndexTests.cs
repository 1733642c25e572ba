using Consistency.Engine.Cells;
using Consistency.Engine.Tests.Support;
using Consistency.Model;
using FsCheck;
using FsCheck.Fluent;

namespace Consistency.Engine.Tests.Cells;

public sealed class PatternIndexTests
{
    private static readonly Gen<string> Names = Gen.Elements("", "a", "b");

    private static readonly Gen<FacetPattern> Patterns =
        from property in Names
        from subject in Names
        from place in Names
        from first in Names
        from second in Names
        select new FacetPattern(property, subject, Qualifiers(first, second), place, "", "", "");

    private static readonly Gen<Facets> Cells =
        from property in Gen.Elements("a", "b")
        from subject in Gen.Elements("a", "b")
        from place in Names
        from first in Names
        from second in Names
        select new Facets(property, "", subject, Qualifiers(first, second), place, "", "", "");

    [Fact]
    public void It_finds_each_relation_whose_part_matches_and_no_other() => Always.Holds(
        Patterns.ArrayOf().SelectMany(p => Cells.Select(c => (Patterns: p, Cell: c))), sample =>
        {
            var relations = sample.Patterns.Select(p => new PatternRelation(RelationKind.PartOf, p, p)).ToArray();

            var found = new PatternIndex(relations).Of(sample.Cell);

            Assert.Equal(relations.Count(r => Matches(r.Part, sample.Cell)), found.Count());
            Assert.All(found, r => Assert.True(Matches(r.Part, sample.Cell)));
        });

    [Fact]
    public void A_name_with_a_line_break_forges_nothing()
    {
        var pattern = new FacetPattern("", "", QualifierList.Of([("x", "1"), ("y", "2")]), "", "", "", "");
        var cell = new Facets("p", "", "s", QualifierList.Of([("x", "1\n.y=2"), ("y", "")]), "", "", "", "");

        Assert.Empty(new PatternIndex([new PatternRelation(RelationKind.PartOf, pattern, pattern)]).Of(cell));
    }

    private static bool Matches(FacetPattern pattern, Facets facets) =>
        Fits(pattern.Property, facets.Property) && Fits(pattern.Subject, facets.Subject) && Fits(pattern.Place, facets.Place)
        && pattern.Qualifiers.Pairs.All(q => q.Value == facets.Qualifiers[q.Key]);

    private static bool Fits(string wanted, string stated) => wanted.Length == 0 || wanted == stated;

    private static QualifierList Qualifiers(string first, string second) => QualifierList.None.With("x", first).With("y", second);
}
