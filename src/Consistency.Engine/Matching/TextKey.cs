using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Consistency.Model;

namespace Consistency.Engine.Matching;

/// <summary>A text's place among those whose figures are compared: by when it was published, those of no known day first, then by a mark of what tells it from others.</summary>
/// <param name="PublishedAt">In ticks of 100 ns since the year 1, of universal time; 0 where unknown.</param>
internal readonly record struct TextKey(long PublishedAt, UInt128 Mark) : IComparable<TextKey>
{
    private const int BytesOfMark = 16;

    public static TextKey Of(Claim claim)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(Stories.KeyOf(claim)), hash);
        return new TextKey(claim.Source.PublishedAt?.UtcTicks ?? 0, BinaryPrimitives.ReadUInt128BigEndian(hash));
    }

    public static TextKey Read(ReadOnlySpan<byte> bytes) => new(BinaryPrimitives.ReadInt64BigEndian(bytes), BinaryPrimitives.ReadUInt128BigEndian(bytes[sizeof(long)..]));

    /// <summary>Bytes that are ordered as the keys are.</summary>
    public byte[] Write()
    {
        var bytes = new byte[sizeof(long) + BytesOfMark];
        BinaryPrimitives.WriteInt64BigEndian(bytes, PublishedAt);
        BinaryPrimitives.WriteUInt128BigEndian(bytes.AsSpan(sizeof(long)), Mark);
        return bytes;
    }

    public int CompareTo(TextKey other) => PublishedAt.CompareTo(other.PublishedAt) is var byDay and not 0 ? byDay : Mark.CompareTo(other.Mark);
}
