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

    // What was written in this transaction, so that it is not read back.
    private readonly Dictionary<long, LedgerClaim> _written = [];

    public LedgerClaim? Find(string id) => scope.Db.Query(Columns + "WHERE d = $1 AND id = $2", Read, scope.Dossier, OrdinalKey.Of(id)).FirstOrDefault();

    /// <summary>Those of some ids that claims have.</summary>
    public IEnumerable<string> Among(IEnumerable<string> ids) => scope.Db.QueryEach(
        "WITH v(d, id) AS (VALUES {rows}) SELECT c.id FROM v CROSS JOIN claims AS c WHERE c.d = $1 AND c.id = v.id",
        r => OrdinalKey.Read(r.GetBytes(0)), scope.Dossier, [.. ids.Distinct(StringComparer.Ordinal).Select(id => new object?[] { OrdinalKey.Of(id) })]);

    public List<LedgerClaim> Of(string origin) => scope.Db.Query(Columns + "WHERE d = $1 AND origin <> '' AND origin = $2 ORDER BY n", Read, scope.Dossier, origin);

    /// <summary>Claims after a number, in their order.</summary>
    public List<LedgerClaim> After(long n, int most) =>
        scope.Db.Query(Columns + "WHERE d = $1 AND n > $2 ORDER BY n LIMIT $3", Read, scope.Dossier, n, most);

    /// <summary>Claims by their numbers, in their order.</summary>
    public List<LedgerClaim> ByNumber(IEnumerable<long> numbers)
    {
        var isWritten = numbers.Distinct().ToLookup(_written.ContainsKey);
        return [.. scope.Db.QueryEach(
                "WITH v(d, n) AS (VALUES {rows}) SELECT c.n, c.origin, c.cell, c.placed, c.quote, c.body FROM v CROSS JOIN claims AS c WHERE c.d = $1 AND c.n = v.n",
                Read, scope.Dossier, [.. isWritten[false].Select(n => new object?[] { n })])
            .Concat(isWritten[true].Select(n => _written[n])).OrderBy(c => c.N)];
    }

    public void Add(IReadOnlyCollection<LedgerClaim> claims)
    {
        scope.Db.ExecuteEach(
            "INSERT INTO claims (d, n, id, origin, cell, placed, quote, body) VALUES {rows}",
            scope.Dossier,
            [.. claims.Select(c => new object?[] { c.N, OrdinalKey.Of(c.Claim.Id), c.Origin, c.Cell, Pack(c.Places), c.Quote, ClaimBody.Write(c.Claim) })]);
        foreach (var claim in claims)
            _written.Add(claim.N, claim);
    }

    public void SetPlaces(IReadOnlyCollection<LedgerClaim> claims)
    {
        foreach (var claim in claims)
        {
            scope.Db.Execute(
                "UPDATE claims SET cell = $3, placed = $4, quote = $5 WHERE d = $1 AND n = $2", scope.Dossier, claim.N, claim.Cell, Pack(claim.Places), claim.Quote);
            _written[claim.N] = claim;
        }
    }

    public void Remove(long n)
    {
        scope.Db.Execute("DELETE FROM claims WHERE d = $1 AND n = $2", scope.Dossier, n);
        _written.Remove(n);
    }

    private static LedgerClaim Read(Row row) => new(row.GetInt64(0), ClaimBody.Read(row.GetBytes(5)), row.GetString(1))
    {
        Cell = row.GetInt64(2),
        Places = Unpack(row.GetBytes(3)),
        Quote = row.GetString(4),
    };

    private static byte[] Pack(IReadOnlyList<(long Neighbourhood, UInt128 Saying)> places)
    {
        var packed = new byte[places.Count * PlaceBytes];
        for (var i = 0; i < places.Count; i++)
        {
            BinaryPrimitives.WriteInt64LittleEndian(packed.AsSpan(i * PlaceBytes), places[i].Neighbourhood);
            BinaryPrimitives.WriteUInt128BigEndian(packed.AsSpan((i * PlaceBytes) + sizeof(long)), places[i].Saying);
        }

        return packed;
    }

    private static (long Neighbourhood, UInt128 Saying)[] Unpack(byte[] packed)
    {
        var places = new (long, UInt128)[packed.Length / PlaceBytes];
        for (var i = 0; i < places.Length; i++)
        {
            var at = packed.AsSpan(i * PlaceBytes, PlaceBytes);
            places[i] = (BinaryPrimitives.ReadInt64LittleEndian(at), BinaryPrimitives.ReadUInt128BigEndian(at[sizeof(long)..]));
        }

        return places;
    }
}
