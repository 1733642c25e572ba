using System.Text.Encodings.Web;
using System.Text.Json;
using Consistency.Dossiers.Ledger;
using Consistency.Engine;
using Consistency.Engine.Tests.Incremental;
using Consistency.Engine.Tests.Support;
using Consistency.Model;
using FsCheck;
using FsCheck.Fluent;

namespace Consistency.Dossiers.Tests.Ledger;

public sealed class SqliteLedgerCheckTests() : LedgerCheckTests(new SqlitePlace(), share: 1);

public sealed class PostgresLedgerCheckTests() : LedgerCheckTests(new PostgresPlace(), share: 5);

/// <summary>Whatever comes and goes, the ledger's rows say at all times what a check from scratch says.</summary>
/// <param name="share">Of how many of the cases one is tried.</param>
public abstract class LedgerCheckTests(Place place, int share) : IDisposable
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Fact]
    public void Of_claims_of_every_kind() => Always.Holds(Steps(AnyClaims.One, 14, 3), Follow, count: Math.Max(1, 60 / share));

    [Fact]
    public void Of_many_claims() => Always.Holds(Steps(AnyClaims.One, 60, 3), Follow, count: Math.Max(1, 4 / share));

    [Fact]
    public void Where_many_sources_say_the_same() => Always.Holds(Repeated(30), Follow, count: Math.Max(1, 20 / share));

    [Fact]
    public void Of_claims_that_come_in_great_numbers() => Always.Holds(Steps(AnyClaims.One, 4, 80), Follow, count: Math.Max(1, 5 / share));

    public void Dispose()
    {
        GC.SuppressFinalize(this);
        place.Dispose();
    }

    /// <summary>Of a few claims, each by whichever of a dozen sources.</summary>
    private static Gen<Step[]> Repeated(int length) =>
        from few in AnyClaims.One.ArrayOf(5)
        let one = from claim in Gen.Elements(few) from source in Gen.Choose(1, 12) select claim with { Source = claim.Source with { Id = $"r{source}" } }
        from steps in Steps(one, length, 3)
        select steps;

    private static Gen<Step[]> Steps(Gen<Claim> one, int length, int together) => Gen.Frequency(
        (3, one.Select(c => new Step([c], 0))),
        (1, one.ArrayOf(together).Select(c => new Step(c, 0))),
        (2, Gen.Choose(1, 1000).Select(n => new Step([], n)))).ArrayOf(length);

    private void Follow(Step[] steps)
    {
        using var here = place.New();
        using var file = here.OpenStorage();
        var tables = new PackTables(SamplePack.Pack, "");
        const long dossier = 7;
        file.Write(db => db.Execute("INSERT INTO dossiers (d, id, title, description, created, pack, pack_names) VALUES ($1, 'd', '', '', 0, '', '[]')", dossier), default);
        var (claims, next, n) = (new List<LedgerClaim>(), 0, 0L);
        var (before, texts) = (new HashSet<string>(), new Dictionary<string, string>());
        foreach (var step in steps)
        {
            // Ids that come in another order than the claims.
            LedgerClaim[] added = [.. step.Added.Select(c => new LedgerClaim(++n, c with { Id = $"c{(next++ * 37) % 1009}" }, ""))];
            var gone = added.Length == 0 && claims.Count > 0 ? claims[step.Retracted % claims.Count] : null;
            if (added.Length == 0 && gone is null)
                continue;
            claims.AddRange(added);
            claims.RemoveAll(c => c == gone);
            var fresh = ConsistencyEngine.Check(new EngineInput(claims.ConvertAll(c => c.Claim), [], SamplePack.Pack));
            var changes = file.Write(db => Change(new LedgerScope(db, dossier, tables), gone, added), default);

            var ids = fresh.Flags.Select(f => f.Id).ToHashSet();
            Assert.Equal(ids.Except(before).Order(StringComparer.Ordinal), changes.Opened.Select(o => o.Flag.Id).Order(StringComparer.Ordinal));
            Assert.Equal(before.Except(ids).Order(StringComparer.Ordinal), changes.Closed.Select(f => f.Id).Order(StringComparer.Ordinal));
            var named = changes.Opened.Select(o => o.Flag.Id).Concat(changes.Changed.Select(f => f.Id)).ToHashSet();
            file.Read(db => Compare(new LedgerScope(db, dossier, tables), fresh, claims, named, texts));
            before = ids;
        }
    }

    private static LedgerChanges Change(LedgerScope scope, LedgerClaim? gone, LedgerClaim[] added)
    {
        var check = new LedgerCheck(scope);
        return check.Change(gone is null ? [] : [check.Claims.Find(gone.Claim.Id)!], added, default);
    }

    private static bool Compare(LedgerScope scope, EngineResult fresh, List<LedgerClaim> claims, HashSet<string> named, Dictionary<string, string> texts)
    {
        var check = new LedgerCheck(scope);
        foreach (var found in fresh.Inconsistencies)
        {
            var kept = check.Describe(found.Id, default);
            Assert.Equal(Text(found), Text(kept!.Value.Inconsistency));
            var text = Text(WithoutSupport(found));
            Assert.True(named.Contains(found.Id) || string.Equals(texts.GetValueOrDefault(found.Id), text, StringComparison.Ordinal), $"was {texts.GetValueOrDefault(found.Id)}, is {text}");
            texts[found.Id] = text;
        }

        Assert.Equal(fresh.Flags.Count, scope.Db.Number("SELECT count(DISTINCT id) FROM flags WHERE d = $1", scope.Dossier));
        Assert.Equal(fresh.NotDecided, new LedgerFlags(scope).NotDecided());
        Assert.Equal(fresh.Claims.Select(c => (c.Id, c.Cell, c.Subject.Name)), check.Understood(check.Claims.After(0, int.MaxValue)).Select(c => (c.Id, c.Cell, c.Subject.Name)));
        Assert.Equal(claims.Count, check.Claims.After(0, int.MaxValue).Count);
        return true;
    }

    /// <summary>Which sources are copies is found when it is asked for, and no change by itself.</summary>
    private static Inconsistency WithoutSupport(Inconsistency found) => found with { Positions = [.. found.Positions.Select(p => p with { Support = 0 })] };

    private static string Text(Inconsistency found) => JsonSerializer.Serialize(found, Readable);

    private sealed record Step(Claim[] Added, int Retracted);
}
