using Consistency.Dossiers.Storage;
using Consistency.Engine.Incremental;
using Consistency.Engine.Normalization;
using Consistency.Model.Packs;

namespace Consistency.Dossiers.Ledger;

/// <summary>One dossier's rows within a transaction, and the pack that they are read by. For one thread at a time.</summary>
internal sealed record LedgerScope(Database Db, long Dossier, PackTables Tables)
{
    public RulePack Pack => Tables.Pack;
}

/// <summary>What is made of a pack once, for all dossiers that are read by it. Safe for many threads.</summary>
internal sealed class PackTables(RulePack pack, string digest)
{
    public RulePack Pack => pack;

    /// <summary>Names the pack in the store.</summary>
    public string Digest => digest;

    public ValueReader Values { get; } = new(pack);

    public BlockRoots Blocks { get; } = new(pack, []);
}
