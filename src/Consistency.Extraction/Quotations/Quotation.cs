namespace Consistency.Extraction.Quotations;

/// <summary>Words between quotation marks.</summary>
/// <param name="FirstToken">The opening mark's token.</param>
/// <param name="EndToken">Past the closing mark's token; past the last word where nothing closes it in its paragraph.</param>
/// <param name="Nested">Whether it lies within another quotation.</param>
internal sealed record Quotation(int FirstToken, int EndToken, bool Nested);
