namespace Consistency.Model;

/// <summary>One step of how a disagreement was found.</summary>
public sealed record Step(StepKind Kind, string Text, IReadOnlyList<string> ClaimIds);

/// <summary>What kind of step it is.</summary>
public enum StepKind
{
    /// <summary>A claim is stated.</summary>
    Statement,

    /// <summary>A wording is read as an interval, a date or a meaning.</summary>
    Reading,

    /// <summary>One thing is part of another.</summary>
    PartOf,

    /// <summary>Two things are commonly mixed up.</summary>
    Confusable,

    /// <summary>What is unstated is taken to be what others state.</summary>
    Assumption,

    /// <summary>Two names, or a person and a body, are taken for one speaker.</summary>
    Speaker,

    /// <summary>Why the claims cannot all hold.</summary>
    Clash,

    /// <summary>Things add up to a whole.</summary>
    Sum,

    /// <summary>A total only grows over time.</summary>
    Time,
}
