using Consistency.Checking;
using Google.Rpc;
using static Google.Rpc.BadRequest.Types;

namespace Consistency.Server.Errors;

/// <summary>The status of relations that make a circle.</summary>
internal static class CircleStatuses
{
    /// <param name="prefix">What leads to the relations' field: "messages[0].settings.".</param>
    public static Google.Rpc.Status Of(CircularRelationsException circle, string prefix = "") => Statuses.Of(
        Code.InvalidArgument,
        V1.ErrorReason.CircularRelations,
        "The relations make a circle: something would be part of itself. Remove one of them.",
        circle.RelationIndexes.Select(i => new FieldViolation
        {
            Field = $"{prefix}relations[{i}]",
            Description = "This relation is on a circle of parts and wholes.",
        }));
}
