namespace Consistency.RulePacks.Describing;

/// <summary>How one pack differs from another in a place.</summary>
public enum PackChangeKind
{
    /// <summary>The second has it, the first does not.</summary>
    Gained,

    /// <summary>The first has it, the second does not.</summary>
    Lost,

    /// <summary>They have different values.</summary>
    Changed,
}

/// <summary>One difference in meaning between two packs.</summary>
/// <param name="Path">Such as "properties.killed.forms"; of merged packs, so without a line.</param>
/// <param name="Before">What the first has, in one line; empty for nothing.</param>
/// <param name="After">What the second has, likewise.</param>
public sealed record PackChange(PackChangeKind Kind, string Path, string Before, string After);
