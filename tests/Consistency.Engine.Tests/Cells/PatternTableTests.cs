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

    [Theory]
    [InlineData("storm", "", "storm", "2031", true)]
    [InlineData("fire", "", "storm", "2031", false)]
    [InlineData("", "2031", "", "2031", true)]
    [InlineData("", "2032", "storm", "2031", false)]
    [InlineData("storm", "2031", "storm", "2031", true)]
    [InlineData("storm", "2031", "storm", "", false)]
    public void Events_and_periods_are_matched_too(string wantedEvent, string wantedPeriod, string statedEvent, string statedPeriod, bool found) => Assert.Equal(
        found ? 1 : 0, Find([new("", "", QualifierList.None, "", wantedEvent, wantedPeriod, "")], new("p", "", "s", QualifierList.None, "", statedEvent, statedPeriod, "")).Count);

    [Fact]
    public void Patterns_of_one_shape_are_found_in_the_order_in_which_they_were_added()
    {
        FacetPattern Of(string place) => new("p", "", QualifierList.None, place, "", "", "");
        FacetPattern[] patterns = [Of("a"), Of("b"), Of("a") with { Property = "p" }, Of("a") with { AsOf = "" }];

        Assert.Equal([patterns[0], patterns[2], patterns[3]], Find(patterns, new("p", "", "s", QualifierList.None, "a", "", "", "")), ReferenceEqualityComparer.Instance);
    }

    /// <summary>Of each two of all shapes; a bit is a facet that is stated.</summary>
    [Fact]
    public void A_pattern_is_found_whatever_the_one_before_it_states()
    {
        string Bit(int shape, int bit) => (shape & (1 << bit)) != 0 ? "a" : "";
        FacetPattern Of(int shape) => new(Bit(shape, 0), Bit(shape, 1), Qualifiers(Bit(shape, 2), ""), Bit(shape, 3), Bit(shape, 4), Bit(shape, 5), "");
        var all = new Facets("a", "", "a", Qualifiers("a", "b"), "a", "a", "a", "");

        for (var pair = 0; pair < 1 << 12; pair++)
            Assert.Equal(2, Find([Of(pair & 63), Of(pair >> 6)], all).Count);
    }

    [Fact]
    public void What_holds_at_a_date_is_found_there_alone_and_what_holds_at_none_nowhere()
    {
        var (numbers, any) = (new FacetTable(), new FacetPattern("p", "", QualifierList.None, "", "", "", ""));
        var table = new PatternTable<string>(numbers);
        var facets = numbers.IdsOf(new("p", "", "s", QualifierList.None, "", "", "", ""));
        table.Add(any, "", "always");

        Assert.Equal((0, 0), (table.Dated(""), table.Dated("2031")));
        Assert.Empty(table.Dates);

        table.Add(any, "2031", "in 2031");
        table.Add(any, null, "never");

        Assert.Equal((0, numbers.IdOf("2031"), 0), (table.Dated(""), table.Dated("2031"), table.Dated("2032")));
        Assert.Equal([numbers.IdOf("2031")], table.Dates);
        Assert.Equal("always", At(0));
        Assert.Equal("always, in 2031", At(numbers.IdOf("2031")));
        Assert.Equal("always", At(numbers.IdOf("2032")));

        string At(int date)
        {
            var found = new List<string>();
            table.Find(facets, date, found);
            return string.Join(", ", found);
        }
    }

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
