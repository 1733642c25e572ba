using System.Buffers.Binary;
using Consistency.Dossiers.Bodies;
using Consistency.Dossiers.Storage;
using Consistency.Model;

namespace Consistency.Dossiers.Ledger;

/// <summary>The claims of a ledger, by their numbers and ids.</summary>
internal sealed class LedgerClaims(LedgerScope scope)
{
    private const int PlaceBytes = sizeof(long) + Sayings.Bytes;

    private const string Columns = "SELECT n, origin, cell, placed, quote, body FROM claims ";

    public LedgerClaim? Find(string id) => scope.Db.Query(Columns + "WHERE d = $1 AND id = $2", Read, scope.Dossier, OrdinalKey.Of(id)).FirstOrDefault();

    public bool Has(string id) => scope.Db.Any("SELECT 1 FROM claims WHERE d = $1 AND id = $2", scope.Dossier, OrdinalKey.Of(id));

    public List<LedgerClaim> Of(string origin) => scope.Db.Query(Columns + "WHERE d = $1 AND origin = $2 ORDER BY n", Read, scope.Dossier, origin);

    /// <summary>Claims after a number, in their order.</summary>
    public List<LedgerClaim> After(long n, int most) =>
        scope.Db.Query(Columns + "WHERE d = $1 AND n > $2 ORDER BY n LIMIT $3", Read, scope.Dossier, n, most);

    /// <summary>Claims by their numbers, in their order.</summary>
    public List<LedgerClaim> ByNumber(IEnumerable<long> numbers)
    {
        var found = new List<LedgerClaim>();
        foreach (var n in numbers.Order())
            found.AddRange(scope.Db.Query(Columns + "WHERE d = $1 AND n = $2", Read, scope.Dossier, n));
        return found;
    }

    public void Add(LedgerClaim claim) => scope.Db.Execute(
        "INSERT INTO claims (d, n, id, origin, cell, placed, quote, body) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        scope.Dossier, claim.N, OrdinalKey.Of(claim.Claim.Id), claim.Origin, claim.Cell, Pack(claim.Places), claim.Quote, ClaimBody.Write(claim.Claim));

    public void SetPlaces(LedgerClaim claim) => scope.Db.Execute(
        "UPDATE claims SET cell = $3, placed = $4, quote = $5 WHERE d = $1 AND n = $2", scope.Dossier, claim.N, claim.Cell, Pack(claim.Places), claim.Quote);

    public void Remove(long n) => scope.Db.Execute("DELETE FROM claims WHERE d = $1 AND n = $2", scope.Dossier, n);

    private static LedgerClaim Read(Row row) => new(row.GetInt64(0), ClaimBody.Read(row.GetFieldValue<byte[]>(5)), row.GetString(1))
    {
        Cell = row.GetInt64(2),
        Places = Unpack(row.GetFieldValue<byte[]>(3)),
        Quote = row.GetString(4),
    };

    private static byte[] Pack(IReadOnlyList<(long Neighbourhood, byte[] Saying)> places)
    {
        var packed = new byte[places.Count * PlaceBytes];
        for (var i = 0; i < places.Count; i++)
        {
            BinaryPrimitives.WriteInt64LittleEndian(packed.AsSpan(i * PlaceBytes), places[i].Neighbourhood);
            places[i].Saying.CopyTo(packed.AsSpan((i * PlaceBytes) + sizeof(long)));
        }

        return packed;
    }

    private static (long Neighbourhood, byte[] Saying)[] Unpack(byte[] packed)
    {
        var places = new (long, byte[])[packed.Length / PlaceBytes];
        for (var i = 0; i < places.Length; i++)
        {
            var at = packed.AsSpan(i * PlaceBytes, PlaceBytes);
            places[i] = (BinaryPrimitives.ReadInt64LittleEndian(at), at[sizeof(long)..].ToArray());
        }

        return places;
    }
}
