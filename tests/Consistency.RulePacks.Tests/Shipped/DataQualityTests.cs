using Consistency.Model.Packs;
using Consistency.RulePacks.Documents;
using Consistency.RulePacks.Merging;

namespace Consistency.RulePacks.Tests.Shipped;

/// <summary>What the loader allows for a user's pack on top of others, and the shipped data must not do among itself.</summary>
public class DataQualityTests
{
    private static readonly ShippedPacks Shipped = ShippedPacks.Embedded();

    [Theory]
    [InlineData("properties")]
    [InlineData("subjects")]
    [InlineData("places")]
    [InlineData("units")]
    public void No_two_shipped_packs_claim_one_form(string section)
    {
        var claims = Shipped.Names.SelectMany(n => Shipped.Layer(n).Content.Map(section).Entries)
            .SelectMany(e => ((MapNode)e.Value).Texts("forms").Append(e.Key).Select(f => (Form: Taxonomy.Fold(f), Name: e.Key)));
        Assert.Empty(claims.GroupBy(c => c.Form, c => c.Name).Where(g => g.Distinct().Count() > 1).Select(g => g.Key));
    }

    [Fact]
    public void No_word_is_in_two_sets_of_synonyms()
    {
        var sets = Rows("synonyms");
        Assert.Empty(sets.SelectMany(s => s.Distinct()).GroupBy(w => w).Where(g => g.Count() > 1).Select(g => g.Key));
    }

    [Fact]
    public void No_synonyms_are_opposites()
    {
        var synonyms = Catalog.Default.Wordings.Synonyms;
        Assert.Empty(Rows("opposites").Where(p => synonyms.TryGetValue(p[0], out var one) && synonyms.TryGetValue(p[1], out var other) && one == other)
            .Select(p => string.Join(" / ", p)));
    }

    [Fact]
    public void No_negation_is_a_stop_word() =>
        Assert.Empty(Catalog.Default.Wordings.Negations.Intersect(Catalog.Default.Wordings.StopWords).Except(["nor"]));

    [Fact]
    public void Every_city_lies_in_a_continent()
    {
        var places = Catalog.Default.Places;
        var cities = Shipped.Layer("cities").Content.Map("places").Entries.SelectMany(e => ((MapNode)e.Value).Texts("parts"));
        Assert.All(cities, c => Assert.True(places.IsPartOf(c, "World"), c));
    }

    [Fact]
    public void Every_nationality_of_a_country_has_its_country_among_the_places()
    {
        // States that are no more, and peoples without a state of their name.
        string[] others = ["Korean", "Kurdish", "Rohingya", "Uyghur", "Soviet", "Yugoslav", "Czechoslovak", "East German", "West German", "North Vietnamese", "South Vietnamese",
            "Ottoman", "Austro-Hungarian", "Prussian", "Rhodesian", "Zairian", "Imperial Russian"];
        var pack = Catalog.Default;
        var nationalities = Shipped.Layer("nationalities").Content.Map("qualifiers").Map("nationality").Entries;
        Assert.Empty(nationalities.Where(e => !others.Contains(e.Key))
            .Where(e => !((MapNode)e.Value).Texts("forms").Append(e.Key).Any(f => pack.Places.TryResolve(f, out _))).Select(e => e.Key));
    }

    private static List<List<string>> Rows(string pack) =>
        ((ListNode)Shipped.Layer(pack).Content.Map("wordings")[pack]!).Items.Cast<ListNode>()
            .Select(r => r.Items.Cast<ScalarNode>().Select(s => s.Text).ToList()).ToList();
}
