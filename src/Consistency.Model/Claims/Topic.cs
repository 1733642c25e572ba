namespace Consistency.Model;

/// <summary>What a claim is about, as its source states it; claims with equal topics fall into one cell, whatever they say.</summary>
/// <param name="Unit">The unit of the number; empty for none, and for what is no number.</param>
/// <param name="IsChange">Whether the number is a change ("up 5"), which is never compared with a level.</param>
public sealed record Topic(Subject Subject, string Property, Scope Scope, string Unit = "", bool IsChange = false)
{
    public static Topic Of(Claim claim) => claim.Value is ClaimValue.OfQuantity { Quantity: var quantity }
        ? new Topic(claim.Subject, claim.Property, claim.Scope, quantity.Unit, quantity.Trend != Trend.Unspecified)
        : new Topic(claim.Subject, claim.Property, claim.Scope);

    /// <summary>Compares every part by value, qualifiers too.</summary>
    public bool Equals(Topic? other) =>
        other is not null
        && string.Equals(Property, other.Property, StringComparison.Ordinal)
        && string.Equals(Subject.Name, other.Subject.Name, StringComparison.Ordinal)
        && Scope.Equals(other.Scope)
        && string.Equals(Unit, other.Unit, StringComparison.Ordinal)
        && IsChange == other.IsChange
        && Subject.Qualifiers.Count == other.Subject.Qualifiers.Count
        && (Subject.Qualifiers.Count == 0 || Subject.Qualifiers.All(q => other.Subject.Qualifiers.TryGetValue(q.Key, out var value) && string.Equals(q.Value, value, StringComparison.Ordinal)));

    public override int GetHashCode()
    {
        // The order of qualifiers has no meaning.
        var qualifiers = 0;
        foreach (var (key, value) in Subject.Qualifiers)
            qualifiers ^= HashCode.Combine(key, value);
        return HashCode.Combine(Property, Subject.Name, qualifiers, Scope, Unit, IsChange);
    }
}
