using Consistency.Engine.Tests.Support;
using Consistency.Model;
using Consistency.Model.Packs;
using ValueType = Consistency.Model.Packs.ValueType;

namespace Consistency.Engine.Tests.Normalization;

public sealed class ClaimNormalizerTests
{
    private static readonly DateTimeOffset Published = new(2031, 5, 4, 23, 0, 0, TimeSpan.FromHours(-5));

    [Fact]
    public void A_number_without_a_date_is_of_the_day_of_publication_in_UTC()
    {
        var claim = Sample.Count("c", 5) with { Source = new Source("r1", PublishedAt: Published) };

        Assert.Equal("2031-05-05", Sample.Normal(claim).Cell.Facets.AsOf);
        Assert.True(Sample.Normal(claim).AsOfInferred);
        Assert.False(Sample.Normal(claim.At(asOf: "2031-05-03")).AsOfInferred);
        Assert.Equal("", Sample.Normal(claim, SamplePack.With(new FacetPolicy { AsOf = false })).Cell.Facets.AsOf);
    }

    [Fact]
    public void A_timeless_value_has_no_date() =>
        Assert.Equal("", Sample.Normal(Sample.Named("c", "birthplace", "Ana Reis", "Norland").At(asOf: "2031")).Cell.Facets.AsOf);

    [Fact]
    public void The_last_of_the_chain_speaks()
    {
        var claim = Sample.Count("c", 5) with { Speakers = ["Jon Brandt", "Ana Reis"] };

        Assert.Equal("Ana Reis", Sample.Normal(claim).Speaker);
    }

    [Fact]
    public void A_name_is_spelled_as_most_sources_spell_it_wherever_they_use_it()
    {
        Func<string, string, Claim>[] uses =
        [
            (source, name) => Sample.Count(source, 5, source: source, speaker: name), (source, name) => Sample.Count(source, 5, source: source, subject: name),
            (source, name) => Sample.Named(source, "birthplace", "Jo Quill", name, source),
        ];
        foreach (var use in uses)
        {
            var claims = Sample.Set(use("r1", "Ana Reise"), use("r2", "Ana Reis"), use("r3", "Ana Reis")).Claims;
            Assert.All(claims, c => Assert.Contains("Ana Reis", new[] { c.Speaker, c.Cell.Facets.Subject, c.ValueKey }));
        }
    }

    [Fact]
    public void An_alias_puts_claims_into_one_cell_along_a_chain_of_them()
    {
        Relation[] aliases = [Alias("hall folk", "shed folk"), Alias("shed folk", "barn folk")];
        var set = Sample.Set(SamplePack.Pack, aliases, Sample.Count("a", 5, subject: "hall folk"), Sample.Count("b", 9, subject: "shed folk"), Sample.Count("c", 9, subject: "barn folk"));

        Assert.Single(set.Cells);
        Assert.Equal("hall folk", set.Claims[2].Cell.Facets.Subject);
    }

    [Fact]
    public void Opposites_share_a_cell_whose_nature_does_not_depend_on_which_claim_came_first()
    {
        var pack = SamplePack.With(properties:
        [
            new() { Name = "praise", Value = ValueType.Statement, Scale = "size", OppositeOf = "blame" },
            new() { Name = "blame", Value = ValueType.Statement, Scale = "size", OppositeOf = "praise", Harm = true, WindowDays = 2 },
        ]);
        var (praise, blame) = (Of("praise", "2031-05-04"), Of("blame", "2031-05-05"));

        Assert.Equal(Properties(praise, blame), Properties(blame, praise));
        Assert.Single(Sample.Set(pack, [], praise, blame).Groups);
        Assert.Single(Sample.Set(pack, [], blame, praise).Groups);

        IEnumerable<string> Properties(params Claim[] claims) => Sample.Set(pack, [], claims).Claims.OrderBy(c => c.Id, StringComparer.Ordinal).Select(c => c.Cell.Property.Name);
        Claim Of(string property, string asOf) => (Sample.Count(property, 0, property: property, subject: "pier") with { Value = new ClaimValue.OfStatement("the best") }).At(asOf: asOf);
    }

    [Fact]
    public void A_relation_may_be_about_what_no_claim_is_about() =>
        Assert.Single(Sample.Set(SamplePack.Pack, [Alias("the Old Shed", "Jo Quill")], Sample.Count("a", 5)).Cells);

    [Fact]
    public void An_alias_of_a_kind_with_its_qualifier_is_of_those_alone()
    {
        var claims = Sample.Set(
            SamplePack.Pack, [Alias("quay hands", "Norlander dockers")],
            Sample.Count("a", 5).Of("dockers", ("nationality", "Norlandic")), Sample.Count("b", 5, subject: "dockers").At("Norland"), Sample.Count("c", 5, subject: "quay hands")).Claims;

        Assert.Equal(claims[2].Cell.Facets.Subject, claims[0].Cell.Facets.Subject);
        Assert.Equal("dockers", claims[1].Cell.Facets.Subject);
    }

    [Theory]
    [InlineData("moored", "2031-05-05")]
    [InlineData("birthplace", "")]
    [InlineData("office", "")]
    [InlineData("column", "")]
    [InlineData("weather", "2031-05-05")]
    [InlineData("height", "")]
    public void Of_the_day_of_publication_are_numbers_that_may_change_and_words_that_change_within_days(string property, string asOf)
    {
        var pack = SamplePack.With(properties: [new() { Name = "weather", Value = ValueType.Entity, WindowDays = 1 }, new() { Name = "height", Value = ValueType.Quantity, Timeless = true }]);
        var claim = property is "moored" or "height" ? Sample.Count("c", 5, property: property) : Sample.Named("c", property, "pier", "fine");

        Assert.Equal(asOf, Sample.Normal(claim with { Source = new Source("r1", PublishedAt: Published) }, pack).Cell.Facets.AsOf);
    }

    private static Relation Alias(string whole, string part) => new(RelationKind.Alias, Selector(whole), [Selector(part)]);

    private static CellSelector Selector(string subject) => new(new Subject(subject), "", Scope.Unstated);
}
