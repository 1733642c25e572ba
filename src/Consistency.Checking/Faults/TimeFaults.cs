using Consistency.Model;
using FluentValidation;

namespace Consistency.Checking.Faults;

/// <summary>Times that are not ISO 8601, or end before they start.</summary>
internal static class TimeFaults
{
    public static void Check(Claim claim, ValidationContext<Claim> context)
    {
        if (claim.Value is ClaimValue.OfTime(var time))
            CheckRange("time", time, context);
        if (claim.Scope.Period is { } period)
            CheckRange("scope.period", period, context);
        Read("scope.asOf", claim.Scope.AsOf, context);
    }

    private static void CheckRange(string field, TimeRange range, ValidationContext<Claim> context)
    {
        var first = Read($"{field}.earliest", range.Earliest, context);
        var last = Read($"{field}.latest", range.Latest, context);
        if (first is not { } earliest || last is not { } latest)
            return;
        if (earliest.TimeOfDay != latest.TimeOfDay)
            context.Add($"{field}.latest", ProblemReason.InvalidTime, "One end is a time of day, the other a date. Give two of a kind.");
        else if (earliest.Start >= latest.End)
            context.Add($"{field}.latest", ProblemReason.ReversedRange, "The latest time is before the earliest. Swap the two.");
    }

    private static IsoTime? Read(string field, string text, ValidationContext<Claim> context)
    {
        if (text.Length == 0)
            return null;
        if (IsoTime.TryParse(text, out var time))
            return time;
        context.Add(
            field,
            ProblemReason.InvalidTime,
            $"\"{Fault.Shown(text)}\" is not ISO 8601. Write it as 2022, 2022-02, 2022-02-24, 2022-02-24T05:00:00Z or 05:00.");
        return null;
    }
}
