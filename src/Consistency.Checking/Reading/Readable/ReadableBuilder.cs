using System.Text;

namespace Consistency.Checking.Reading.Readable;

/// <summary>Puts a readable text together, from the beginning of the text as sent to its end. Linear; for one text and one thread.</summary>
/// <remarks>Blanks are one, and none at a break; what was added before is not looked at again.</remarks>
internal sealed class ReadableBuilder(string source)
{
    private readonly StringBuilder _text = new();
    private readonly List<ReadableText.Run> _runs = [];

    // How far the text as sent has been walked, in UTF-16 units and in code points.
    private int _walked;
    private int _walkedPoints;

    private int _points;
    private string _break = "";

    /// <summary>Where the next character would stand, after a break if one is due.</summary>
    public Mark Here => new(_text.Length, _runs.Count, _points);

    /// <summary>Starts a new line before what comes next, or with two newlines a new paragraph.</summary>
    public void Break(string newlines)
    {
        if (newlines.Length > _break.Length)
            _break = newlines;
    }

    /// <summary>Adds words, each character of which stands in the text as sent.</summary>
    /// <param name="start">Where, in UTF-16 units.</param>
    /// <param name="keepBlanks">Whether lines and blanks are as they are to be.</param>
    public void Add(int start, int end, bool keepBlanks = false)
    {
        for (var at = start; at < end;)
        {
            var word = at;
            while (at < end && (keepBlanks || !IsBlank(source[at])))
                at++;
            if (at > word)
                Append(source.AsSpan(word, at - word), word, at);
            if (at == end)
                break;
            Blank(at);
            while (at < end && IsBlank(source[at]))
                at++;
        }
    }

    /// <summary>Adds what the text as sent writes in another way.</summary>
    public void Add(ReadOnlySpan<char> words, int start, int end)
    {
        if (words is " ")
            Blank(start);
        else
            Append(words, start, end);
    }

    /// <summary>Adds a blank for a character that parts two words.</summary>
    /// <param name="at">Where it stands, in UTF-16 units.</param>
    public void Blank(int at)
    {
        if (_break.Length == 0 && _text.Length > 0 && !IsBlank(_text[^1]))
            Append(" ", at, at + 1);
    }

    public ReadableText Build() => Build(default, Here);

    /// <summary>The text between two marks.</summary>
    public ReadableText Build(Mark from, Mark to)
    {
        var runs = _runs.GetRange(from.Run, to.Run - from.Run);
        // A break stands before the first character, with no run of its own.
        var (skipped, first) = runs.Count > 0 ? (runs[0].Start - from.Points, runs[0].Start) : (0, from.Points);
        return new ReadableText(_text.ToString(from.Text + skipped, to.Text - from.Text - skipped), runs.Select(r => r with { Start = r.Start - first }));
    }

    private void Append(ReadOnlySpan<char> words, int start, int end)
    {
        // Only what comes in order can be placed; what does not is no part of the text.
        if (start < _walked || words.IsEmpty)
            return;
        if (_text.Length > 0)
        {
            _text.Append(_break);
            _points += _break.Length;
        }

        _break = "";
        var length = Points(words);
        var at = _walkedPoints + Points(source.AsSpan(_walked, start - _walked));
        (_walked, _walkedPoints) = (end, at + Points(source.AsSpan(start, end - start)));
        Place(new ReadableText.Run(_points, length, at, _walkedPoints - at));
        _text.Append(words);
        _points += length;
    }

    // What goes on where the last ended is one run with it.
    private void Place(ReadableText.Run run)
    {
        if (_runs.Count > 0 && _runs[^1] is var last && !last.IsWhole && !run.IsWhole && last.End == run.Start && last.Source + last.SourceLength == run.Source)
            _runs[^1] = new ReadableText.Run(last.Start, last.Length + run.Length, last.Source, last.SourceLength + run.SourceLength);
        else
            _runs.Add(run);
    }

    private static int Points(ReadOnlySpan<char> text)
    {
        var points = text.Length;
        foreach (var character in text)
            points -= char.IsLowSurrogate(character) ? 1 : 0;
        return points;
    }

    // A no-break space is none: "17&nbsp;000" is a number.
    private static bool IsBlank(char character) => character is ' ' or '\t' or '\n' or '\r' or '\f';

    /// <summary>A place in the text that is being put together.</summary>
    /// <param name="Text">In UTF-16 units.</param>
    /// <param name="Run">How many runs lie before it.</param>
    /// <param name="Points">In code points.</param>
    public readonly record struct Mark(int Text, int Run, int Points);
}
