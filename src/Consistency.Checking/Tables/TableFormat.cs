namespace Consistency.Checking.Tables;

/// <summary>Which columns of a table of numbers hold what; a column that is empty here is not read.</summary>
public sealed record TableFormat
{
    public required string Subject { get; init; }

    public required string Property { get; init; }

    /// <summary>The number, or where <see cref="High"/> is given, the least one.</summary>
    public required string Low { get; init; }

    /// <summary>The greatest number; empty for a table of bare numbers.</summary>
    public string High { get; init; } = "";

    /// <summary>Names the claim; without it claims are named c1, c2 and so on by their rows.</summary>
    public string Id { get; init; } = "";

    public string Source { get; init; } = "";

    public string Speaker { get; init; } = "";

    public string Place { get; init; } = "";

    public string Event { get; init; } = "";

    public string AsOf { get; init; } = "";

    /// <summary>An end at or beyond this, in either direction, is open, as an empty one is. Default: 1e308.</summary>
    public double Unbounded { get; init; } = 1e308;
}
