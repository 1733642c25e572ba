using Consistency.Model;

namespace Consistency.Checking.Reading.Readable;

/// <summary>The words of a text that has marks of some kind, and where in it they stand. Immutable; safe to share between threads.</summary>
/// <remarks>All offsets are Unicode code points, ends exclusive.</remarks>
internal sealed class ReadableText
{
    // Ascending in both texts; between them lie breaks, which stand nowhere in the text as sent.
    private readonly Run[] _runs;

    internal ReadableText(string text, IEnumerable<Run> runs)
    {
        Text = text;
        _runs = [.. runs];
    }

    public string Text { get; }

    /// <summary>Where something that starts here starts in the text as sent.</summary>
    public int StartOf(int offset)
    {
        var index = IndexOf(offset);
        if (index >= 0 && offset < _runs[index].End)
            return _runs[index].SourceOf(offset);
        return index + 1 < _runs.Length ? _runs[index + 1].Source : EndOf(offset);
    }

    /// <summary>Where something that ends here ends in the text as sent.</summary>
    public int EndOf(int offset)
    {
        var index = IndexOf(offset - 1);
        if (index < 0)
            return _runs.Length > 0 ? _runs[0].Source : 0;
        var run = _runs[index];
        return offset >= run.End || run.IsWhole ? run.Source + run.SourceLength : run.SourceOf(offset);
    }

    // The last run that begins at an offset or before it; -1 where none does.
    private int IndexOf(int offset) => Sorted.CountBefore(_runs, offset, static (run, offset) => run.Start <= offset) - 1;

    /// <summary>Some characters of the readable text, and where they stand in the text as sent.</summary>
    internal readonly record struct Run(int Start, int Length, int Source, int SourceLength)
    {
        public int End => Start + Length;

        /// <summary>Whether it is another way to write them, such as "&amp;amp;", which has no parts.</summary>
        public bool IsWhole => Length != SourceLength;

        public int SourceOf(int offset) => IsWhole ? Source : Source + offset - Start;
    }
}
