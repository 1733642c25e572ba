using Consistency.Engine.Normalization;
using Consistency.Model;

namespace Consistency.Engine.Reporting;

/// <summary>A disagreement as a rule finds it, before it is put into words and ids.</summary>
internal sealed record Finding : IFlag
{
    /// <summary>What it is about, as a canonical key: with the rule it makes the id.</summary>
    public required string Key { get; init; }

    public Finding Describe() => this;

    public required Severity Severity { get; init; }

    /// <summary>What it is about, for a person: "Ukrainian civilians killed".</summary>
    public required string What { get; init; }

    public required IReadOnlyList<Stance> Stances { get; init; }

    public IReadOnlyList<NormalClaim> FitsSeveral { get; init; } = [];

    public required IReadOnlyList<NormalClaim> Minimal { get; init; }

    public required IReadOnlyList<NormalClaim> Drop { get; init; }

    /// <summary>Whether nothing smaller than <see cref="Drop"/> does it.</summary>
    public required bool DropExact { get; init; }

    /// <summary>The steps between the statements of the minimal claims and the clash.</summary>
    public IReadOnlyList<Step> Steps { get; init; } = [];

    /// <summary>Why they clash, in a sentence.</summary>
    public required string Clash { get; init; }

    /// <summary>Whether the stances are one speaker's by the rule's own lights, whatever the names.</summary>
    public bool OneSpeaker { get; init; }

    /// <summary>Whether it takes all the sides to clash, and not any two, so that a source with two of them reports no dispute.</summary>
    public bool TakesAllSides { get; init; }
}

/// <summary>One side of a finding.</summary>
internal sealed record Stance(string Label, IReadOnlyList<NormalClaim> Claims)
{
    public Quantity? Quantity { get; init; }

    public TimeRange? Time { get; init; }
}
