using System.Globalization;
using System.Text;
using Consistency.Model;

namespace Consistency.Checking.Reading;

/// <summary>Texts that are none, or that cannot be read.</summary>
internal static class TextFaults
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <param name="maximumBytes">Of UTF-8.</param>
    /// <returns>The first fault; null where there is none.</returns>
    public static (ProblemReason Reason, string Message)? Of(string text, int maximumBytes)
    {
        if (string.IsNullOrWhiteSpace(text))
            return (ProblemReason.EmptyText, "There is no text. Give it, or leave this out.");
        // No text has fewer bytes than UTF-16 units, and a fault of the largest need not be looked for.
        if (text.Length > maximumBytes)
            return TooLong(maximumBytes);
        if (text.IndexOf('\0') is >= 0 and var nul)
            return (ProblemReason.NotText, $"The text has a NUL character at {CodePoints(text, nul)}: it is binary, or decoded wrongly. Give plain text.");
        try
        {
            return Strict.GetByteCount(text) > maximumBytes ? TooLong(maximumBytes) : null;
        }
        catch (EncoderFallbackException fault)
        {
            return (ProblemReason.MalformedText, $"The text has half a surrogate pair at {CodePoints(text, fault.Index)}: it is not Unicode. Decode it again from its file.");
        }
    }

    private static (ProblemReason Reason, string Message) TooLong(int maximumBytes) =>
        (ProblemReason.TooLong, $"The text is larger than {maximumBytes} bytes of UTF-8. Split the report.");

    private static string CodePoints(string text, int index) =>
        text[..index].EnumerateRunes().Count().ToString(CultureInfo.InvariantCulture);
}
