using System.Collections.Concurrent;
using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Consistency.Benchmarks.Measuring;
using Consistency.Checking;
using Consistency.Dossiers;
using Consistency.Dossiers.Postgres;
using Consistency.Dossiers.Store;
using Consistency.Model;
using Consistency.RulePacks;

namespace Consistency.Benchmarks.Dossiers;

/// <summary>replicas ADDRESS: appends by one, two and three stores on one PostgreSQL, how soon a watcher on another one sees them, and what an append asks of it.</summary>
internal static class ReplicasCommand
{
    private const int Clients = 8, Watched = 200, ClaimsEach = 10;

    public static Command Create()
    {
        var address = new Argument<string>("ADDRESS") { Description = "A database of PostgreSQL that may be filled: postgres://user@host:port/database." };
        var seconds = new Option<int>("--seconds") { Description = "How long each figure is measured.", DefaultValueFactory = _ => 10 };
        var command = new Command("replicas", "Appends through one, two and three stores on one PostgreSQL: claims a second, watch latency, statements and rows an append.") { address, seconds };
        command.SetAction(async (parsed, _) => await RunAsync(parsed.GetRequiredValue(address), TimeSpan.FromSeconds(parsed.GetRequiredValue(seconds))));
        return command;
    }

    private static async Task<int> RunAsync(string address, TimeSpan duration)
    {
        Console.WriteLine(Machine.Description);
        Console.WriteLine();
        var run = Guid.NewGuid().ToString("N")[..8];
        var stores = Enumerable.Range(0, 3).Select(_ => new DatabaseStore(new PostgresStorage(PostgresAddress.Parse(address)), TimeProvider.System)).ToList();
        try
        {
            var table = new MarkdownTable($"{Clients} clients, a dossier each, batches of {ClaimsEach}", ["claims/s", "one dossier for all: claims/s"]);
            // The first figures would be of what the runtime compiles.
            Append(stores, Dossiers(stores[0], run + "-warm", Clients), duration);
            foreach (var replicas in new[] { 1, 2, 3 })
            {
                var together = stores.Take(replicas).ToList();
                table.Add(
                    string.Create(CultureInfo.InvariantCulture, $"{replicas} replicas"),
                    [Append(together, Dossiers(stores[0], $"{run}-{replicas}", Clients), duration), Append(together, Dossiers(stores[0], $"{run}-{replicas}-one", 1), duration)]);
            }

            table.Print();
            Console.WriteLine();
            Console.WriteLine(await WatchAsync(stores[0], stores[1], Dossiers(stores[0], run + "-watch", 1)[0]));
            Console.WriteLine(Cost(stores[0], Dossiers(stores[0], run + "-cost", 1)[0]));
        }
        finally
        {
            stores.ForEach(s => s.Dispose());
        }

        return 0;
    }

    private static List<string> Dossiers(DatabaseStore store, string name, int count)
    {
        var pack = PinnedPack.Of(new RulePackCatalog().Describe(RulePackCatalog.DefaultName));
        var ids = Enumerable.Range(0, count).Select(i => string.Create(CultureInfo.InvariantCulture, $"{name}-{i}")).ToList();
        ids.ForEach(id => store.Create(new NewDossier(id, "", "", pack), default));
        return ids;
    }

    /// <returns>Claims a second.</returns>
    private static double Append(List<DatabaseStore> stores, List<string> dossiers, TimeSpan duration)
    {
        var clock = Stopwatch.StartNew();
        var done = 0;
        Parallel.For(0, Clients, new ParallelOptions { MaxDegreeOfParallelism = Clients }, client =>
        {
            for (var number = 0; clock.Elapsed < duration; number++)
            {
                stores[client % stores.Count].Append(dossiers[client % dossiers.Count], Batch(client, number, ClaimsEach), default);
                Interlocked.Add(ref done, ClaimsEach);
            }
        });
        return done / clock.Elapsed.TotalSeconds;
    }

    private static async Task<string> WatchAsync(DatabaseStore appending, DatabaseStore watching, string id)
    {
        var sent = new ConcurrentDictionary<long, long>();
        var seen = new ConcurrentDictionary<long, long>();
        var watch = Task.Run(async () =>
        {
            for (long last = 0; last < Watched;)
            {
                var change = watching.NextChange(id);
                var told = watching.Changes(id, last, 100);
                foreach (var revision in told)
                    seen[last = revision.Revision] = Stopwatch.GetTimestamp();
                if (told.Count == 0)
                    await change;
            }
        });
        for (var number = 0; number < Watched; number++)
        {
            var answer = appending.Append(id, Batch(0, number, 1), default);
            sent[answer.Changes.Revision] = Stopwatch.GetTimestamp();
            await Task.Delay(5);
        }

        await watch;
        var times = sent.Select(s => Stopwatch.GetElapsedTime(s.Value, Math.Max(s.Value, seen[s.Key])).TotalMilliseconds).Order().ToList();
        return string.Create(CultureInfo.InvariantCulture, $"From an append's answer to a watcher on another store: p50 {times[times.Count / 2]:0.0} ms, p99 {times[times.Count * 99 / 100]:0.0} ms, of {Watched}.");
    }

    private static string Cost(DatabaseStore store, string id)
    {
        store.Append(id, Batch(0, 0, 1000), default);
        var cost = store.Storage.Write(
            db =>
            {
                var appends = new Appends(new PackShelf(), TimeProvider.System);
                for (var number = 1; number <= Watched; number++)
                    appends.Append(db, id, Batch(0, number, 1), default);
                return (db.Statements, db.Rows);
            },
            default);
        return string.Create(CultureInfo.InvariantCulture, $"One more claim: {(double)cost.Statements / Watched:0.0} statements, {(double)cost.Rows / Watched:0.0} rows.");
    }

    private static AppendRequest Batch(int client, int number, int claims) => new(new CheckBatch(
        [.. Enumerable.Range(0, claims).Select(i => new Claim
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"c{client}-{number}-{i}"),
            Source = new Source(string.Create(CultureInfo.InvariantCulture, $"s{i % 7}")),
            Subject = new Subject("people"),
            Property = "killed",
            Scope = new Scope { Place = string.Create(CultureInfo.InvariantCulture, $"Port {number}-{i / 5}") },
            Value = new ClaimValue.OfQuantity(new Quantity(i % 5 == 0 ? 20 : 17)),
        })],
        []));
}
