namespace Consistency.Cli.Reading.Tables;

/// <summary>One row of a table.</summary>
/// <param name="Place">Where it begins.</param>
/// <param name="Cells">The trimmed text of its cells by target column; what is missing was not in the row.</param>
internal sealed record TableRow(Place Place, IReadOnlyDictionary<TargetColumn, string> Cells)
{
    /// <summary>A cell's text; empty where there is none.</summary>
    public string this[TargetColumn column] => Cells.GetValueOrDefault(column, "");
}
