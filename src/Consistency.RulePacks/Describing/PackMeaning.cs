using System.Globalization;
using Consistency.Model.Packs;
using Consistency.RulePacks.Documents;

namespace Consistency.RulePacks.Describing;

/// <summary>
/// Merged content without what makes no difference: forms that an upper pack took for another name, flags that are off as they would be
/// unstated, empty lists. Readings and facets are all spelled out.
/// </summary>
internal static class PackMeaning
{
    public static MapNode Of(MapNode content, RulePack pack)
    {
        var sections = content.Entries
            .Where(e => e.Key is not ("readings" or "facets"))
            .Select(e => e with { Value = Section(e.Key, (MapNode)e.Value, pack) })
            .Append(Entry("readings", Readings(pack.Readings)))
            .Append(Entry("facets", Facets(pack.Facets)));
        return new MapNode(content.At, [.. sections.Where(e => e.Value is MapNode { Entries.Count: > 0 })]);
    }

    private static MapNode Section(string key, MapNode section, RulePack pack) => key switch
    {
        "properties" => Entries(section, Owner(pack.Properties)),
        "subjects" => Entries(section, Owner(pack.Subjects)),
        "places" => Entries(section, Owner(pack.Places)),
        "events" => Entries(section, Owner(pack.Events)),
        "qualifiers" => Each(section, (name, value) => Entries(value, Owner(pack.Qualifiers[name]))),
        "offices" => Each(section, (part, value) => Entries(value, Owner(part == "bodies" ? pack.Offices.Bodies : pack.Offices.Offices))),
        "units" => Entries(section, form => pack.Units.TryResolve(form, out var unit) ? unit.Name : null),
        _ => Each(section, (_, value) => value),
    };

    private static Func<string, string?> Owner(Taxonomy names) => form => names.TryResolve(form, out var name) ? name : null;

    /// <summary>The entries of a section, each with the forms that are its own.</summary>
    private static MapNode Entries(MapNode section, Func<string, string?> owner) => Each(
        section,
        (name, entry) => new MapNode(entry.At, [.. entry.Entries.Select(e => e.Key == "forms" && e.Value is ListNode forms ? e with { Value = Own(name, forms, owner) } : e)]));

    private static ListNode Own(string name, ListNode forms, Func<string, string?> owner) =>
        new(forms.At, [.. forms.Items.Where(f => f is ScalarNode form && string.Equals(owner(form.Text), name, StringComparison.Ordinal))]);

    /// <summary>The section with its maps changed, and without what states nothing.</summary>
    private static MapNode Each(MapNode section, Func<string, MapNode, MapNode> change) => new(
        section.At,
        [.. section.Entries.Select(e => e.Value is MapNode map ? e with { Value = Stated(change(e.Key, map)) } : e).Where(e => e.Value is not ListNode { Items.Count: 0 })]);

    private static MapNode Stated(MapNode map) => new(map.At, [.. map.Entries.Where(e => !IsUnstated(e))]);

    private static bool IsUnstated(MapEntry entry) => entry.Value switch
    {
        ScalarNode { Plain: true, Text: "false" } => entry.Key != "enabled",
        ScalarNode { Plain: true, Text: "true" } => entry.Key == "enabled",
        ListNode list => list.Items.Count == 0,
        FaultyNode => true,
        _ => false,
    };

    private static MapNode Readings(ReadingPolicy readings) => Figures(
        ("literal_below", readings.LiteralBelow),
        ("maximum_rounding_share", readings.MaximumRoundingShare),
        ("about_share", readings.AboutShare),
        ("ceiling_floor_share", readings.CeilingFloorShare),
        ("tolerance", readings.Tolerance));

    private static MapNode Facets(FacetPolicy facets) => new(
        MapNode.Empty.At,
        [
            Entry("as_of", new ScalarNode(MapNode.Empty.At, facets.AsOf ? "true" : "false", plain: true)),
            .. Figures(("tension_assumptions", facets.TensionAssumptions), ("maximum_compared", facets.MaximumCompared)).Entries,
        ]);

    private static MapNode Figures(params (string Key, decimal Value)[] figures) => new(
        MapNode.Empty.At,
        [.. figures.Select(f => Entry(f.Key, new ScalarNode(MapNode.Empty.At, f.Value.ToString("G29", CultureInfo.InvariantCulture), plain: true)))]);

    private static MapEntry Entry(string key, PackNode value) => new(key, MapNode.Empty.At, value);
}
