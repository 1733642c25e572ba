namespace Consistency.Server.Mapping;

/// <summary>What a request knows of its own cells; the request's check has made sure that kind, whole and parts are there.</summary>
internal static class RelationMapping
{
    public static Model.Relation ToModel(this V1.Relation relation) =>
        new(relation.Kind.ToModel(), relation.Whole.ToModel(), [.. relation.Parts.Select(ToModel)]);

    private static Model.CellSelector ToModel(this V1.CellSelector selector) =>
        new(selector.Subject is null ? null : selector.Subject.ToModel(), selector.Property, selector.Scope.ToModel());

    private static Model.RelationKind ToModel(this V1.RelationKind kind) => kind switch
    {
        V1.RelationKind.PartOf => Model.RelationKind.PartOf,
        V1.RelationKind.Sum => Model.RelationKind.Sum,
        V1.RelationKind.Alias => Model.RelationKind.Alias,
        _ => (Model.RelationKind)kind,
    };
}
