using System.Text;
using Consistency.Model;
using Consistency.Model.Packs;
using nietras.SeparatedValues;

namespace Consistency.Checking.Tables;

/// <summary>Reads a CSV table of numbers straight into columns: for sets of millions, where a claim an object is too much.</summary>
/// <remarks>The first row names the columns. Fields may be quoted; a large file without a quote in it is read on all cores. Safe to call from many threads.</remarks>
public static class ClaimTableReader
{
    private const int BufferLength = 1 << 16;

    /// <summary>Reads a file in UTF-8, all of it or nothing: what <see cref="Faults.ClaimValidator"/> would say of a claim is a fault of the table.</summary>
    /// <param name="pack">Which properties there are, and which of them count something.</param>
    /// <exception cref="FormatException">
    /// A column is missing, a row has too many or too few, a number is none, or a row is no valid claim; the message names the line, where it
    /// is one field the column, and what to do.
    /// </exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static ClaimTable Read(string path, TableFormat format, RulePack pack, CancellationToken cancellation = default)
    {
        var segments = FileSegments.Of(path, cancellation);
        return (segments.Count > 1 ? ReadSideBySide(path, segments, format, pack, cancellation) : null) ?? ReadInOne(path, format, pack, cancellation);
    }

    private static ClaimTable ReadInOne(string path, TableFormat format, RulePack pack, CancellationToken cancellation)
    {
        using var text = new StreamReader(path, Encoding.UTF8, detectEncodingFromByteOrderMarks: true, BufferLength);
        using var reader = Sep.Reader(o => o with { Unescape = true, DisableColCountCheck = true, Sep = new Sep(',') }).From(text);
        var part = new TablePart(format, pack, rows: 0);
        part.Read(reader, TableFields.Of(reader.Header, format), cancellation);
        return part.Build();
    }

    /// <summary>Null where a row has a fault: only who reads them all in one knows its line.</summary>
    private static ClaimTable? ReadSideBySide(string path, IReadOnlyList<FileSegment> segments, TableFormat format, RulePack pack, CancellationToken cancellation)
    {
        var fields = Open(path, segments[0], hasHeader: true, r => TableFields.Of(r.Header, format));
        var (parts, faulty) = (new TablePart[segments.Count], false);
        Parallel.For(0, parts.Length, new ParallelOptions { CancellationToken = cancellation }, i =>
        {
            // The first has room for all, as the others are put behind it.
            parts[i] = new TablePart(format, pack, i == 0 ? segments.Sum(s => s.Lines) : segments[i].Lines);
            try
            {
                Open(path, segments[i], hasHeader: i == 0, r =>
                {
                    parts[i].Read(r, fields, cancellation);
                    return true;
                });
            }
            catch (FormatException)
            {
                Volatile.Write(ref faulty, true);
            }
        });
        if (faulty)
            return null;
        foreach (var part in parts.AsSpan(1))
            parts[0].Append(part);
        return parts[0].Build();
    }

    private static T Open<T>(string path, FileSegment segment, bool hasHeader, Func<SepReader, T> read)
    {
        using var text = new StreamReader(segment.Open(path), Encoding.UTF8, detectEncodingFromByteOrderMarks: true, BufferLength);
        using var reader = Sep.Reader(o => o with { HasHeader = hasHeader, DisableQuotesParsing = true, DisableColCountCheck = true, Sep = new Sep(',') }).From(text);
        return read(reader);
    }
}
