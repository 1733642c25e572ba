using Consistency.Engine.Cells;
using Consistency.Engine.Rules;
using Consistency.Model.Packs;

namespace Consistency.Dossiers.Ledger;

/// <summary>The cells of a ledger, each with how many claims it holds and the block that it is in.</summary>
internal sealed class LedgerCells(LedgerScope scope, LedgerPlaces places)
{
    private long? _last;

    /// <summary>Counts a claim to its cell, which is made where there is none.</summary>
    /// <returns>Its property is that of the claim that made it.</returns>
    public (long Number, long Block, PropertyDefinition Property, bool IsNew) Enter(Facets facets, PropertyDefinition property)
    {
        var known = scope.Db.Query(
            "UPDATE cells SET claims = claims + 1 WHERE d = $1 AND key = $2 RETURNING cell, block, definition",
            r => (r.GetInt64(0), r.GetInt64(1), scope.Pack.PropertyDefinitions[r.GetString(2)], false), scope.Dossier, facets.Key());
        if (known.Count > 0)
            return known[0];
        var (block, isWindowed) = (BlockOf(facets), property.WindowDays > 0);
        _last = 1 + (_last ?? scope.Db.Number("SELECT max(cell) FROM cells WHERE d = $1", scope.Dossier));
        scope.Db.Execute(
            "INSERT INTO cells (d, cell, key, facets, definition, property, measure, event, root, days, day, as_of, block, claims) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, 1)",
            scope.Dossier, _last, facets.Key(), FacetsText.Write(facets), property.Name, facets.Property, facets.Measure, facets.Event,
            isWindowed ? scope.Pack.Properties.Wholes(facets.Property)[^1] : "", property.WindowDays, isWindowed ? LedgerRivals.DayOf(facets.AsOf) : null, facets.AsOf, block);
        return (_last.Value, block, property, true);
    }

    /// <summary>Counts a claim of a cell less, and tells whether it was the last.</summary>
    public (Facets Facets, PropertyDefinition Property, bool IsLast) Leave(long cell) => scope.Db.Query(
        "UPDATE cells SET claims = claims - 1 WHERE d = $1 AND cell = $2 RETURNING facets, definition, claims",
        r => (FacetsText.Read(r.GetString(0)), scope.Pack.PropertyDefinitions[r.GetString(1)], r.GetInt64(2) == 0), scope.Dossier, cell)[0];

    public void Forget(long cell) => scope.Db.Execute("DELETE FROM cells WHERE d = $1 AND cell = $2", scope.Dossier, cell);

    public long BlockOf(Facets facets) => places.Of(Reach.RelatedCells, scope.Tables.Blocks.KeyOf(facets));
}
