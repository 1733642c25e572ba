using Consistency.Server.Errors;
using FluentValidation;

namespace Consistency.Server.Validation;

/// <summary>Relations without a kind, a whole or parts, or too many of them.</summary>
internal static class RelationFaults
{
    public static void Check(IReadOnlyList<V1.Relation> relations, ServerLimits limits, ValidationContext<V1.CheckRequest> context)
    {
        if (relations.Count > limits.Relations)
            Add(context, "relations", $"The request has {relations.Count} relations; at most {limits.Relations} are taken. Split the request by story.");
        for (var i = 0; i < relations.Count; i++)
            Check(relations[i], $"relations[{i}]", context);
    }

    private static void Check(V1.Relation relation, string field, ValidationContext<V1.CheckRequest> context)
    {
        if (relation.Kind == V1.RelationKind.Unspecified || !Enum.IsDefined(relation.Kind))
            Add(context, $"{field}.kind", "Give RELATION_KIND_PART_OF, RELATION_KIND_SUM or RELATION_KIND_ALIAS.");
        SelectorFaults.Check(relation.Whole, $"{field}.whole", (f, m) => Add(context, f, m));
        if (relation.Parts.Count == 0)
            Add(context, $"{field}.parts", "Give one part or more.");
        for (var i = 0; i < relation.Parts.Count; i++)
            SelectorFaults.Check(relation.Parts[i], $"{field}.parts[{i}]", (f, m) => Add(context, f, m));
    }

    private static void Add(ValidationContext<V1.CheckRequest> context, string field, string message) =>
        context.AddFailure(RequestFaults.At(field, V1.ErrorReason.InvalidRequest, message));
}
