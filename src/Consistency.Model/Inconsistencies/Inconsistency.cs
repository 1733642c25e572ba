namespace Consistency.Model;

/// <summary>One disagreement among claims, however many claims take part in it.</summary>
public sealed record Inconsistency
{
    /// <summary>Made of the rule and what the disagreement is about: the same whatever the order, machine or run.</summary>
    public required string Id { get; init; }

    /// <summary>The rule that flags it, such as "quantity/conflict".</summary>
    public required string RuleId { get; init; }

    public required Severity Severity { get; init; }

    public required Between Between { get; init; }

    /// <summary>The probability that a careful reader would agree, 0 to 1; null where it has not been measured.</summary>
    public double? Confidence { get; init; }

    /// <summary>One sentence for a person.</summary>
    public required string Summary { get; init; }

    /// <summary>Who stands where: two or more.</summary>
    public required IReadOnlyList<Position> Positions { get; init; }

    /// <summary>Claims that fit several positions; they are in none.</summary>
    public IReadOnlyList<string> FitsSeveralClaimIds { get; init; } = [];

    /// <summary>Claims that cannot all hold; without any one of them the others can.</summary>
    public required IReadOnlyList<string> MinimalClaimIds { get; init; }

    public required Repair Repair { get; init; }

    public IReadOnlyList<Step> Steps { get; init; } = [];

    /// <summary>Whether a source reports the dispute itself.</summary>
    public bool Reported { get; init; }
}
