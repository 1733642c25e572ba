using System.Collections.Frozen;
using Consistency.Model.Packs;
using ValueType = Consistency.Model.Packs.ValueType;

namespace Consistency.Checking.Tests;

/// <summary>A small pack of a harbour town, built by hand so that these tests hold whatever the packs that ship say.</summary>
internal static class SamplePack
{
    private static readonly PropertyDefinition[] Definitions =
    [
        new() { Name = "injured", Value = ValueType.Quantity, Kind = PropertyKind.Flow, Count = true },
        new() { Name = "tide", Value = ValueType.Quantity, Unit = "m" },
        new() { Name = "office", Value = ValueType.Entity },
        new() { Name = "quote", Value = ValueType.Statement, Quote = true },
        new() { Name = "opened", Value = ValueType.Time },
        new() { Name = "dock", Value = ValueType.Truth },
        new() { Name = "column", Value = ValueType.Any },
    ];

    public static RulePack Pack { get; } = new()
    {
        Digests = [new PackDigest("harbour", "00")],
        Properties = new Taxonomy(Definitions.Select(d => new TaxonomyEntry(d.Name, [], []))),
        PropertyDefinitions = Definitions.ToDictionary(d => d.Name, StringComparer.Ordinal),
        Subjects = Taxonomy.Empty,
        Qualifiers = new Dictionary<string, Taxonomy>(StringComparer.Ordinal),
        Places = Taxonomy.Empty,
        Events = Taxonomy.Empty,
        Units = new UnitTable([new Unit("m", "length", 1, ["metre", "metres"])]),
        Readings = new ReadingPolicy(),
        Offices = new OfficeTable(Taxonomy.Empty, Taxonomy.Empty, [])
        {
            DescriptionMarks = [],
            FormerMarks = new HashSet<string>(StringComparer.Ordinal),
        },
        Scales = new Dictionary<string, Scale>(StringComparer.Ordinal),
        Names = new NameLexicon(FrozenSet<string>.Empty, FrozenSet<string>.Empty, FrozenDictionary<string, IReadOnlyList<string>>.Empty),
        Wordings = new WordingLexicon
        {
            StopWords = FrozenSet<string>.Empty,
            Negations = FrozenSet<string>.Empty,
            Modals = FrozenDictionary<string, string>.Empty,
            Synonyms = FrozenDictionary<string, string>.Empty,
            Opposites = FrozenSet<(string, string)>.Empty,
            Irregular = FrozenDictionary<string, string>.Empty,
            Contractions = FrozenDictionary<string, string>.Empty,
            NumberWords = FrozenDictionary<string, double>.Empty,
        },
        Facets = new FacetPolicy(),
        Rules = new Dictionary<string, RuleSettings>(StringComparer.Ordinal),
    };
}
