using Consistency.Model;
using Consistency.RulePacks.PackTests;

namespace Consistency.Checking.PackTests;

/// <summary>What came of one test.</summary>
/// <param name="Failures">What differs from what was expected, one text each; empty where the test passed.</param>
/// <param name="Found">All that was found.</param>
public sealed record PackTestResult(PackTest Test, IReadOnlyList<string> Failures, IReadOnlyList<Inconsistency> Found)
{
    public bool Passed => Failures.Count == 0;
}

/// <summary>How much of a part of a pack its tests show.</summary>
/// <param name="Part">"own rules", "rules" or a section, such as "properties".</param>
/// <param name="Covered">Those that a test shows, sorted: rules that it expected and that flagged something, names that its claims have.</param>
/// <param name="Missed">The others, sorted.</param>
public sealed record PackCoverage(string Part, IReadOnlyList<string> Covered, IReadOnlyList<string> Missed);

/// <summary>What came of a pack's tests, in their order.</summary>
public sealed record PackTestAnswer(IReadOnlyList<PackTestResult> Results, IReadOnlyList<PackCoverage> Coverage)
{
    public bool Passed => Results.All(r => r.Passed);
}
