using Consistency.Engine.Cells;
using Consistency.Engine.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace Consistency.Engine.Tests.Cells;

public sealed class PatternTableTests
{
    private static readonly Gen<string> Names = Gen.Elements("", "a", "b");

    private static readonly Gen<FacetPattern> Patterns =
        from property in Names
        from subject in Names
        from place in Names
        from first in Names
        from second in Names
        from asOf in Names
        select new FacetPattern(property, subject, Qualifiers(first, second), place, "", "", asOf);

    private static readonly Gen<Facets> Cells =
        from property in Gen.Elements("a", "b")
        from subject in Gen.Elements("a", "b")
        from place in Names
        from first in Names
        from second in Names
        from asOf in Names
        select new Facets(property, "", subject, Qualifiers(first, second), place, "", "", asOf);

    [Fact]
    public void It_finds_each_pattern_that_matches_and_no_other() => Always.Holds(
        Patterns.ArrayOf().SelectMany(p => Cells.Select(c => (Patterns: p, Cell: c))), sample =>
        {
            var found = Find(sample.Patterns, sample.Cell);

            Assert.Equal(sample.Patterns.Where(p => Matches(p, sample.Cell)).ToHashSet(ReferenceEqualityComparer.Instance), found.ToHashSet(ReferenceEqualityComparer.Instance));
        });

    [Fact]
    public void A_name_with_a_line_break_forges_nothing()
    {
        var pattern = new FacetPattern("", "", QualifierList.Of([("x", "1"), ("y", "2")]), "", "", "", "");
        var cell = new Facets("p", "", "s", QualifierList.Of([("x", "1\n.y=2"), ("y", "")]), "", "", "", "");

        Assert.Empty(Find([pattern], cell));
    }

    private static List<FacetPattern> Find(IEnumerable<FacetPattern> patterns, Facets facets)
    {
        var (numbers, found) = (new FacetTable(), new List<FacetPattern>());
        var table = new PatternTable<FacetPattern>(numbers);
        foreach (var pattern in patterns)
            table.Add(pattern, pattern.AsOf, pattern);
        table.Find(numbers.IdsOf(facets), numbers.IdOf(facets.AsOf), found);
        return found;
    }

    private static bool Matches(FacetPattern pattern, Facets facets) =>
        Fits(pattern.Property, facets.Property) && Fits(pattern.Subject, facets.Subject) && Fits(pattern.Place, facets.Place) && Fits(pattern.AsOf, facets.AsOf)
        && pattern.Qualifiers.Pairs.All(q => q.Value == facets.Qualifiers[q.Key]);

    private static bool Fits(string wanted, string stated) => wanted.Length == 0 || wanted == stated;

    private static QualifierList Qualifiers(string first, string second) => QualifierList.None.With("x", first).With("y", second);
}
