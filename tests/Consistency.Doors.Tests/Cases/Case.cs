using System.Text.Json;

namespace Consistency.Doors.Tests.Cases;

/// <summary>One case of tests/cases; its README says what each key means. An unknown key is a fault.</summary>
internal sealed record Case
{
    public required string About { get; init; }

    /// <summary>A CheckRequest as proto3 JSON, kept as it is written: the doors read it.</summary>
    public required JsonElement Request { get; init; }

    public required Expectation Expect { get; init; }
}

/// <summary>What the answer holds, all of it: what is not listed must not be there.</summary>
internal sealed record Expectation
{
    public IReadOnlyList<ExpectedInconsistency> Inconsistencies { get; init; } = [];

    public IReadOnlyList<ExpectedProblem> Problems { get; init; } = [];

    /// <summary>Why nothing is flagged, where nothing is.</summary>
    public string None { get; init; } = "";
}

internal sealed record ExpectedInconsistency
{
    public required string Rule { get; init; }

    /// <summary>"contradiction", "tension" or "notice".</summary>
    public required string Severity { get; init; }

    /// <summary>The claims of each position, in any order of positions.</summary>
    public required IReadOnlyList<IReadOnlyList<string>> Positions { get; init; }

    /// <summary>The support of each position, in the order in which the case lists them; null where the case does not care.</summary>
    public IReadOnlyList<int>? Support { get; init; }

    public IReadOnlyList<string> FitsSeveral { get; init; } = [];

    public bool Reported { get; init; }

    /// <summary>"speakers", "sources" or "one source"; null where the case does not care.</summary>
    public string? Between { get; init; }

    /// <summary>The minimal set; null where the case does not care.</summary>
    public IReadOnlyList<string>? Minimal { get; init; }

    /// <summary>The claims that the repair drops; null where the case does not care.</summary>
    public IReadOnlyList<string>? Drop { get; init; }

    /// <summary>Whether the repair is the smallest; null where the case does not care.</summary>
    public bool? Exact { get; init; }

    /// <summary>The id, which no version may change; null where the case does not care.</summary>
    public string? Id { get; init; }

    /// <summary>The sentence for a person; null where the case does not care.</summary>
    public string? Summary { get; init; }

    /// <summary>Each step's kind, claims and text, "part of [a b]: …"; null where the case does not care.</summary>
    public IReadOnlyList<string>? Steps { get; init; }

    /// <summary>The confidence; null where the case does not care.</summary>
    public double? Confidence { get; init; }
}

internal sealed record ExpectedProblem
{
    /// <summary>The claim's id; empty for a report's problem.</summary>
    public string Claim { get; init; } = "";

    /// <summary>The ProblemReason without its prefix, in lower case with spaces: "missing value".</summary>
    public required string Reason { get; init; }

    /// <summary>The path from the request.</summary>
    public required string Field { get; init; }
}
