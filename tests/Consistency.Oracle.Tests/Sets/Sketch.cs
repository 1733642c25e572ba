using Consistency.Model;

namespace Consistency.Oracle.Tests.Sets;

/// <summary>A world to make claims about: cells with the numbers that are true there, which meet the relations or nearly so.</summary>
/// <param name="Points">In a fixed order.</param>
internal sealed record Sketch(IReadOnlyList<Point> Points, IReadOnlyList<Relation> Relations);

/// <summary>One cell of a sketch and the number that is true of it.</summary>
internal sealed record Point(string Property, string Subject, string Place, string AsOf, decimal Truth);
