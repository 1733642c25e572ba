namespace Consistency.Model;

/// <summary>How a number is bound by its wording.</summary>
public enum Bound
{
    /// <summary>The bare number, read by the pack's policy.</summary>
    Exact,

    /// <summary>"about", "some", "or so".</summary>
    About,

    /// <summary>The number or more.</summary>
    AtLeast,

    /// <summary>More than the number.</summary>
    MoreThan,

    /// <summary>The number or fewer: "up to", "as many as".</summary>
    AtMost,

    /// <summary>Fewer than the number.</summary>
    LessThan,

    /// <summary>From one number to another, both included.</summary>
    Range,
}

/// <summary>Which way a number moved.</summary>
public enum Trend
{
    Unspecified,
    Up,
    Down,
}

/// <summary>Whether a claim asserts or denies its value.</summary>
public enum Polarity
{
    Asserted,
    Denied,
}

/// <summary>How sure a claim is of itself.</summary>
public enum Certainty
{
    Plain,

    /// <summary>"probably", "may".</summary>
    Hedged,

    /// <summary>The source itself says that this is disputed.</summary>
    Disputed,
}
