using System.Text.Json;
using Consistency.Model.Packs;
using Consistency.RulePacks;

namespace Consistency.Oracle.Tests.Sets;

/// <summary>A property of the vocabulary.</summary>
/// <param name="PartOf">What it is directly part of.</param>
internal sealed record Measure(string Name, PropertyKind Kind, params string[] PartOf)
{
    /// <summary>Whether its bare numbers are themselves, as scores are.</summary>
    public bool Literal { get; init; }

    /// <summary>What it is the sum of by the pack; empty for nothing.</summary>
    public IReadOnlyList<string> SumOf { get; init; } = [];

    /// <summary>A level never adds; whatever else is counted here does.</summary>
    public bool Additive => Kind != PropertyKind.Level;
}

/// <summary>The vocabulary of the sets, from which both the engine's pack and the solver's question are made.</summary>
internal static class Vocabulary
{
    public const string Event = "Great Gale";

    /// <summary>All of them count something. Chains, a diamond (drowned), siblings, sums that share a part, and parts of a level, which mean nothing.</summary>
    public static IReadOnlyList<Measure> Measures { get; } =
    [
        new("harmed", PropertyKind.Flow),
        new("hurt", PropertyKind.Flow, "harmed"),
        new("lost", PropertyKind.Flow, "harmed"),
        new("swept", PropertyKind.Flow, "harmed"),
        new("drowned", PropertyKind.Flow, "lost", "swept"),
        new("uprooted", PropertyKind.Stock),
        new("sheltered", PropertyKind.Stock, "uprooted"),
        new("camped", PropertyKind.Stock, "uprooted"),
        new("landed", PropertyKind.Flow),
        new("moored", PropertyKind.Stock),
        new("carried", PropertyKind.Flow) { SumOf = ["ferried", "hauled"] },
        new("ferried", PropertyKind.Flow, "carried"),
        new("hauled", PropertyKind.Flow, "carried", "borne"),
        new("borne", PropertyKind.Flow) { SumOf = ["hauled", "towed"] },
        new("towed", PropertyKind.Flow, "borne"),
        new("penned", PropertyKind.Stock) { SumOf = ["cooped", "fenced"] },
        new("cooped", PropertyKind.Stock, "penned"),
        new("fenced", PropertyKind.Stock, "penned"),
        new("strain", PropertyKind.Level),
        new("crowding", PropertyKind.Level, "strain"),
        new("points", PropertyKind.Level) { Literal = true },
    ];

    /// <summary>Names with what they are directly part of.</summary>
    public static IReadOnlyDictionary<string, string[]> Subjects { get; } = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["townsfolk"] = [],
        ["fishers"] = ["townsfolk"],
        ["herders"] = ["townsfolk"],
        ["netters"] = ["fishers"],
    };

    public static IReadOnlyDictionary<string, string[]> Places { get; } = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["Norland"] = [],
        ["Marrow Bay"] = ["Norland"],
        ["Lindal"] = ["Norland"],
        ["Marrow Quay"] = ["Marrow Bay"],
    };

    /// <summary>Places that the vocabulary relates to nothing; a set's own relations do.</summary>
    public static IReadOnlyList<string> LonePlaces { get; } =
    [
        "Arvik", "Belmore", "Cassin", "Dunmere", "Esktoft", "Farrowby", "Gorsehead",
        "Hollinsay", "Invermoss", "Jorvale", "Kestrow", "Lowfirth", "Mossgarth", "Netherwick",
    ];

    /// <summary>The pack as a document; JSON is YAML.</summary>
    public static string Document { get; } = JsonSerializer.Serialize(new Dictionary<string, object>
    {
        ["extends"] = Array.Empty<string>(),
        ["properties"] = Measures.ToDictionary(m => m.Name, PropertyEntry),
        ["subjects"] = Entries(Subjects),
        ["places"] = Entries(Places.Concat(LonePlaces.Select(p => KeyValuePair.Create(p, Array.Empty<string>())))),
        ["events"] = new Dictionary<string, object> { [Event] = new Dictionary<string, object>() },
    });

    public static RulePack Pack { get; } = new RulePackCatalog().Compile([], Document);

    public static Measure MeasureOf(string property) => Measures.Single(m => m.Name == property);

    private static Dictionary<string, object> PropertyEntry(Measure measure) => new()
    {
        ["value"] = "quantity",
        ["kind"] = measure.Kind == PropertyKind.Flow ? "flow" : measure.Kind == PropertyKind.Stock ? "stock" : "level",
        ["additive"] = measure.Additive,
        ["count"] = true,
        ["literal"] = measure.Literal,
        ["part_of"] = measure.PartOf,
        ["sum_of"] = measure.SumOf,
    };

    private static Dictionary<string, object> Entries(IEnumerable<KeyValuePair<string, string[]>> names) =>
        names.ToDictionary(n => n.Key, n => (object)new Dictionary<string, object> { ["part_of"] = n.Value });
}
