namespace Consistency.Model;

/// <summary>What a claim says: exactly one of the kinds nested here.</summary>
public abstract record ClaimValue
{
    private ClaimValue()
    {
    }

    /// <summary>A number or a range.</summary>
    public sealed record OfQuantity(Quantity Quantity) : ClaimValue;

    /// <summary>A date, a time of day or a span.</summary>
    public sealed record OfTime(TimeRange Time) : ClaimValue;

    /// <summary>A named thing.</summary>
    public sealed record OfEntity(string Name) : ClaimValue;

    /// <summary>Words.</summary>
    public sealed record OfStatement(string Words) : ClaimValue;

    /// <summary>Whether an event took place.</summary>
    public sealed record OfTruth(bool Holds) : ClaimValue;
}
