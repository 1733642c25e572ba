using System.Globalization;
using System.Text.Json;

namespace Consistency.Cli.Reading.Tables;

/// <summary>The rows of a file with a flat JSON object on each line.</summary>
internal static class JsonLinesTable
{
    /// <exception cref="InputException">Lines are not flat objects, or no line has one of the columns.</exception>
    public static List<TableRow> Read(string path, ColumnMap columns)
    {
        var rows = new List<TableRow>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var complaints = new Complaints();
        foreach (var (place, line) in TextLines.Of(path))
            complaints.Collect(() => rows.Add(Row(place, line, columns, seen)));
        complaints.ThrowIfAny();
        foreach (var column in columns.Columns.Values)
        {
            if (!seen.Contains(column))
                throw new InputException(new Place(path), Messages.NoSuchColumn(column, [.. seen.Order(StringComparer.Ordinal)]));
        }

        return rows;
    }

    private static TableRow Row(Place place, ReadOnlyMemory<byte> line, ColumnMap columns, HashSet<string> seen)
    {
        JsonSyntax.Require(line.Span, place);
        using var document = JsonDocument.Parse(line);
        if (document.RootElement.ValueKind != JsonValueKind.Object)
            throw new InputException(place, Messages.NotAFlatObject);
        foreach (var field in document.RootElement.EnumerateObject())
            seen.Add(field.Name);
        var cells = new Dictionary<TargetColumn, string>();
        foreach (var (target, column) in columns.Columns)
        {
            if (document.RootElement.TryGetProperty(column, out var cell))
                cells.Add(target, Text(cell, place, column));
        }

        return new TableRow(place, cells);
    }

    private static string Text(JsonElement cell, Place place, string column) => cell.ValueKind switch
    {
        JsonValueKind.String => cell.GetString()!.Trim(),
        JsonValueKind.Null => "",
        JsonValueKind.Number => Digits(cell),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => throw new InputException(place, Messages.NotFlat(column)),
    };

    // 1.2e3 is a number here, while the text "1.2e3" may be a name: so a bare number loses its exponent.
    private static string Digits(JsonElement number) =>
        number.TryGetDecimal(out var value) ? value.ToString(CultureInfo.InvariantCulture) : number.GetRawText();
}
