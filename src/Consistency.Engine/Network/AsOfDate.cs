using Consistency.Model;

namespace Consistency.Engine.Network;

/// <summary>As-of dates as spans of time: one comes before another where it ends before the other starts.</summary>
internal static class AsOfDate
{
    /// <summary>False for an unknown date and for a time of day, which come before nothing.</summary>
    public static bool TryRead(string asOf, out IsoTime span) => IsoTime.TryParse(asOf, out span) && !span.TimeOfDay;

    public static bool IsBefore(string first, string second) => TryRead(first, out var a) && TryRead(second, out var b) && a.End <= b.Start;
}
