namespace Consistency.Engine.Quotes;

/// <summary>A content word of a wording: its stem or synonym set, and the modal words and negations that come before it.</summary>
/// <param name="Name">Equal for words of one meaning.</param>
/// <param name="Word">The word as written, in lower case.</param>
/// <param name="Modifiers">Their grades, sorted: "not", "possible", "necessary"; empty for none.</param>
/// <param name="Said">The modifiers and the word as they were said: "may not rebuilt".</param>
internal readonly record struct Concept(string Name, string Word, string Modifiers, string Said);
