using System.Text;

namespace Consistency.Cli.Reading.Reports;

/// <summary>Turns a report's bytes into text: UTF-8, what a byte order mark says, or else the Windows form of Latin-1.</summary>
internal static class ReportDecoder
{
    private static readonly (byte[] Mark, Encoding Encoding)[] Marked =
    [
        ([0xEF, 0xBB, 0xBF], new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true)),
        ([0xFF, 0xFE, 0, 0], new UTF32Encoding(bigEndian: false, byteOrderMark: false, throwOnInvalidCharacters: true)),
        ([0, 0, 0xFE, 0xFF], new UTF32Encoding(bigEndian: true, byteOrderMark: false, throwOnInvalidCharacters: true)),
        ([0xFF, 0xFE], new UnicodeEncoding(bigEndian: false, byteOrderMark: false, throwOnInvalidBytes: true)),
        ([0xFE, 0xFF], new UnicodeEncoding(bigEndian: true, byteOrderMark: false, throwOnInvalidBytes: true)),
    ];

    private static readonly Encoding Utf8 = Marked[0].Encoding;
    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <returns>The text without its mark, and whether it was taken for Windows-1252.</returns>
    /// <exception cref="InputException">It is no text in any of these; the byte is named.</exception>
    public static (string Text, bool IsGuessed) Decode(byte[] bytes, Place place)
    {
        foreach (var (mark, encoding) in Marked)
        {
            if (bytes.AsSpan().StartsWith(mark))
                return (Decode(bytes, mark.Length, encoding, place), false);
        }

        if (bytes.AsSpan().IndexOf((byte)0) is >= 0 and var nul)
            throw new InputException(place, Messages.IsBinary(nul));
        return IsDamagedUtf8(bytes, out var isUtf8) || isUtf8
            ? (Decode(bytes, 0, Utf8, place), false)
            : (DecodeWindows(bytes, place), true);
    }

    private static string Decode(byte[] bytes, int start, Encoding encoding, Place place)
    {
        try
        {
            return encoding.GetString(bytes, start, bytes.Length - start);
        }
        catch (DecoderFallbackException fault)
        {
            throw new InputException(place, Messages.CannotBeDecoded(encoding.WebName.ToUpperInvariant(), FirstOdd(bytes, start, fault.Index, encoding)));
        }
    }

    // A decoder may notice half a pair only when the other half is not there.
    private static int FirstOdd(byte[] bytes, int start, int noticed, Encoding encoding)
    {
        var length = noticed;
        while (length > 0 && !IsText(bytes.AsSpan(start, length), encoding))
            length--;
        return start + length;
    }

    private static bool IsText(ReadOnlySpan<byte> bytes, Encoding encoding)
    {
        try
        {
            return encoding.GetCharCount(bytes) >= 0;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    // Where some characters are UTF-8's and some bytes are not, a file was UTF-8 and is damaged; Latin-1 text holds no such character but by chance.
    private static bool IsDamagedUtf8(ReadOnlySpan<byte> bytes, out bool isUtf8)
    {
        isUtf8 = true;
        var hasCharacter = false;
        for (var at = 0; at < bytes.Length;)
        {
            var isValid = Rune.DecodeFromUtf8(bytes[at..], out _, out var length) == System.Buffers.OperationStatus.Done;
            isUtf8 &= isValid;
            hasCharacter |= isValid && length > 1;
            at += length;
        }

        return !isUtf8 && hasCharacter;
    }

    private static string DecodeWindows(byte[] bytes, Place place)
    {
        var odd = Array.FindIndex(bytes, b => b is < 0x20 and not (0x09 or 0x0A or 0x0B or 0x0C or 0x0D) or 0x7F or 0x81 or 0x8D or 0x8F or 0x90 or 0x9D);
        return odd < 0 ? Windows1252.GetString(bytes) : throw new InputException(place, Messages.CannotBeDecoded("UTF-8 or Windows-1252", odd));
    }
}
