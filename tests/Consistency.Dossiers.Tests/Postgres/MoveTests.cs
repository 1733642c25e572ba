using Consistency.Checking;
using Consistency.Model;

namespace Consistency.Dossiers.Tests.Postgres;

/// <summary>From SQLite to PostgreSQL, and back, by export and import.</summary>
public sealed class MoveTests : IDisposable
{
    private readonly SqlitePlace _sqlite = new();
    private readonly PostgresPlace _postgres = new();

    public void Dispose()
    {
        _sqlite.Dispose();
        _postgres.Dispose();
    }

    [Fact]
    public async Task A_dossier_that_moves_is_the_same()
    {
        using var from = _sqlite.Open();
        using var to = _postgres.Open();
        from.Create(Stores.New("storm") with { Description = "All of it" }, default);
        from.Append("storm", new AppendRequest(new CheckBatch(
            [Stores.Killed("a", 17, "gazette"), Stores.Killed("é", 20, "post"), Stores.Killed("Z", 30, "radio"), new Claim { Text = "Twelve people were killed.", Source = new Source("wire") }],
            [new Report("r1", "Some 300 houses were destroyed. At least 40 people were killed, mayor Ana Reis said."), new Report("r2", "Up to 300 houses were damaged, Reis said.")])), default);
        from.Resolve("storm", from.All("storm")[0].Key.Id, InconsistencyStatus.Dismissed, "Old news.", default);

        await to.ImportAsync("storm", from.Export("storm").ToAsyncEnumerable(), default);
        Assert.Equal(Exported(from), Exported(to));
        Assert.Equal(from.All("storm").Select(Text), to.All("storm").Select(Text));
        Assert.NotEmpty(to.All("storm"));
        await from.ImportAsync("back", to.Export("storm").ToAsyncEnumerable(), default);
        Assert.Equal(Exported(from), Exported(from, "back"));
    }

    private static List<string> Exported(IDossierStore store, string id = "storm") => store.Export(id).ConvertAll(r => r switch
    {
        DossierRecord.OfClaim of => Convert.ToHexString(Bodies.ClaimBody.Write(of.Claim)),
        DossierRecord.Header header => $"{header.Title} {header.Description} {header.Pack.Digest}",
        _ => r.ToString(),
    });

    /// <summary>All but the revisions, and the order that its claims came in.</summary>
    private static string Text(KeptInconsistency found) =>
        $"{found.Key} {found.Status} {found.Reason} {found.DecidedAt:O} {found.Inconsistency!.Summary} | {string.Join(" | ", found.Inconsistency.Positions.Select(p => $"{p.Label}: {string.Join(',', p.ClaimIds.Order(StringComparer.Ordinal))} {p.ClaimCount} {p.Support}"))}";
}
