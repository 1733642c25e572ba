using Consistency.Checking;
using Consistency.Model;
using Consistency.RulePacks;

namespace Consistency.Dossiers.Tests;

public sealed class SqliteKeptTests() : KeptTests(new SqlitePlace());

public sealed class PostgresKeptTests() : KeptTests(new PostgresPlace());

public abstract class KeptTests : IDisposable
{
    private readonly Place _place;

    protected KeptTests(Place place) => _place = place;

    public void Dispose()
    {
        GC.SuppressFinalize(this);
        _place.Dispose();
    }

    [Fact]
    public void What_was_acknowledged_is_there_when_the_store_is_opened_again()
    {
        using (var store = _place.Open())
        {
            store.Create(Stores.New("storm"), default);
            store.Append("storm", Stores.Request(Stores.Killed("a", 17, "gazette"), Stores.Killed("b", 20, "post")), default);
        }

        using var again = _place.Open();
        Assert.Equal((2L, 1L), (again.Get("storm").Claims, again.Get("storm").Inconsistencies));
        Assert.Single(again.All("storm"));
    }

    [Fact]
    public async Task Exported_and_imported_it_is_exported_the_same()
    {
        using var elsewhere = _place.New();
        using var store = _place.Open();
        using var other = elsewhere.Open();
        store.Create(Stores.New("storm") with { Description = "All of it" }, default);
        store.Append("storm", Stores.Reports(new Report("r1", "Some 300 houses were destroyed. At least 40 people were killed, mayor Ana Reis said.", PublishedAt: new DateTimeOffset(2031, 3, 4, 9, 0, 0, TimeSpan.FromHours(2)))), default);
        store.Append("storm", Stores.Request(Stores.Killed("a", 17, "gazette"), new Claim { Text = "Twelve people were killed.", Source = new Source("post") }, Stores.Killed("", 20, "radio")), default);
        store.Append("storm", Stores.Reports(new Report("r2", "Up to 300 buildings were damaged or destroyed.")), default);
        foreach (var (found, i) in store.All("storm").Select((f, i) => (f, i)))
            store.Resolve("storm", found.Key.Id, i % 2 == 0 ? InconsistencyStatus.Dismissed : InconsistencyStatus.Acknowledged, $"reason {i}", default);
        Assert.NotEmpty(store.All("storm"));

        var first = store.Export("storm");
        await other.ImportAsync("copy", first.ToAsyncEnumerable(), default);
        var second = other.Export("copy");

        Assert.Equal(first.Select(Text), second.Select(Text));
        Assert.Equal(store.All("storm").Select(i => (i.Key, i.Status, i.Reason, i.Inconsistency!.Summary)), other.All("copy").Select(i => (i.Key, i.Status, i.Reason, i.Inconsistency!.Summary)));
        Assert.Equal(2, first.OfType<DossierRecord.OfReport>().Count());
    }

    [Fact]
    public async Task An_import_that_fails_leaves_nothing()
    {
        using var store = _place.Open();
        DossierRecord[] twice = [new DossierRecord.Header("", "", Stores.Pack), new DossierRecord.OfClaim(Stores.Killed("a", 1, "s")), new DossierRecord.OfClaim(Stores.Killed("a", 2, "t"))];
        var fault = await Assert.ThrowsAsync<DossierException>(() => store.ImportAsync("storm", twice.ToAsyncEnumerable(), default));
        Assert.Equal(DossierFault.InvalidRecord, fault.Fault);
        Assert.Contains("Line 3", fault.Message, StringComparison.Ordinal);
        Assert.Empty(store.List("", 10));
        Assert.Equal(0, store.Storage.Read(db => db.Number("SELECT count(*) FROM dossiers")));
        await Assert.ThrowsAsync<DossierException>(() => store.ImportAsync("storm", twice[1..].ToAsyncEnumerable(), default));
        await Assert.ThrowsAsync<DossierException>(() => store.ImportAsync("storm", Array.Empty<DossierRecord>().ToAsyncEnumerable(), default));
    }

    [Fact]
    public void A_recheck_by_another_pack_tells_what_differs_and_a_dry_run_changes_nothing()
    {
        using var store = _place.Open();
        store.Create(Stores.New("storm"), default);
        store.Append("storm", Stores.Request(Stores.Killed("a", 17, "gazette"), Stores.Killed("b", 20, "post"), Stores.Killed("s", 0, "") with { Id = "s", Text = "Nobody was killed.", Subject = Subject.None, Property = "", Value = null }), default);
        store.Append("storm", Stores.Reports(new Report("r1", "Some 300 people were killed.")), default);
        var before = (store.Get("storm"), store.Export("storm").Select(Text).ToList(), store.All("storm").Select(i => i.Key).ToList());
        var lax = PinnedPack.Of(new RulePackCatalog().Describe(["default"], "rules: {quantity/conflict: {enabled: false}}"));

        var dry = store.Recheck("storm", lax, keep: false, default);
        Assert.NotEmpty(dry.Changes.Closed);
        Assert.Equal(before.Item1.Revision, dry.Changes.Revision);
        Assert.Equal((before.Item1.Revision, before.Item1.PackDigest, before.Item1.Claims), (store.Get("storm").Revision, store.Get("storm").PackDigest, store.Get("storm").Claims));
        Assert.Equal(before.Item2, store.Export("storm").Select(Text));

        var done = store.Recheck("storm", lax, keep: true, default);
        Assert.Equal(dry.Changes.Closed.Select(c => c.Id), done.Changes.Closed.Select(c => c.Id));
        Assert.Equal(lax.Digest, store.Get("storm").PackDigest);
        Assert.Equal(before.Item1.Claims, store.Get("storm").Claims);
        var back = store.Recheck("storm", Stores.Pack, keep: true, default);
        Assert.Equal(done.Changes.Closed.Select(c => c.Id), back.Changes.Opened.Select(c => c.Id));
        Assert.Equal(before.Item3, store.All("storm").Select(i => i.Key));
        Assert.Equal(1, store.Storage.Read(db => db.Number("SELECT count(*) FROM packs")));
        var same = store.Recheck("storm", null, keep: true, default).Changes;
        Assert.Equal((0, 0, 0), (same.Opened.Count, same.Changed.Count, same.Closed.Count));
    }

    [Fact]
    public void A_claim_that_a_pack_does_not_know_is_kept_for_one_that_does()
    {
        var cargo = PinnedPack.Of(new RulePackCatalog().Describe(["default"], "properties: {berths: {value: quantity, kind: stock}}"));
        using var store = _place.Open();
        store.Create(Stores.New("port") with { Pack = cargo }, default);
        store.Append("port", Stores.Request(Stores.Killed("a", 17, "gazette") with { Property = "berths" }, Stores.Killed("b", 17, "post")), default);

        var fewer = store.Recheck("port", Stores.Pack, keep: true, default);
        Assert.Equal(ProblemReason.UnknownProperty, Assert.Single(fewer.Problems).Reason);
        Assert.Equal(1, store.Get("port").Claims);
        Assert.Equal(2, store.Export("port").OfType<DossierRecord.OfClaim>().Count());

        Assert.Empty(store.Recheck("port", cargo, keep: true, default).Problems);
        Assert.Equal(["a", "b"], store.Claims("port", new ClaimFilter(), 0, 10, default).Select(c => c.Claim.Id));
    }

    private static string Text(DossierRecord record) => record switch
    {
        DossierRecord.OfClaim of => Convert.ToHexString(Bodies.ClaimBody.Write(of.Claim)),
        DossierRecord.Header header => $"{header.Title} {header.Description} {header.Pack.Digest} {string.Join(',', header.Pack.Names)}",
        _ => record.ToString(),
    };
}
