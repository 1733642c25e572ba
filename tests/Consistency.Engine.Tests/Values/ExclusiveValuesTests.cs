using Consistency.Engine.Tests.Support;
using Consistency.Engine.Values;
using Consistency.Model;
using Consistency.Model.Packs;

namespace Consistency.Engine.Tests.Values;

public sealed class ExclusiveValuesTests
{
    [Theory]
    [InlineData("Harbour Master", "Harbour Warden", Severity.Contradiction)]
    [InlineData("Harbour Master", "Mayor", null)]
    [InlineData("Harbour Master", "keeper of the keys", Severity.Tension)]
    [InlineData("Ambassador", "Mayor", null)]
    [InlineData("Ambassador", "Envoy", null)]
    [InlineData("Ambassador", "keeper of the keys", Severity.Tension)]
    public void Offices_exclude_each_other_by_class_and_unknown_ones_may(string a, string b, Severity? severity)
    {
        var values = Of("office", a, b);

        Assert.Equal(severity, values.Clash(0, 1));
    }

    [Theory]
    [InlineData("Harbour Master", "former Mayor")]
    [InlineData("Harbour Master", "a senior official")]
    [InlineData("Harbour Master", "the highest-ranking official")]
    [InlineData("Harbour Master", "the highest")]
    public void Former_offices_and_descriptions_are_no_office_held_now(string a, string b) => Assert.Single(Of("office", a, b).Stances);

    [Fact]
    public void A_word_that_starts_like_a_description_is_an_office() => Assert.Equal(2, Of("office", "Harbour Master", "a seniority clerk").Stances.Count);

    [Fact]
    public void A_wider_place_stands_with_the_one_that_lies_in_it() =>
        Assert.Equal(3, Assert.Single(Of("birthplace", "Norland", "North Quay", "Marrow Bay").Stances).Claims.Count);

    [Fact]
    public void Other_values_always_exclude_each_other() => Assert.Equal(Severity.Contradiction, Of("birthplace", "Norland", "Sudport").Clash(0, 1));

    [Fact]
    public void A_shorter_form_stands_with_the_longer_one_along_a_chain()
    {
        var values = Of("birthplace", "Old Mill", "Old Mill, Fenwick", "Old Mill, Fenwick, Outer Isles");

        Assert.Equal(3, Assert.Single(values.Stances).Claims.Count);
        Assert.Empty(values.FitsSeveral);
    }

    [Fact]
    public void A_shorter_form_of_several_is_in_no_position()
    {
        var values = Of("birthplace", "Old Mill", "Old Mill, Fenwick", "Old Mill, Arden");

        Assert.Equal(2, values.Stances.Count);
        Assert.Equal("c0", Assert.Single(values.FitsSeveral).Id);
    }

    [Fact]
    public void The_most_claimed_comes_first() =>
        Assert.Equal(["Sudport", "Norland"], Of("birthplace", "Norland", "Sudport", "Sudport").Stances.Select(s => s.Label));

    [Fact]
    public void Of_those_claimed_as_often_the_first_in_order_comes_first()
    {
        var values = Of("birthplace", "Sudport", "Norland", "Sudport", "Norland");

        Assert.Equal(["Norland", "Sudport"], values.Stances.Select(s => s.Label));
        Assert.Equal(["c1", "c3"], values.Stances[0].Claims.Select(c => c.Id));
    }

    [Fact]
    public void The_same_words_in_another_order_are_another_value() => Assert.Equal(2, Of("birthplace", "Old Mill", "Mill Old").Stances.Count);

    [Fact]
    public void Shorter_forms_of_several_come_in_their_order() =>
        Assert.Equal(["c1", "c0"], Of("birthplace", "Old Mill", "Fenwick", "Old Mill, Fenwick, Arden", "Old Mill, Fenwick, Isle").FitsSeveral.Select(c => c.Id));

    [Fact]
    public void More_values_than_are_compared_stand_each_for_itself()
    {
        Assert.Equal(2, Stances(most: 3).Count);
        Assert.Equal(3, Stances(most: 2).Count);

        static IReadOnlyList<Engine.Reporting.Stance> Stances(int most) => Of(SamplePack.With(new FacetPolicy { MaximumCompared = most }), "birthplace", "Old Mill", "Old Mill, Fenwick", "Sudport").Stances;
    }

    private static ExclusiveValues Of(string property, params string[] values) => Of(SamplePack.Pack, property, values);

    private static ExclusiveValues Of(RulePack pack, string property, params string[] values)
    {
        var set = Sample.Set(pack, [], [.. values.Select((v, i) => Sample.Named("c" + i, property, "Ana Reis", v))]);
        return new ExclusiveValues(set.Claims, pack.PropertyDefinitions[property], pack);
    }
}
