using System.Text;
using Consistency.Cli.Reading;
using Consistency.Cli.Reading.Reports;

namespace Consistency.Cli.Tests.Reading.Reports;

public class ReportDecoderTests
{
    private const string Text = "“Café” 🚢 für 40\r\n";

    public static TheoryData<string> Encodings => ["utf-8", "utf-16", "utf-16BE", "utf-32", "utf-32BE"];

    [Theory]
    [MemberData(nameof(Encodings))]
    public void What_has_a_byte_order_mark_is_read(string name)
    {
        var encoding = Encoding.GetEncoding(name);

        Assert.Equal((Text, false), Decode([.. encoding.GetPreamble(), .. encoding.GetBytes(Text)]));
    }

    [Fact]
    public void UTF_8_needs_no_mark() => Assert.Equal((Text, false), Decode(Encoding.UTF8.GetBytes(Text)));

    [Fact]
    public void Latin_1_and_its_Windows_form_are_guessed()
    {
        Assert.Equal(("Café für 40", true), Decode(Encoding.Latin1.GetBytes("Café für 40")));
        Assert.Equal(("“Café” – 40", true), Decode([0x93, .. "Caf"u8, 0xE9, 0x94, .. " "u8, 0x96, .. " 40"u8]));
    }

    [Theory]
    [InlineData(new byte[] { 0x41, 0xC3, 0xA9, 0x42, 0xFF, 0x43 }, "is not UTF-8 text at byte 4: save it as UTF-8 (left out)")]
    [InlineData(new byte[] { 0xEF, 0xBB, 0xBF, 0x41, 0xFF }, "is not UTF-8 text at byte 4: save it as UTF-8 (left out)")]
    [InlineData(new byte[] { 0x41, 0xE9, 0x42, 0x81 }, "is not UTF-8 or Windows-1252 text at byte 3: save it as UTF-8 (left out)")]
    [InlineData(new byte[] { 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A }, "is not UTF-8 or Windows-1252 text at byte 6: save it as UTF-8 (left out)")]
    [InlineData(new byte[] { 0x41, 0x42, 0x00 }, "is binary, or UTF-16 without a byte order mark: byte 2 is NUL; save it as UTF-8 (left out)")]
    [InlineData(new byte[] { 0xFF, 0xFE, 0x41, 0x00, 0x00, 0xD8, 0x42, 0x00 }, "is not UTF-16 text at byte 4: save it as UTF-8 (left out)")]
    public void What_cannot_be_decoded_names_the_byte(byte[] bytes, string message) =>
        Assert.Equal($"a.txt: {message}", Assert.Throws<InputException>(() => Decode(bytes)).Message);

    private static (string Text, bool IsGuessed) Decode(byte[] bytes) => ReportDecoder.Decode(bytes, new Place("a.txt"));
}
