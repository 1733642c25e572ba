namespace Consistency.Cli.Reading;

/// <summary>Turns rising offsets into lines, reading the text once.</summary>
internal sealed class LineCounter(byte[] text)
{
    // The line of _offset; offsets only rise.
    private int _line = 1;
    private int _offset;

    /// <param name="offset">In bytes, not below the one asked for before.</param>
    /// <returns>The line, from 1.</returns>
    public int At(long offset)
    {
        _line += text.AsSpan(_offset, (int)offset - _offset).Count((byte)'\n');
        _offset = (int)offset;
        return _line;
    }
}
