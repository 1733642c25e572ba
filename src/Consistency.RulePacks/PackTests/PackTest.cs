using Consistency.Model;

namespace Consistency.RulePacks.PackTests;

/// <summary>A test within a pack's document: what goes in, and all that the rules must find in it. Immutable.</summary>
/// <param name="Name">Tells it from the pack's others.</param>
/// <param name="Line">Where it stands in the document, from 1.</param>
/// <param name="Column">Likewise, from 1.</param>
public sealed record PackTest(string Name, int Line, int Column)
{
    /// <summary>Structured claims and, with only a text, sentences.</summary>
    public IReadOnlyList<Claim> Claims { get; init; } = [];

    public IReadOnlyList<Report> Reports { get; init; } = [];

    /// <summary>What must be found, each at least once; anything else must not be. Empty: nothing may be found.</summary>
    public IReadOnlyList<ExpectedFinding> Expected { get; init; } = [];
}

/// <summary>A rule that must flag something.</summary>
/// <param name="Severity">How bad it must be; null for whatever it is.</param>
public sealed record ExpectedFinding(string RuleId, Severity? Severity);
