using Consistency.Extraction.Syntax;

namespace Consistency.Extraction.Attributions;

/// <summary>Content and its speaker, before the speaker's name is known.</summary>
/// <param name="Quotation">The index of the first quotation that the content is; -1 where it is none as a whole.</param>
/// <param name="Silent">Whether the cue says what somebody thinks or does rather than says: within another's words that is theirs alone.</param>
/// <param name="Outer">Who is said to have said it, for "X was quoted by Y": Y; else empty.</param>
internal sealed record Draft(TokenSpan Speaker, TokenSpan Cue, TokenSpan Content, int Quotation, bool Silent = false, TokenSpan Outer = default);
