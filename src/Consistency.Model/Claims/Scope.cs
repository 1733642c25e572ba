namespace Consistency.Model;

/// <summary>Where, when and in which event a claim holds. What is empty is unstated, which is not "everywhere".</summary>
/// <param name="AsOf">The date that the value was true at, ISO 8601.</param>
public sealed record Scope(string Place = "", string Event = "", TimeRange? Period = null, string AsOf = "")
{
    public static readonly Scope Unstated = new();
}
