using System.Collections.Concurrent;
using Consistency.Dossiers.Ledger;
using Consistency.Dossiers.Storage;
using Consistency.RulePacks;

namespace Consistency.Dossiers.Store;

/// <summary>The packs that dossiers pin: kept in the store, and compiled once. Safe for many threads.</summary>
internal sealed class PackShelf
{
    // A pack takes some megabytes; most stores have one or two.
    private const int MostKept = 16;

    private readonly RulePackCatalog _catalog = new();
    private readonly ConcurrentDictionary<string, Lazy<PackTables>> _tables = new(StringComparer.Ordinal);

    /// <exception cref="DossierException">This program cannot read the pack.</exception>
    public PackTables Of(Database db, DossierRow row) => Compiled(row.Pack, () => (string)db.Value("SELECT document FROM packs WHERE d = $1", row.D)!);

    /// <summary>Puts the pack that a dossier pins into the store, in the place of the one that it pinned. Each has a copy of its own, so that none depends on another.</summary>
    /// <exception cref="DossierException">This program cannot read the pack.</exception>
    public PackTables Put(Database db, long dossier, PinnedPack pack)
    {
        var tables = Compiled(pack.Digest, () => pack.Document);
        db.Execute("INSERT INTO packs (d, document) VALUES ($1, $2) ON CONFLICT (d) DO UPDATE SET document = excluded.document", dossier, pack.Document);
        return tables;
    }

    private PackTables Compiled(string digest, Func<string> document)
    {
        if (_tables.Count >= MostKept && !_tables.ContainsKey(digest))
            _tables.Clear();
        var text = _tables.ContainsKey(digest) ? "" : document();
        return _tables.GetOrAdd(digest, d => new Lazy<PackTables>(() => Compile(d, text))).Value;
    }

    private PackTables Compile(string digest, string document)
    {
        try
        {
            return new PackTables(_catalog.Compile([], document), digest);
        }
        catch (InvalidRulePackException fault)
        {
            throw new DossierException(DossierFault.PackUnreadable, $"This program cannot read the dossier's rule pack: {fault.Faults[0]} Recheck the dossier with another one.", fault);
        }
    }
}
