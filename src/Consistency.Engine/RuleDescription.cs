using Consistency.Model;

namespace Consistency.Engine;

/// <summary>A rule's texts; README, ListRules and the command line show these.</summary>
/// <param name="Id">Stable, part of the API.</param>
/// <param name="Flags">What it flags.</param>
/// <param name="Severities">The severities that it gives, the worst first.</param>
/// <param name="Example">An example that it flags.</param>
/// <param name="Counterexample">An example that it does not flag.</param>
/// <param name="Remedy">What a person can do about it.</param>
public sealed record RuleDescription(
    string Id,
    string Flags,
    IReadOnlyList<Severity> Severities,
    string Example,
    string Counterexample,
    string Remedy)
{
    /// <summary>For a rule of a pack's own, the id of the built-in rule that it is one of; else empty.</summary>
    public string Kind { get; init; } = "";
}
