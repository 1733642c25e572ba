namespace Consistency.Checking;

/// <summary>A request's part-of relations make a circle, so that no order of parts and wholes exists.</summary>
/// <param name="relationIndexes">The indexes of the relations on the circle.</param>
public sealed class CircularRelationsException(IReadOnlyList<int> relationIndexes)
    : Exception($"The relations at {string.Join(", ", relationIndexes)} make a circle: something would be part of itself.")
{
    public IReadOnlyList<int> RelationIndexes { get; } = relationIndexes;
}
