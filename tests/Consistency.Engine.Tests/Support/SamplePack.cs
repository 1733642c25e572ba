using System.Collections.Frozen;
using Consistency.Model.Packs;
using ValueType = Consistency.Model.Packs.ValueType;

namespace Consistency.Engine.Tests.Support;

/// <summary>A small pack of a harbour town, built by hand so that these tests hold whatever the packs that ship say.</summary>
internal static class SamplePack
{
    public static RulePack Pack { get; } = With();

    /// <summary>The pack with other policies, properties or relations; what is null stays.</summary>
    public static RulePack With(
        FacetPolicy? facets = null,
        IEnumerable<PropertyDefinition>? properties = null,
        IReadOnlyDictionary<string, RuleSettings>? rules = null,
        ReadingPolicy? readings = null)
    {
        var definitions = SampleProperties.All.Concat(properties ?? []).ToDictionary(d => d.Name, StringComparer.Ordinal);
        return new RulePack
        {
            Digests = [new PackDigest("harbour", "00")],
            Properties = new Taxonomy(definitions.Keys.Select(n => Entry(n, SampleProperties.PartOf.GetValueOrDefault(n, [])))),
            PropertyDefinitions = definitions,
            Subjects = new Taxonomy([Entry("people"), Entry("dockers", "people"), Entry("sailors", "people"), Entry("pilots", "sailors"), Entry("ships")]),
            Qualifiers = new Dictionary<string, Taxonomy>(StringComparer.Ordinal)
            {
                ["nationality"] = new([new("Norlandic", ["norlander", "of norland"], []), Entry("Sudlandic"), Entry("Coastal Norlandic", "Norlandic")]),
                ["trade"] = new([Entry("fishing"), Entry("Norlandic style")]),
            },
            Places = new Taxonomy([Entry("Norland"), Entry("Marrow Bay", "Norland"), Entry("North Quay", "Marrow Bay"), Entry("Sudport")]),
            Events = new Taxonomy([Entry("storm"), Entry("first night", "storm"), Entry("fire")]),
            Units = new UnitTable(
            [
                new Unit("m", "length", 1, ["metre", "metres"]), new Unit("km", "length", 1000, ["kilometres"]), new Unit("cm", "length", 0.01m, []), new Unit("mile", "length", 1609.344m, ["miles"], Measured: true),
                new Unit("%", "share", 1, ["percent"], Rounding: true), new Unit("h", "time", 3600, ["hours"]), new Unit("min", "time", 60, ["minutes"]),
            ]),
            Readings = readings ?? new ReadingPolicy(),
            Offices = SampleOffices.Table,
            Scales = new Dictionary<string, Scale>(StringComparer.Ordinal)
            {
                ["size"] = new("size", Set("highest", "most", "record high"), Set("lowest", "record low"), Set("most optimistic", "best"), Set("worst")) { HarmWords = Set("casualty", "damage") },
            },
            Names = new NameLexicon(Set("gen", "captain", "mayor", "prime minister"), Set("authority", "council"),
                new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal) { ["gen"] = ["Norland military"] }.ToFrozenDictionary(StringComparer.Ordinal)),
            Wordings = SampleLexicon.Lexicon,
            Facets = facets ?? new FacetPolicy(),
            Rules = rules ?? new Dictionary<string, RuleSettings>(StringComparer.Ordinal),
        };
    }

    private static TaxonomyEntry Entry(string name, params string[] partOf) => new(name, [], partOf);

    private static FrozenSet<string> Set(params string[] words) => words.ToFrozenSet(StringComparer.Ordinal);
}
