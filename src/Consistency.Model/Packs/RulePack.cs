namespace Consistency.Model.Packs;

/// <summary>A compiled rule pack: all that the rules know which is not logic. Immutable; safe to share between threads.</summary>
public sealed record RulePack
{
    /// <summary>The names of the packs that it was compiled from, the last on top.</summary>
    public required IReadOnlyList<PackDigest> Digests { get; init; }

    /// <summary>Properties as a taxonomy: forms and part-of.</summary>
    public required Taxonomy Properties { get; init; }

    /// <summary>What each property of <see cref="Properties"/> is, by canonical name.</summary>
    public required IReadOnlyDictionary<string, PropertyDefinition> PropertyDefinitions { get; init; }

    /// <summary>Kinds of subject: civilians are part of people.</summary>
    public required Taxonomy Subjects { get; init; }

    /// <summary>The values of each qualifier, by its key; a key that is missing has no known values.</summary>
    public required IReadOnlyDictionary<string, Taxonomy> Qualifiers { get; init; }

    public required Taxonomy Places { get; init; }

    public required Taxonomy Events { get; init; }

    public required UnitTable Units { get; init; }

    public required ReadingPolicy Readings { get; init; }

    public required OfficeTable Offices { get; init; }

    /// <summary>Scales by name, for the properties that have one.</summary>
    public required IReadOnlyDictionary<string, Scale> Scales { get; init; }

    public required NameLexicon Names { get; init; }

    public required WordingLexicon Wordings { get; init; }

    public required FacetPolicy Facets { get; init; }

    /// <summary>Settings by rule id; a rule that is missing has <see cref="RuleSettings.Default"/>.</summary>
    public required IReadOnlyDictionary<string, RuleSettings> Rules { get; init; }

    /// <summary>Rules of its own, sorted by id; those that are switched off too.</summary>
    public IReadOnlyList<UserRule> UserRules { get; init; } = [];

    /// <summary>Where packs that it was compiled from contradict each other, at most 100.</summary>
    public IEnumerable<PackConflict> Conflicts => Digests.SelectMany(d => d.Conflicts);

    public RuleSettings SettingsOf(string ruleId) => Rules.GetValueOrDefault(ruleId, RuleSettings.Default);
}

/// <summary>A pack's name and the SHA-256, in hex, of what it holds.</summary>
public sealed record PackDigest(string Name, string Digest)
{
    /// <summary>What it, or a pack that it extends, says otherwise than one below that it does not extend; sorted by place.</summary>
    public IReadOnlyList<PackConflict> Conflicts { get; init; } = [];
}
