namespace Consistency.Model;

/// <summary>One reason why two claims can both hold.</summary>
public sealed record Difference(DifferenceKind Kind, string Text);

/// <summary>Why two claims can both hold; the names and numbers are the contract's.</summary>
public enum DifferenceKind
{
    Measure = 1,
    Population = 2,
    Place = 3,
    Time = 4,
    Event = 5,
    Speaker = 6,
    Reading = 7,
    Unit = 8,
    Assumption = 9,
    Agreement = 10,
    Value = 11,
}
