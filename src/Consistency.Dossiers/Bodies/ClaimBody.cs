using System.Text;
using Consistency.Model;

namespace Consistency.Dossiers.Bodies;

/// <summary>Claims as bytes, whole. The first byte is the form's version, so that later ones read earlier bodies.</summary>
internal static class ClaimBody
{
    private const byte Version = 1;

    private enum Kind : byte
    {
        None,
        Quantity,
        Time,
        Entity,
        Statement,
        Truth,
    }

    public static byte[] Write(Claim claim)
    {
        using var bytes = new MemoryStream(256);
        using var to = new BinaryWriter(bytes, Encoding.UTF8);
        to.Write(Version);
        to.Write(claim.Id);
        to.Write(claim.Text);
        Fields.Write(to, claim.Source);
        Fields.Write(to, claim.Speakers);
        to.Write(claim.Subject.Name);
        Fields.Write(to, claim.Subject.Qualifiers);
        to.Write(claim.Property);
        WriteValue(to, claim.Value);
        to.Write(claim.Scope.Place);
        to.Write(claim.Scope.Event);
        Fields.Write(to, claim.Scope.Period);
        to.Write(claim.Scope.AsOf);
        to.Write((byte)claim.Polarity);
        to.Write((byte)claim.Certainty);
        Fields.Write(to, claim.Evidence);
        ContextBody.Write(to, claim.Context);
        to.Flush();
        return bytes.ToArray();
    }

    public static Claim Read(byte[] body)
    {
        using var from = new BinaryReader(new MemoryStream(body), Encoding.UTF8);
        if (from.ReadByte() is var version and not Version)
            throw new InvalidDataException($"A claim is kept in form {version}, which this program does not know.");
        return new Claim
        {
            Id = from.ReadString(),
            Text = from.ReadString(),
            Source = Fields.ReadSource(from),
            Speakers = Fields.ReadNames(from),
            Subject = new Subject(from.ReadString(), Fields.ReadPairs(from)),
            Property = from.ReadString(),
            Value = ReadValue(from),
            Scope = new Scope(from.ReadString(), from.ReadString(), Fields.ReadRange(from), from.ReadString()),
            Polarity = (Polarity)from.ReadByte(),
            Certainty = (Certainty)from.ReadByte(),
            Evidence = Fields.ReadEvidence(from),
            Context = ContextBody.Read(from),
        };
    }

    /// <summary>Writes a value alone, as sayings need it.</summary>
    public static void WriteValue(BinaryWriter to, ClaimValue? value)
    {
        switch (value)
        {
            case ClaimValue.OfQuantity { Quantity: var quantity }:
                to.Write((byte)Kind.Quantity);
                to.Write(quantity.Value);
                to.Write(quantity.Upper.HasValue);
                to.Write(quantity.Upper ?? 0);
                to.Write((byte)quantity.Bound);
                to.Write((byte)quantity.Trend);
                to.Write(quantity.Unit);
                break;
            case ClaimValue.OfTime { Time: var time }:
                to.Write((byte)Kind.Time);
                to.Write(time.Earliest);
                to.Write(time.Latest);
                break;
            case ClaimValue.OfEntity { Name: var name }:
                to.Write((byte)Kind.Entity);
                to.Write(name);
                break;
            case ClaimValue.OfStatement { Words: var words }:
                to.Write((byte)Kind.Statement);
                to.Write(words);
                break;
            case ClaimValue.OfTruth { Holds: var holds }:
                to.Write((byte)Kind.Truth);
                to.Write(holds);
                break;
            default:
                to.Write((byte)Kind.None);
                break;
        }
    }

    private static ClaimValue? ReadValue(BinaryReader from)
    {
        switch ((Kind)from.ReadByte())
        {
            case Kind.Quantity:
                var (value, hasUpper, upper) = (from.ReadDouble(), from.ReadBoolean(), from.ReadDouble());
                return new ClaimValue.OfQuantity(new Quantity(value, hasUpper ? upper : null, (Bound)from.ReadByte(), (Trend)from.ReadByte(), from.ReadString()));
            case Kind.Time:
                return new ClaimValue.OfTime(new TimeRange(from.ReadString(), from.ReadString()));
            case Kind.Entity:
                return new ClaimValue.OfEntity(from.ReadString());
            case Kind.Statement:
                return new ClaimValue.OfStatement(from.ReadString());
            case Kind.Truth:
                return new ClaimValue.OfTruth(from.ReadBoolean());
            default:
                return null;
        }
    }
}
