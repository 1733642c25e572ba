using Consistency.Dossiers.Bodies;
using Consistency.Dossiers.Storage;
using Consistency.Engine.Matching;
using Consistency.Model;

namespace Consistency.Dossiers.Ledger;

/// <summary>A figure of a ledger, as it is kept.</summary>
/// <param name="IsClaim">Whether it makes a claim also where it is of one thing with no other.</param>
/// <param name="Aligned">As what it is of one thing with others; null where it is not.</param>
/// <param name="IsOfWording">Whether its very wording tells that it is of one thing with others.</param>
internal sealed record FigureRow(long Place, string Id, string Origin, bool IsClaim, Claim Claim, byte[]? Aligned, bool IsOfWording)
{
    public const string Columns = "f.place, f.id, f.origin, f.is_claim, f.body, f.aligned, f.of_wording";

    /// <summary>What stands for it among the claims; null where nothing does.</summary>
    public Claim? Stands => Aligned is not null ? ClaimBody.Read(Aligned) : IsOfWording ? FigureAlignment.OfWording(Claim) : IsClaim ? Claim : null;

    public static FigureRow Read(Row row) => new(
        row.GetInt64(0), OrdinalKey.Read(row.GetBytes(1)), row.GetString(2), row.GetBoolean(3), ClaimBody.Read(row.GetBytes(4)), row.IsNull(5) ? null : row.GetBytes(5), row.GetBoolean(6));
}
