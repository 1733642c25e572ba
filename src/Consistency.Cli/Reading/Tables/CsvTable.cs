using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace Consistency.Cli.Reading.Tables;

/// <summary>The rows of a CSV file (RFC 4180, commas, a header row).</summary>
internal static class CsvTable
{
    private static readonly CsvConfiguration Configuration = new(CultureInfo.InvariantCulture)
    {
        BadDataFound = null,
        IgnoreBlankLines = false,
        DetectColumnCountChanges = false,
    };

    /// <param name="columns">Null: the header names target columns.</param>
    /// <exception cref="InputException">The header lacks a column, or rows do not have its number of cells.</exception>
    public static List<TableRow> Read(string path, ColumnMap? columns)
    {
        using var parser = new CsvParser(new StringReader(Encoding.UTF8.GetString(InputFile.Read(path))), Configuration);
        var line = 1;
        var header = NextRow(parser, path, ref line) ?? throw new InputException(new Place(path), Messages.IsEmpty);
        columns ??= ColumnMap.OfHeader(header.Cells, header.Place);
        var indexes = columns.Columns.ToDictionary(c => c.Key, c => IndexOf(header, c.Value));
        var rows = new List<TableRow>();
        var complaints = new Complaints();
        while (NextRow(parser, path, ref line) is { } row)
        {
            if (row.Cells.Length != header.Cells.Length)
                complaints.Add(row.Place, Messages.WrongCellCount(row.Cells.Length, header.Cells.Length));
            else
                rows.Add(new TableRow(row.Place, indexes.ToDictionary(c => c.Key, c => row.Cells[c.Value])));
        }

        complaints.ThrowIfAny();
        return rows;
    }

    // The parser counts a row's lines only once it is over, so where a row begins is counted here.
    private static Row? NextRow(CsvParser parser, string path, ref int line)
    {
        while (parser.Read())
        {
            var place = new Place(path, line);
            line = parser.RawRow + 1;
            var cells = parser.Record!.Select(c => c.Trim()).ToArray();
            if (cells.Length > 1 || cells[0].Length > 0)
                return new Row(place, cells);
        }

        return null;
    }

    private static int IndexOf(Row header, string column)
    {
        var index = Array.IndexOf(header.Cells, column);
        if (index < 0)
            throw new InputException(header.Place, Messages.NoSuchColumn(column, header.Cells));
        return Array.LastIndexOf(header.Cells, column) == index
            ? index
            : throw new InputException(header.Place, Messages.DuplicateHeader(column));
    }

    private sealed record Row(Place Place, string[] Cells);
}
