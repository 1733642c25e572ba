using Consistency.Engine.Matching;
using Consistency.Engine.Quantities;

namespace Consistency.Dossiers.Bodies;

/// <summary>That two figures are alike, as bytes.</summary>
internal static class LikeBody
{
    public static byte[] Write(LikeFigure like)
    {
        using var bytes = new MemoryStream();
        using var to = new BinaryWriter(bytes);
        to.Write(like.Score);
        to.Write(like.InCommon);
        to.Write(like.Shared);
        Write(to, like.Own);
        Write(to, like.Value);
        to.Write(like.Clashes);
        to.Flush();
        return bytes.ToArray();
    }

    public static LikeFigure Read(long other, byte[] body)
    {
        using var from = new BinaryReader(new MemoryStream(body));
        return new LikeFigure(other, from.ReadDouble(), from.ReadInt32(), from.ReadDouble(), ReadInterval(from), ReadInterval(from), from.ReadBoolean());
    }

    private static void Write(BinaryWriter to, Interval interval)
    {
        to.Write(interval.Lower);
        to.Write(interval.LowerOpen);
        to.Write(interval.Upper);
        to.Write(interval.UpperOpen);
    }

    private static Interval ReadInterval(BinaryReader from) => new(from.ReadDouble(), from.ReadBoolean(), from.ReadDouble(), from.ReadBoolean());
}
