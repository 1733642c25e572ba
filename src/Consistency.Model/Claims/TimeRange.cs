namespace Consistency.Model;

/// <summary>A span of time in ISO 8601, both ends inclusive; an end stands for the whole of what it names.</summary>
/// <param name="Earliest">A year, month, date, date-time or time of day; empty for an open end.</param>
/// <param name="Latest">Likewise.</param>
public sealed record TimeRange(string Earliest, string Latest);
