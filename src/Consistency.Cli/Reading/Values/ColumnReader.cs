namespace Consistency.Cli.Reading.Values;

/// <summary>Reads the values of one property, all of which it has seen: what most of them are helps with the rest.</summary>
/// <remarks>Immutable.</remarks>
internal sealed class ColumnReader
{
    /// <summary>Four of five values make a property one of times, of dates or of numbers.</summary>
    private const double Most = 0.8;

    /// <summary>Among so many whole dates a bare year is a date too; among fewer it is a number beside a slip.</summary>
    private const double Some = 0.2;

    private readonly bool _isOfClocks;
    private readonly bool _isOfDates;
    private readonly bool _isOfNumbers;

    public ColumnReader(IEnumerable<string> texts)
    {
        int clocks = 0, dates = 0, years = 0, numbers = 0, all = 0;
        foreach (var text in texts.Where(t => !NoValue.IsAmongNumbers(t)))
        {
            var value = ReadAlone(text);
            all++;
            clocks += value is CellValue.Clock ? 1 : 0;
            dates += value is CellValue.Date ? 1 : 0;
            numbers += value is CellValue.Number ? 1 : 0;
            years += IsYear(text) ? 1 : 0;
        }

        _isOfClocks = clocks > 0 && clocks >= Most * all;
        _isOfDates = dates > 0 && dates >= Some * all && dates + years >= Most * all && years == numbers;
        _isOfNumbers = !_isOfDates && numbers > 0 && numbers >= Most * all;
    }

    /// <summary>Reads one of the property's values.</summary>
    public CellValue Read(string text)
    {
        var isTyped = _isOfClocks || _isOfDates || _isOfNumbers;
        if (isTyped ? NoValue.IsAmongNumbers(text) : NoValue.Is(text))
            return new CellValue.None();
        var value = ReadAlone(text);
        if (_isOfClocks && value is CellValue.Text)
            return ReadAmongClocks(text);
        return _isOfDates && IsYear(text) ? new CellValue.Date(text) : value;
    }

    private static CellValue ReadAlone(string text) =>
        (CellValue?)NumberText.Read(text) ?? (CellValue?)DateText.Read(text) ?? (CellValue?)ClockText.Read(text) ?? new CellValue.Text(text);

    private static CellValue ReadAmongClocks(string text)
    {
        if (ClockText.Find(text) is { } clock)
            return clock;
        return NoValue.IsAmongNumbers(ClockText.WithoutDate(text)) ? new CellValue.None() : new CellValue.Text(text);
    }

    private static bool IsYear(string text) => text.Length == 4 && text[0] is '1' or '2' && text.All(char.IsAsciiDigit);
}
