namespace Consistency.Model;

/// <summary>How bad a disagreement is; a higher one is worse.</summary>
public enum Severity
{
    /// <summary>The wording differs; a person may want to know.</summary>
    Notice = 1,

    /// <summary>All can be true, but only under a further assumption or reading, or for another category or population.</summary>
    Tension = 2,

    /// <summary>No world satisfies the claims.</summary>
    Contradiction = 3,
}

/// <summary>Who disagrees with whom.</summary>
public enum Between
{
    /// <summary>Different speakers.</summary>
    Speakers,

    /// <summary>Different sources about the same speaker, or that speak for themselves.</summary>
    Sources,

    /// <summary>One source with itself.</summary>
    OneSource,
}
