using System.IO.MemoryMappedFiles;
using Microsoft.Win32.SafeHandles;

namespace Consistency.Checking.Tables;

/// <summary>Parts a file of lines so that each core can read a part of it.</summary>
internal static class FileSegments
{
    // Below this, a part is read before another core has begun with the next.
    private const long WorthSharing = 1 << 21;

    private const int BufferLength = 1 << 18;

    /// <summary>Segments end to end, each of whole lines; a single one for a small file and for one with quotes, in which a line break may stand.</summary>
    public static IReadOnlyList<FileSegment> Of(string path, CancellationToken cancellation)
    {
        using var file = File.OpenHandle(path);
        var length = RandomAccess.GetLength(file);
        var count = (int)Math.Min(Environment.ProcessorCount, length / WorthSharing);
        if (count < 2)
            return [new FileSegment(0, length, 0)];
        var ends = new long[count + 1];
        for (var i = 1; i < count; i++)
            ends[i] = LineStart(file, Math.Max(ends[i - 1], length * i / count), length);
        ends[count] = length;
        var (segments, quoted) = (new FileSegment[count], false);
        Parallel.For(0, count, new ParallelOptions { CancellationToken = cancellation }, i =>
        {
            segments[i] = new FileSegment(ends[i], ends[i + 1] - ends[i], Count(file, ends[i], ends[i + 1], out var quotes, cancellation));
            if (quotes)
                Volatile.Write(ref quoted, true);
        });
        return quoted ? [new FileSegment(0, length, 0)] : [.. segments.Where(s => s.Length > 0)];
    }

    /// <summary>Where the first line starts at or after a position.</summary>
    private static long LineStart(SafeFileHandle file, long from, long length)
    {
        var buffer = new byte[BufferLength];
        for (var at = from - 1; at < length; at += BufferLength)
        {
            var read = RandomAccess.Read(file, buffer, at);
            if (buffer.AsSpan(0, read).IndexOf((byte)'\n') is >= 0 and var found)
                return at + found + 1;
        }

        return length;
    }

    /// <summary>How many lines there are at most, the last one without a break included.</summary>
    private static int Count(SafeFileHandle file, long from, long to, out bool quotes, CancellationToken cancellation)
    {
        var (buffer, lines) = (new byte[BufferLength], 1);
        quotes = false;
        while (from < to && !quotes)
        {
            cancellation.ThrowIfCancellationRequested();
            var read = RandomAccess.Read(file, buffer.AsSpan(0, (int)Math.Min(BufferLength, to - from)), from);
            if (read == 0)
                break;
            lines += buffer.AsSpan(0, read).Count((byte)'\n');
            quotes = buffer.AsSpan(0, read).Contains((byte)'"');
            from += read;
        }

        return lines;
    }
}

/// <summary>A stretch of a file, in bytes, and how many lines there are in it at most.</summary>
internal readonly record struct FileSegment(long Start, long Length, int Lines)
{
    public Stream Open(string path)
    {
        using var file = MemoryMappedFile.CreateFromFile(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read), null, 0, MemoryMappedFileAccess.Read, HandleInheritability.None, leaveOpen: false);
        // The view keeps the file open until it is closed itself.
        return file.CreateViewStream(Start, Length, MemoryMappedFileAccess.Read);
    }
}
