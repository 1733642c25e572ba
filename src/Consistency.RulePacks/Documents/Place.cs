namespace Consistency.RulePacks.Documents;

/// <summary>Where in which document something stands.</summary>
/// <param name="Document">The pack's name, or <see cref="RulePackCatalog.InlineName"/>.</param>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1.</param>
/// <param name="Path">The field's path in that document.</param>
internal sealed record Place(string Document, int Line, int Column, FieldPath Path);
