using System.Text;

namespace Consistency.Cli.Reading;

/// <summary>A text file that the user named, as UTF-8 without a byte order mark.</summary>
internal static class InputFile
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <exception cref="InputException">It is missing, a directory, empty, unreadable or not UTF-8 text.</exception>
    public static byte[] Read(string path)
    {
        var bytes = ReadBytes(path).AsSpan();
        if (bytes.StartsWith(Encoding.UTF8.Preamble))
            bytes = bytes[Encoding.UTF8.Preamble.Length..];
        if (IsBlank(bytes))
            throw new InputException(new Place(path), Messages.IsEmpty);
        if (bytes.Contains((byte)0) || !IsUtf8(bytes))
            throw new InputException(new Place(path), Messages.IsNotText);
        return bytes.ToArray();
    }

    /// <summary>The file's bytes, whatever they are.</summary>
    /// <param name="maximum">How many there may be.</param>
    /// <exception cref="InputException">It is missing, a directory, unreadable or larger.</exception>
    public static byte[] ReadBytes(string path, long maximum = long.MaxValue)
    {
        if (Directory.Exists(path))
            throw new InputException(new Place(path), Messages.IsDirectory);
        try
        {
            // What has no length of its own, such as a pipe, is read to its end.
            return new FileInfo(path).Length > maximum ? throw new InputException(new Place(path), Messages.ReportTooLarge) : File.ReadAllBytes(path);
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new InputException(new Place(path), Messages.IsMissing);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new InputException(new Place(path), Messages.CannotBeRead(fault.Message));
        }
    }

    private static bool IsBlank(ReadOnlySpan<byte> bytes) => bytes.IndexOfAnyExcept(" \t\r\n"u8) < 0;

    private static bool IsUtf8(ReadOnlySpan<byte> bytes)
    {
        try
        {
            Strict.GetCharCount(bytes);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}
