namespace Consistency.Model;

/// <summary>What a request knows of how its own cells are related.</summary>
/// <param name="Whole">The whole; for an alias, the name to keep.</param>
/// <param name="Parts">The parts; for an alias, the names to replace.</param>
public sealed record Relation(RelationKind Kind, CellSelector Whole, IReadOnlyList<CellSelector> Parts);

/// <summary>Selects cells; what is absent matches any.</summary>
public sealed record CellSelector(Subject? Subject, string Property, Scope Scope);

/// <summary>What relates cells.</summary>
public enum RelationKind
{
    /// <summary>Each part is part of the whole: for counts, no part is above it.</summary>
    PartOf,

    /// <summary>The parts are complete and disjoint: together they are the whole.</summary>
    Sum,

    /// <summary>The parts are other names of the whole.</summary>
    Alias,
}
