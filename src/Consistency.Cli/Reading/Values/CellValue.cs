namespace Consistency.Cli.Reading.Values;

/// <summary>What the text of a table's cell was taken for.</summary>
internal abstract record CellValue
{
    private CellValue()
    {
    }

    /// <summary>The cell says that there is no value.</summary>
    public sealed record None : CellValue;

    /// <param name="Unit">"%", or empty.</param>
    public sealed record Number(double Value, string Unit) : CellValue;

    /// <param name="Iso">ISO 8601: a year, month, date or date-time.</param>
    public sealed record Date(string Iso) : CellValue;

    /// <param name="Iso">HH:mm, or HH:mm:ss where there are seconds.</param>
    public sealed record Clock(string Iso) : CellValue;

    public sealed record Text(string Words) : CellValue;
}
