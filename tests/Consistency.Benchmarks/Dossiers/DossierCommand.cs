using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Consistency.Benchmarks.Engine;
using Consistency.Benchmarks.Measuring;
using Consistency.Checking;
using Consistency.Dossiers;
using Consistency.Dossiers.Sqlite;
using Consistency.Dossiers.Storage;
using Consistency.Dossiers.Store;
using Consistency.Model;
using Consistency.RulePacks;

namespace Consistency.Benchmarks.Dossiers;

/// <summary>dossier SMALL LARGE: what one more claim costs a dossier, by how many there are; and appends beside plain inserts of the same rows.</summary>
internal static class DossierCommand
{
    private const int Appends = 300, FilledTogether = 5000, SustainedBatches = 100, SustainedTogether = 100;

    public static Command Create()
    {
        var small = new Argument<int>("SMALL") { Description = "How many claims the small dossier has.", DefaultValueFactory = _ => 10_000 };
        var large = new Argument<int>("LARGE") { Description = "How many the large one has.", DefaultValueFactory = _ => 1_000_000 };
        var command = new Command("dossier", "Appends claims to a small and a large dossier: rows and pages touched, and times; and in batches, beside plain inserts of the same rows.") { small, large };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(small), parsed.GetRequiredValue(large)));
        return command;
    }

    private static int Run(int small, int large)
    {
        Console.WriteLine(Machine.Description);
        Console.WriteLine();
        string[] columns = ["statements", "rows", "pages read", "pages written", "p50 ms", "p99 ms"];
        // The runtime compiles what runs often; what comes first would be the slowest for that.
        Measure(new MarkdownTable("", columns), "to warm up", small, 10);
        foreach (var (name, ofCell) in new[] { ("spread over cells of ten", 10), ("one cell", int.MaxValue) })
        {
            var table = new MarkdownTable("one more claim", columns);
            foreach (var claims in new[] { small, large })
                Measure(table, string.Create(CultureInfo.InvariantCulture, $"{name}, {claims:N0} claims before"), claims, ofCell);
            table.Print();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Memory of the process at its most: {Process.GetCurrentProcess().PeakWorkingSet64 >> 20:N0} MB."));
        }
        Sustain();
        return 0;
    }

    private static void Measure(MarkdownTable table, string name, int claims, int ofCell)
    {
        using var folder = new DataFolder();
        using var store = new DatabaseStore(new StoreFile(folder.Path), TimeProvider.System);
        store.Create(New(), default);
        var clock = Stopwatch.StartNew();
        for (var from = 0; from < claims; from += FilledTogether)
            Append(store, Enumerable.Range(from, Math.Min(FilledTogether, claims - from)).Select(i => Said(i, i / ofCell, i % 10 == 0 ? 20 : 17)));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: filled at {claims / clock.Elapsed.TotalSeconds:N0} claims/s."));

        // The first ones are not counted, as the runtime compiles what they need.
        // As many cells of the small dossier as of the large one, so that each meets the same.
        var (next, cells) = (claims, Math.Min(Appends, 1 + ((claims - 1) / ofCell)));
        var apart = Math.Max(1, claims / ofCell / cells);
        for (var i = 0; i < Appends; i++, next++)
            Append(store, [Said(next, i % cells * apart, 17)]);
        var (statements, rows, read, written) = CountsOf(store);
        var times = new List<double>(Appends);
        for (var i = 0; i < Appends; i++, next++)
        {
            clock.Restart();
            Append(store, [Said(next, i % cells * apart, i % 2 == 0 ? 17 : 20)]);
            times.Add(clock.Elapsed.TotalMilliseconds);
        }

        var (statementsAfter, rowsAfter, readAfter, writtenAfter) = CountsOf(store);
        times.Sort();
        table.Add(name, [(double)(statementsAfter - statements) / Appends, (double)(rowsAfter - rows) / Appends, (double)(readAfter - read) / Appends, (double)(writtenAfter - written) / Appends, times[times.Count / 2], times[^(times.Count / 100)]]);
    }

    /// <summary>Appends in batches, and then the same rows inserted in as many transactions into a store of the same tables.</summary>
    private static void Sustain()
    {
        using var folder = new DataFolder();
        using var store = new DatabaseStore(new StoreFile(folder.Path), TimeProvider.System);
        store.Create(New(), default);
        for (var batch = 0; batch < SustainedBatches; batch++)
            Append(store, Enumerable.Range(1_000_000 + (batch * SustainedTogether), SustainedTogether).Select(i => Said(i, i / 10, i % 10 == 0 ? 20 : 17)));
        var before = PlainInserts.Count(store);
        var clock = Stopwatch.StartNew();
        for (var batch = 0; batch < SustainedBatches; batch++)
            Append(store, Enumerable.Range(batch * SustainedTogether, SustainedTogether).Select(i => Said(i, i / 10, i % 10 == 0 ? 20 : 17)));
        var appends = clock.Elapsed;
        var rows = PlainInserts.Count(store) - before;
        var perSecond = SustainedBatches * SustainedTogether / appends.TotalSeconds;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Batches of {SustainedTogether}: {perSecond:N0} claims/s appended and checked, {rows:N0} rows."));
        foreach (var together in new[] { false, true })
        {
            using var plain = new DataFolder();
            // All that is in the store, the first half of which was to warm up.
            var inserts = PlainInserts.Run(store, plain.Path, 2 * SustainedBatches, together) / 2;
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"Plain inserts of the same rows in as many transactions, {(together ? "by statements that stay prepared" : "one statement each")}: {SustainedBatches * SustainedTogether / inserts.TotalSeconds:N0} claims/s. Ratio {inserts / appends:0.00}."));
        }
    }

    private static (long Statements, long Rows, long Read, long Written) CountsOf(DatabaseStore store) => store.Storage.Write(
        db => (db.Statements, db.Rows, Status(db, SQLitePCL.raw.SQLITE_DBSTATUS_CACHE_HIT) + Status(db, SQLitePCL.raw.SQLITE_DBSTATUS_CACHE_MISS), Status(db, SQLitePCL.raw.SQLITE_DBSTATUS_CACHE_WRITE)), default, keep: false);

    private static long Status(Database db, int counter) => ((SqliteDatabase)db).Status(counter);

    private static NewDossier New() => new("bench", "", "", PinnedPack.Of(new RulePackCatalog().Describe(RulePackCatalog.DefaultName)));

    private static void Append(DatabaseStore store, IEnumerable<Claim> claims) => store.Append("bench", new AppendRequest(new CheckBatch([.. claims], [])), default);

    private static Claim Said(int number, int subject, double value) => new()
    {
        Id = string.Create(CultureInfo.InvariantCulture, $"c{number}"),
        Source = new Source(string.Create(CultureInfo.InvariantCulture, $"source{number}")),
        Subject = new Subject(string.Create(CultureInfo.InvariantCulture, $"s{subject}")),
        Property = "killed",
        Value = new ClaimValue.OfQuantity(new Quantity(value)),
    };

    /// <summary>A folder that goes with the measurement.</summary>
    private sealed class DataFolder : IDisposable
    {
        public string Path { get; } = Directory.CreateTempSubdirectory("consistency-bench-").FullName;

        public void Dispose() => Directory.Delete(Path, recursive: true);
    }
}
