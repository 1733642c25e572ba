using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Consistency.Dossiers.Bodies;
using Consistency.Model;

namespace Consistency.Dossiers.Ledger;

/// <summary>What claims say as marks of 128 bits: what rules see of a claim but for who published it. Two that differ have one mark by chance alone.</summary>
internal static class Sayings
{
    public const int Bytes = 16;

    public static UInt128 Read(byte[] bytes) => BinaryPrimitives.ReadUInt128BigEndian(bytes);

    public static byte[] Write(UInt128 mark)
    {
        var bytes = new byte[Bytes];
        BinaryPrimitives.WriteUInt128BigEndian(bytes, mark);
        return bytes;
    }

    /// <param name="cell">The key of the claim's cell.</param>
    /// <param name="words">Where wordings are compared, the claim's own; else empty.</param>
    public static UInt128 Of(Claim claim, string cell, string words)
    {
        using var bytes = new MemoryStream(256);
        using var to = new BinaryWriter(bytes, Encoding.UTF8);
        var topic = Topic.Of(claim);
        to.Write(cell);
        to.Write(topic.Subject.Name);
        Fields.Write(to, topic.Subject.Qualifiers);
        to.Write(topic.Property);
        to.Write(topic.Scope.Place);
        to.Write(topic.Scope.Event);
        Fields.Write(to, topic.Scope.Period);
        to.Write(topic.Scope.AsOf);
        to.Write(topic.Unit);
        to.Write(topic.IsChange);
        to.Write(claim.Speakers.Count > 0 ? claim.Speakers[^1] : "");
        ClaimBody.WriteValue(to, claim.Value);
        to.Write((byte)claim.Polarity);
        to.Write((byte)claim.Certainty);
        to.Write(words);
        to.Flush();
        return Read(SHA256.HashData(bytes.GetBuffer().AsSpan(0, (int)bytes.Length)));
    }
}
