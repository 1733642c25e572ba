using System.Collections.Frozen;

namespace Consistency.Model.Packs;

/// <summary>Offices: which ones a person cannot hold together, and for which bodies a holder speaks.</summary>
public sealed class OfficeTable(Taxonomy offices, Taxonomy bodies, IEnumerable<Office> definitions)
{
    private readonly FrozenDictionary<string, Office> _byName = definitions.ToFrozenDictionary(o => o.Name, StringComparer.Ordinal);

    /// <summary>Canonical names and forms of offices.</summary>
    public Taxonomy Offices { get; } = offices;

    /// <summary>Canonical names and forms of bodies ("US military", "UN"); a bare "military" fits each body that ends so.</summary>
    public Taxonomy Bodies { get; } = bodies;

    /// <summary>Words that open a description that is no office: "a senior official", "the highest-ranking officer".</summary>
    public required IReadOnlyList<string> DescriptionMarks { get; init; }

    /// <summary>Words that say that an office is not held now: "former", "outgoing".</summary>
    public required IReadOnlySet<string> FormerMarks { get; init; }

    public Office? Find(string canonical) => _byName.GetValueOrDefault(canonical);
}

/// <summary>One office.</summary>
/// <param name="ExclusiveClass">Two different offices of one class exclude each other; empty for none.</param>
/// <param name="Bodies">The bodies that its holder speaks for, canonical.</param>
public sealed record Office(string Name, string ExclusiveClass, IReadOnlyList<string> Bodies);
