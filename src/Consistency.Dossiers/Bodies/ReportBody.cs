using System.IO.Compression;
using System.Text;
using Consistency.Model;

namespace Consistency.Dossiers.Bodies;

/// <summary>Reports as bytes, whole; the text compressed.</summary>
internal static class ReportBody
{
    private const byte Version = 1;

    public static byte[] Write(Report report)
    {
        using var bytes = new MemoryStream();
        bytes.WriteByte(Version);
        using (var packed = new BrotliStream(bytes, CompressionLevel.Fastest, leaveOpen: true))
        using (var to = new BinaryWriter(packed, Encoding.UTF8))
        {
            foreach (var field in new[] { report.Id, report.Text, report.Title, report.Publisher, report.Url, report.MediaType })
                to.Write(field);
            Fields.Write(to, report.PublishedAt);
        }

        return bytes.ToArray();
    }

    public static Report Read(byte[] body)
    {
        if (body[0] != Version)
            throw new InvalidDataException($"A report is kept in form {body[0]}, which this program does not know.");
        using var from = new BinaryReader(new BrotliStream(new MemoryStream(body, 1, body.Length - 1), CompressionMode.Decompress), Encoding.UTF8);
        return new Report(from.ReadString(), from.ReadString(), from.ReadString(), from.ReadString(), from.ReadString(), from.ReadString(), Fields.ReadTime(from));
    }
}
