namespace Consistency.Model.Packs;

/// <summary>What a property is.</summary>
public sealed record PropertyDefinition
{
    /// <summary>The <see cref="Dimension"/> of amounts in any currency.</summary>
    public const string Money = "money";

    /// <summary>The <see cref="Dimension"/> of numbers without a unit.</summary>
    public const string Number = "number";

    public required string Name { get; init; }

    /// <summary>Which kind of value its claims have.</summary>
    public required ValueType Value { get; init; }

    /// <summary>How its numbers behave over time.</summary>
    public PropertyKind Kind { get; init; } = PropertyKind.Level;

    /// <summary>Whether parts add up, so that a part is never above its whole.</summary>
    public bool Additive { get; init; }

    /// <summary>Whether it counts things, so that no number is below zero.</summary>
    public bool Count { get; init; }

    /// <summary>Whether a bare number means just that number (a score, an age).</summary>
    public bool Literal { get; init; }

    /// <summary>Whether more of it is worse, so that an optimistic figure is a low one.</summary>
    public bool Harm { get; init; }

    /// <summary>Whether a subject has one value of it at a time.</summary>
    public bool SingleValued { get; init; }

    /// <summary>Whether the value never changes, so that as-of dates do not part claims (a birth date).</summary>
    public bool Timeless { get; init; }

    /// <summary>Whether its values are offices, some of which one person can hold together.</summary>
    public bool Offices { get; init; }

    /// <summary>Whether its statements are one speaker's very words.</summary>
    public bool Quote { get; init; }

    /// <summary>The subject of a number that names none: killed counts people. Empty for none.</summary>
    public string Of { get; init; } = "";

    /// <summary>The unit of a number that states none; empty for a count.</summary>
    public string Unit { get; init; } = "";

    /// <summary>What its numbers measure: a dimension of units, "money" for every currency, "number" for a bare one. Empty where texts never name it beside a number.</summary>
    public string Dimension { get; init; } = "";

    /// <summary>As-of dates at most this many days apart, each to the next, count as one.</summary>
    public int WindowDays { get; init; }

    /// <summary>The scale of its statements; empty for none.</summary>
    public string Scale { get; init; } = "";

    /// <summary>The property that this one is the opposite end of (fell of rose); empty for none.</summary>
    public string OppositeOf { get; init; } = "";

    /// <summary>Properties that it is the sum of, complete and without overlap, of one subject in one scope; empty for none.</summary>
    public IReadOnlyList<string> SumOf { get; init; } = [];

    /// <summary>What its claims say of the order of events.</summary>
    public EventOrder Order { get; init; } = EventOrder.None;

    /// <summary>Properties that reports mix up with this one, without part-of; the relation holds in both directions.</summary>
    public IReadOnlySet<string> Confusable { get; init; } = new HashSet<string>(StringComparer.Ordinal);
}

/// <summary>Which kind of value a property's claims have.</summary>
public enum ValueType
{
    Quantity,
    Time,
    Entity,
    Statement,
    Truth,

    /// <summary>Whichever the claim gives: for tables whose columns nobody described.</summary>
    Any,
}

/// <summary>How a property's numbers behave over time.</summary>
public enum PropertyKind
{
    /// <summary>Compared at one date; never adds: a price, a rate.</summary>
    Level,

    /// <summary>Compared at one date; parts add: people in a camp.</summary>
    Stock,

    /// <summary>A total since a start that only grows: people killed.</summary>
    Flow,
}

/// <summary>What a property says of the order in which its subject and other events came.</summary>
public enum EventOrder
{
    None,

    /// <summary>The subject came before the entity.</summary>
    Before,

    /// <summary>The subject came after the entity.</summary>
    After,

    /// <summary>The time is when the subject came.</summary>
    At,
}
