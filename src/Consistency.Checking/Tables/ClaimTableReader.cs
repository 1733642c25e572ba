using System.Globalization;
using Consistency.Model;
using nietras.SeparatedValues;

namespace Consistency.Checking.Tables;

/// <summary>Reads a CSV table of numbers straight into columns: for sets of millions, where a claim an object is too much.</summary>
/// <remarks>The first row names the columns. Fields may be quoted. One reader reads one table.</remarks>
public sealed class ClaimTableReader
{
    private readonly ClaimTableBuilder _builder = new();
    private readonly Interned _sources;
    private readonly Interned _speakers;
    private readonly Interned _topics;
    private readonly TableFormat _format;

    private ClaimTableReader(TableFormat format)
    {
        _format = format;
        _sources = new Interned(parts => _builder.Intern(new Source(parts[0])));
        _speakers = new Interned(parts => _builder.Intern(parts[0].Length > 0 ? [parts[0]] : Array.Empty<string>()));
        _topics = new Interned(parts => _builder.Intern(new Topic(new Subject(parts[0]), parts[1], new Scope(parts[2], parts[3], null, parts[4]))));
    }

    /// <summary>Reads a file in UTF-8.</summary>
    /// <exception cref="FormatException">A column is missing or a number is none; the message names the row and the column.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static ClaimTable Read(string path, TableFormat format, CancellationToken cancellation = default)
    {
        using var reader = Sep.Reader(o => o with { Unescape = true, DisableQuotesParsing = false, Sep = new Sep(',') }).FromFile(path);
        return new ClaimTableReader(format).Read(reader, cancellation);
    }

    private ClaimTable Read(SepReader reader, CancellationToken cancellation)
    {
        int At(string column) => column.Length == 0 ? -1
            : reader.Header.TryIndexOf(column, out var index) ? index
            : throw new FormatException($"There is no column \"{column}\". The table has: {string.Join(", ", reader.Header.ColNames)}.");
        var (id, source, speaker, low, high) = (At(_format.Id), At(_format.Source), At(_format.Speaker), At(_format.Low), At(_format.High));
        var (subject, property, place, happening, asOf) = (At(_format.Subject), At(_format.Property), At(_format.Place), At(_format.Event), At(_format.AsOf));
        var number = 0;
        foreach (var row in reader)
        {
            if ((++number & 0xfff) == 0)
                cancellation.ThrowIfCancellationRequested();
            var (least, most, wording) = NumberOf(Field(row, low), high < 0 ? null : NumberAt(Field(row, high), row, high), row, low);
            _builder.AddQuantity(
                id < 0 ? string.Create(CultureInfo.InvariantCulture, $"c{number}") : row[id].Span,
                _topics.Of(Field(row, subject), Field(row, property), Field(row, place), Field(row, happening), Field(row, asOf)),
                _sources.Of(Field(row, source)),
                _speakers.Of(Field(row, speaker)),
                least, most, wording);
        }

        return _builder.Build();
    }

    private (double Number, double Upper, RowWording Wording) NumberOf(ReadOnlySpan<char> low, double? high, SepReader.Row row, int column)
    {
        var least = NumberAt(low, row, column);
        if (high is not { } most)
            return (least, double.NaN, default);
        var (open, openAbove) = (double.IsNaN(least) || least <= -_format.Unbounded, double.IsNaN(most) || most >= _format.Unbounded);
        return (open, openAbove) switch
        {
            (true, true) => throw Fault(row, column, "", "Neither end of this row is bounded: it says nothing."),
            (true, _) => (most, double.NaN, new RowWording(Bound.AtMost)),
            (_, true) => (least, double.NaN, new RowWording(Bound.AtLeast)),
            _ when least > most => throw Fault(row, column, "", "Its low end is above its high end."),
            _ => (least, most, new RowWording(Bound.Range)),
        };
    }

    private double NumberAt(ReadOnlySpan<char> field, SepReader.Row row, int column)
    {
        if (field.IsEmpty && _format.High.Length > 0)
            return double.NaN;
        return double.TryParse(field, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            ? number
            : throw Fault(row, column, field.ToString(), "Write a number such as 40000 or 12.5.");
    }

    private static FormatException Fault(SepReader.Row row, int column, string field, string advice) =>
        new(string.Create(CultureInfo.InvariantCulture, $"Line {row.LineNumberFrom}, column {column + 1}{(field.Length > 0 ? $": \"{field}\" is no number" : "")}. {advice}"));

    private static ReadOnlySpan<char> Field(SepReader.Row row, int column) => column < 0 ? [] : row[column].Span;
}
