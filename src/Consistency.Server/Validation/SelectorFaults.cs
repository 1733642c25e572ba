using Consistency.Model;

namespace Consistency.Server.Validation;

/// <summary>Selectors that select nothing in particular, or by a time that is none.</summary>
internal static class SelectorFaults
{
    /// <param name="add">Takes a fault's field and message.</param>
    public static void Check(V1.CellSelector? selector, string field, Action<string, string> add)
    {
        if (selector is null || IsEmpty(selector))
        {
            add(field, "Say which cells: give a subject, a property or a scope.");
            return;
        }

        CheckTime(selector.Scope?.AsOf, $"{field}.scope.asOf", add);
        CheckTime(selector.Scope?.Period?.Earliest, $"{field}.scope.period.earliest", add);
        CheckTime(selector.Scope?.Period?.Latest, $"{field}.scope.period.latest", add);
    }

    private static bool IsEmpty(V1.CellSelector selector) =>
        selector.Property.Length == 0
        && (selector.Subject is null || (selector.Subject.Name.Length == 0 && selector.Subject.Qualifiers.Count == 0))
        && (selector.Scope is null || selector.Scope.CalculateSize() == 0);

    private static void CheckTime(string? time, string field, Action<string, string> add)
    {
        if (!string.IsNullOrEmpty(time) && !IsoTime.TryParse(time, out _))
            add(field, "The time is not ISO 8601. Write it as 2022, 2022-02, 2022-02-24, 2022-02-24T05:00:00Z or 05:00.");
    }
}
