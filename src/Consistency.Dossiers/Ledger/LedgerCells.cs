using Consistency.Engine.Cells;
using Consistency.Engine.Rules;
using Consistency.Model.Packs;

namespace Consistency.Dossiers.Ledger;

/// <summary>The cells of a ledger, each with how many claims it holds and the block that it is in.</summary>
internal sealed class LedgerCells(LedgerScope scope, LedgerPlaces places)
{
    private readonly Dictionary<string, (long Number, long Block, PropertyDefinition Property)> _known = new(StringComparer.Ordinal);
    private readonly Dictionary<long, int> _entered = [];
    private long? _last;

    /// <summary>Looks up cells together, so that each is not asked for by itself; and the blocks of those that are not there.</summary>
    public void Load(IEnumerable<Facets> cells)
    {
        var byKey = cells.DistinctBy(c => c.Key(), StringComparer.Ordinal).ToDictionary(c => c.Key(), StringComparer.Ordinal);
        var found = scope.Db.QueryEach(
            "WITH v(d, key) AS (VALUES {rows}) SELECT c.key, c.cell, c.block, c.definition FROM v CROSS JOIN cells AS c WHERE c.d = $1 AND c.key = v.key",
            r => (Key: r.GetString(0), Cell: (Number: r.GetInt64(1), Block: r.GetInt64(2), Property: scope.Pack.PropertyDefinitions[r.GetString(3)])),
            scope.Dossier, [.. byKey.Keys.Select(k => new object?[] { k })]);
        foreach (var (key, cell) in found)
        {
            _known[key] = cell;
            places.Know(cell.Block, Reach.RelatedCells);
            byKey.Remove(key);
        }

        LoadBlocks(byKey.Values);
    }

    /// <summary>Looks up the blocks of cells together.</summary>
    public void LoadBlocks(IEnumerable<Facets> cells) => places.Load(cells.Select(f => (Reach.RelatedCells, scope.Tables.Blocks.KeyOf(f))));

    /// <summary>Counts a claim to its cell, which was looked up, and is made where there is none.</summary>
    /// <returns>Its property is that of the claim that made it.</returns>
    public (long Number, long Block, PropertyDefinition Property, bool IsNew) Enter(Facets facets, PropertyDefinition property)
    {
        if (_known.TryGetValue(facets.Key(), out var known))
        {
            _entered[known.Number] = _entered.GetValueOrDefault(known.Number) + 1;
            return (known.Number, known.Block, known.Property, false);
        }

        var (block, isWindowed) = (BlockOf(facets), property.WindowDays > 0);
        _last = 1 + (_last ?? scope.Db.Number("SELECT max(cell) FROM cells WHERE d = $1", scope.Dossier));
        scope.Db.Execute(
            "INSERT INTO cells (d, cell, key, facets, definition, property, measure, event, root, days, day, as_of, block, claims) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, 1)",
            scope.Dossier, _last, facets.Key(), FacetsText.Write(facets), property.Name, facets.Property, facets.Measure, facets.Event,
            isWindowed ? scope.Pack.Properties.Wholes(facets.Property)[^1] : null, property.WindowDays, isWindowed ? LedgerRivals.DayOf(facets.AsOf) : null, facets.AsOf, block);
        _known[facets.Key()] = (_last.Value, block, property);
        return (_last.Value, block, property, true);
    }

    /// <summary>Writes how many claims came to which cells.</summary>
    public void Settle()
    {
        scope.Db.ExecuteEach(
            "UPDATE cells SET claims = cells.claims + v.column3 FROM (VALUES {rows}) AS v WHERE cells.d = $1 AND cells.cell = v.column2",
            scope.Dossier, [.. _entered.Select(e => new object?[] { e.Key, e.Value })]);
        _entered.Clear();
    }

    /// <summary>Counts a claim of a cell less, and tells whether it was the last.</summary>
    public (Facets Facets, PropertyDefinition Property, bool IsLast) Leave(long cell) => scope.Db.Query(
        "UPDATE cells SET claims = claims - 1 WHERE d = $1 AND cell = $2 RETURNING facets, definition, claims",
        r => (FacetsText.Read(r.GetString(0)), scope.Pack.PropertyDefinitions[r.GetString(1)], r.GetInt64(2) == 0), scope.Dossier, cell)[0];

    public void Forget(long cell) => scope.Db.Execute("DELETE FROM cells WHERE d = $1 AND cell = $2", scope.Dossier, cell);

    public long BlockOf(Facets facets) => places.Of(Reach.RelatedCells, scope.Tables.Blocks.KeyOf(facets));
}
