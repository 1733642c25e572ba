using Consistency.Checking;
using Consistency.Dossiers.Sqlite;
using Consistency.Dossiers.Store;
using Consistency.Model;
using Consistency.RulePacks;

namespace Consistency.Dossiers.Tests;

/// <summary>Stores and what is put into them.</summary>
internal static class Stores
{
    public static PinnedPack Pack { get; } = PinnedPack.Of(new RulePackCatalog().Describe("default"));

    public static DatabaseStore Open(string folder) => new(new StoreFile(folder), TimeProvider.System);

    public static NewDossier New(string id) => new(id, "Storm", "", Pack);

    public static Claim Killed(string id, double people, string source, Bound bound = Bound.Exact) => new()
    {
        Id = id,
        Source = new Source(source),
        Subject = new Subject("people"),
        Property = "killed",
        Value = new ClaimValue.OfQuantity(new Quantity(people, Bound: bound)),
    };

    public static AppendRequest Request(params Claim[] claims) => new(new CheckBatch(claims, []));

    public static AppendRequest Reports(params Report[] reports) => new(new CheckBatch([], reports));

    public static List<DossierRecord> Export(this IDossierStore store, string id)
    {
        var records = new List<DossierRecord>();
        store.Export(id, records.Add);
        return records;
    }

    /// <summary>All inconsistencies of a dossier.</summary>
    public static IReadOnlyList<KeptInconsistency> All(this IDossierStore store, string id) =>
        store.Inconsistencies(id, new InconsistencyFilter([], Severity.Notice, [], ""), null, int.MaxValue);
}
