using System.Globalization;
using Consistency.Checking.Faults;
using Consistency.Model;
using Consistency.Model.Packs;
using nietras.SeparatedValues;

namespace Consistency.Checking.Tables;

/// <summary>Rows of a table as columns, and the names in them. For one thread.</summary>
/// <param name="rows">How many rows there will be, or fewer.</param>
internal sealed class TablePart(TableFormat format, RulePack pack, int rows)
{
    private readonly ClaimTableBuilder _builder = new(rows);
    private readonly TopicTable _topics = new();
    private readonly NameTable _sources = new();
    private readonly NameTable _speakers = new();
    private readonly TableFaults _faults = new(pack);

    /// <exception cref="FormatException">A row has a fault; the first one is named.</exception>
    public void Read(SepReader reader, TableFields fields, CancellationToken cancellation)
    {
        var number = 0;
        foreach (var row in reader)
        {
            if ((++number & 0xfff) == 0)
                cancellation.ThrowIfCancellationRequested();
            if (row.ColCount != fields.Count)
                throw Fault(row, -1, $"The row has {row.ColCount} fields, and the first row names {fields.Count} columns. Give each row as many; put a field with a comma in it in quotes.");
            Add(row, fields);
        }
    }

    /// <summary>Puts another part's rows behind these.</summary>
    public void Append(TablePart other) =>
        _builder.Append(other._builder, _topics.Map(other._topics), _sources.Map(other._sources), _speakers.Map(other._speakers));

    public ClaimTable Build()
    {
        for (var topic = 0; topic < _topics.Count; topic++)
            _builder.Add(_topics.Make(topic));
        for (var source = 0; source < _sources.Count; source++)
            _builder.Add(new Source(_sources[source]));
        for (var speaker = 0; speaker < _speakers.Count; speaker++)
            _builder.Add(_speakers[speaker].Length > 0 ? [_speakers[speaker]] : Array.Empty<string>());
        return _builder.Build();
    }

    private void Add(SepReader.Row row, TableFields fields)
    {
        var (topics, sources, speakers) = (_topics.Count, _sources.Count, _speakers.Count);
        var id = Field(row, fields.Id);
        var (source, speaker) = (_sources.Of(Field(row, fields.Source)), _speakers.Of(Field(row, fields.Speaker)));
        var topic = _topics.Of(Field(row, fields.Subject), Field(row, fields.Property), Field(row, fields.Place), Field(row, fields.Event), Field(row, fields.AsOf));
        var number = NumberOf(row, fields);
        // What was looked at in an earlier row is not looked at again.
        var isNew = _topics.Count > topics || _sources.Count > sources || _speakers.Count > speakers || number.Least < 0 || id.Length > FieldLimits.Id;
        if (isNew && _faults.Of(id, _topics[topic], _sources[source], _speakers[speaker], number) is { } fault)
            throw Fault(row, fields.Of(fault.Field), fault.Message);
        _builder.AddQuantity(id, topic, source, speaker, number.Least, number.Upper, number.Wording);
    }

    private TableNumber NumberOf(SepReader.Row row, TableFields fields)
    {
        var least = NumberAt(row, fields.Low);
        if (fields.High < 0)
            return new TableNumber(least, double.NaN, default);
        var most = NumberAt(row, fields.High);
        var (open, openAbove) = (double.IsNaN(least) || least <= -format.Unbounded, double.IsNaN(most) || most >= format.Unbounded);
        return (open, openAbove) switch
        {
            (true, true) => throw Fault(row, fields.Low, "Neither end of this row is bounded: it says nothing. Give one, or leave the row out."),
            (true, _) => new TableNumber(most, double.NaN, new RowWording(Bound.AtMost)),
            (_, true) => new TableNumber(least, double.NaN, new RowWording(Bound.AtLeast)),
            _ when least > most => throw Fault(row, fields.Low, "Its low end is above its high end. Swap the two."),
            _ => new TableNumber(least, most, new RowWording(Bound.Range)),
        };
    }

    private double NumberAt(SepReader.Row row, int column)
    {
        var field = row[column].Span;
        if (field.IsEmpty && format.High.Length > 0)
            return double.NaN;
        if (PlainNumber.TryRead(field, out var whole))
            return whole;
        return double.TryParse(field, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            ? number
            : throw Fault(row, column, $"\"{field}\" is no number. Write one such as 40000 or 12.5.");
    }

    private static FormatException Fault(SepReader.Row row, int column, string what) =>
        new(string.Create(CultureInfo.InvariantCulture, $"Line {row.LineNumberFrom}{(column < 0 ? "" : $", column {column + 1}")}: {what}"));

    private static ReadOnlySpan<char> Field(SepReader.Row row, int column) => column < 0 ? [] : row[column].Span;
}
