using Consistency.Extraction.Syntax;

namespace Consistency.Extraction.People;

/// <summary>A phrase that may stand for somebody, before it is known for whom.</summary>
/// <param name="Span">With titles, article and appositions.</param>
/// <param name="Name">The tokens of the name alone; empty for a description or pronoun.</param>
/// <param name="Office">The tokens of the office; empty for none.</param>
/// <param name="Head">The noun that a description turns on, in lower case and singular title form; empty for a name.</param>
internal sealed record Phrase(TokenSpan Span, MentionKind Kind, TokenSpan Name, TokenSpan Office, string Head, bool Plural);
