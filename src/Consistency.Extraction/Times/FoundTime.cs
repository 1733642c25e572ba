using Consistency.Model;

namespace Consistency.Extraction.Times;

/// <summary>A date, time of day or duration in a document.</summary>
/// <param name="Time">The span meant; null for a duration, or where there is no date to count from.</param>
/// <param name="Duration">ISO 8601; empty for a date or time. "The past six months" has both. A duration's number is a quantity too.</param>
internal sealed record FoundTime(int FirstToken, int EndToken, TimeRange? Time, string Duration)
{
    // Each stands at a place of its own, so that no two are equal: to compare all that they hold would be slow.
    public bool Equals(FoundTime? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => FirstToken;
}
