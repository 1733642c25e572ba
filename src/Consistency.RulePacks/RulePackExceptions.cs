namespace Consistency.RulePacks;

/// <summary>A pack was asked for that is not known.</summary>
public sealed class UnknownRulePackException(string name, IReadOnlyList<string> known)
    : Exception($"There is no rule pack \"{name}\". Known: {string.Join(", ", known)}.")
{
    public string Name { get; } = name;
}

/// <summary>A pack document has faults.</summary>
public sealed class InvalidRulePackException(IReadOnlyList<RulePackFault> faults)
    : Exception($"The rule pack has {faults.Count} fault(s): {faults[0]}")
{
    public IReadOnlyList<RulePackFault> Faults { get; } = faults;
}

/// <summary>One fault of a pack document.</summary>
/// <param name="Line">Line in the document, from 1; 0 where it has none.</param>
/// <param name="Column">Column, from 1; 0 where it has none.</param>
/// <param name="Path">The path of the field, such as "properties.killed.part_of[0]".</param>
public sealed record RulePackFault(int Line, int Column, string Path, string Message)
{
    public override string ToString() => $"line {Line}, column {Column}, {Path}: {Message}";
}
