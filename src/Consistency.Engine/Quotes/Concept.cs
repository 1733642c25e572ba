namespace Consistency.Engine.Quotes;

/// <summary>A content word of a wording: its stem or synonym set, and the modal words and negations that come before it.</summary>
/// <param name="Name">Equal for words of one meaning.</param>
/// <param name="Word">The word as written, in lower case.</param>
/// <param name="Modifiers">Sorted: "not", "possible", "necessary"; empty for none.</param>
internal readonly record struct Concept(string Name, string Word, string Modifiers);
