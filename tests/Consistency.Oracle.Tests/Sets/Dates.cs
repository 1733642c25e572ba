namespace Consistency.Oracle.Tests.Sets;

/// <summary>As-of dates, in order.</summary>
internal static class Dates
{
    public static IReadOnlyList<string> All { get; } = ["2031-03-04", "2031-03-06", "2031-03-09", "2031-04-02"];

    /// <summary>One to four dates, each with a weight that grows from one to the next.</summary>
    public static IReadOnlyList<(string AsOf, decimal Weight)> Some(SeededNumbers numbers)
    {
        var count = numbers.Pick([1, 1, 1, 1, 1, 2, 2, 3, 4]);
        var weight = 1m;
        var dates = new List<(string, decimal)>();
        foreach (var date in All.Take(count))
        {
            dates.Add((date, weight));
            weight += numbers.Below(3);
        }

        return dates;
    }
}
