namespace Consistency.Cli.Reading.Tables;

/// <summary>What a column of a table can give a claim.</summary>
internal enum TargetColumn
{
    Id,
    Source,
    Speaker,
    Subject,
    Property,
    Value,
    Unit,
    Place,
    Event,
    AsOf,
    Period,
}

/// <summary>The names that users give target columns.</summary>
internal static class TargetColumns
{
    private static readonly Dictionary<string, TargetColumn> ByName = new(StringComparer.OrdinalIgnoreCase)
    {
        ["id"] = TargetColumn.Id,
        ["source"] = TargetColumn.Source,
        ["speaker"] = TargetColumn.Speaker,
        ["subject"] = TargetColumn.Subject,
        ["property"] = TargetColumn.Property,
        ["value"] = TargetColumn.Value,
        ["unit"] = TargetColumn.Unit,
        ["place"] = TargetColumn.Place,
        ["event"] = TargetColumn.Event,
        ["as_of"] = TargetColumn.AsOf,
        ["period"] = TargetColumn.Period,
    };

    /// <summary>Columns that a claim cannot do without.</summary>
    public static IReadOnlyList<TargetColumn> Required { get; } = [TargetColumn.Subject, TargetColumn.Property, TargetColumn.Value];

    public static IReadOnlyCollection<string> Names => ByName.Keys;

    public static string NameOf(TargetColumn column) => ByName.First(pair => pair.Value == column).Key;

    public static bool TryParse(string name, out TargetColumn column) => ByName.TryGetValue(name, out column);
}
