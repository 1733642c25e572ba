namespace Consistency.Extraction.Quotations;

/// <summary>Words between quotation marks, within one paragraph.</summary>
/// <param name="FirstToken">The opening mark's token.</param>
/// <param name="EndToken">Past the closing mark's token; past the last word where nothing closes it in its paragraph.</param>
/// <param name="Nested">Whether it lies within another quotation.</param>
/// <param name="Closed">Whether a mark closes it.</param>
/// <param name="Continues">Whether it opens its paragraph and goes on from the unclosed quotation of the paragraph before.</param>
internal sealed record Quotation(int FirstToken, int EndToken, bool Nested, bool Closed = true, bool Continues = false);
