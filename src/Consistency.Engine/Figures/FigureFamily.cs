using Consistency.Engine.Cells;
using Consistency.Engine.Normalization;
using Consistency.Engine.Quantities;

namespace Consistency.Engine.Figures;

/// <summary>One speaker's one figure, in cells that are related.</summary>
/// <param name="Speaker">The speaker; where a body is taken for a person who speaks for it, the person.</param>
/// <param name="Claims">The claims, in the order of the request.</param>
/// <param name="Bodies">Bodies taken for the speaker.</param>
internal sealed record FigureFamily(string Speaker, Figure Figure, IReadOnlyList<NormalClaim> Claims, IReadOnlyList<string> Bodies)
{
    /// <summary>What a disagreement about the figure is named by.</summary>
    public string Key { get; } = $"{Speaker}\n{Figure.Lower:R}\n{Figure.Upper:R}\n{Claims.Select(c => c.Cell.Key).Min(StringComparer.Ordinal)}";
}
