using Consistency.Model;

namespace Consistency.Extraction.Times;

/// <summary>A date, span or duration read at a place of a sentence.</summary>
/// <param name="First">Its first piece.</param>
/// <param name="End">Past its last piece.</param>
/// <param name="Time">The span; null where it cannot be told.</param>
/// <param name="Duration">ISO 8601; empty for what is not counted in units.</param>
/// <param name="Precision">How much it names, so that "March 3 to 5" can be read on.</param>
internal readonly record struct TimePart(int First, int End, TimeRange? Time, string Duration, TimePrecision Precision);

/// <summary>How much a date names.</summary>
internal enum TimePrecision
{
    Day,
    Month,
    Year,
    Other,
    Clock,
}
