namespace Consistency.Model;

/// <summary>A number or a range as it was worded; a pack's reading policy says which interval that is.</summary>
/// <param name="Value">The number, or the lower end of a range. Finite in a valid claim.</param>
/// <param name="Upper">The upper end; set for <see cref="Bound.Range"/> alone.</param>
/// <param name="Unit">A unit of the pack; empty for a count.</param>
public sealed record Quantity(double Value, double? Upper = null, Bound Bound = Bound.Exact, Trend Trend = Trend.Unspecified, string Unit = "");
