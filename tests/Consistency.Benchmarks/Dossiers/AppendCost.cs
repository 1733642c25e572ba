using System.Diagnostics;
using System.Globalization;
using Consistency.Benchmarks.Measuring;
using Consistency.Checking;
using Consistency.Dossiers;
using Consistency.Dossiers.Store;
using Consistency.Dossiers.Tests;
using Consistency.RulePacks;

namespace Consistency.Benchmarks.Dossiers;

/// <summary>What one more append costs a dossier, by what it has.</summary>
internal static class AppendCost
{
    public const int Appends = 300;

    /// <summary>The columns of a table of costs.</summary>
    public static string[] Columns(Place place) => ["statements", "rows", "pages read", place is PostgresPlace ? "bytes of log written" : "pages written", "p50 ms", "p99 ms"];

    /// <summary>Fills a dossier and appends to it; adds a row to a table, and tells how fast it was filled.</summary>
    /// <param name="fill">What it has before.</param>
    /// <param name="unit">Of what it has so many before: "claims".</param>
    /// <param name="one">What is appended, by the append's number from 0 to twice <see cref="Appends"/>; the first half is not counted, as the runtime compiles what it needs.</param>
    public static void Measure(MarkdownTable table, Place kind, string name, (IEnumerable<CheckBatch> Batches, int Count, string Unit) fill, Func<int, CheckBatch> one)
    {
        using var place = kind.New();
        var counting = new CountingStorage(place.OpenStorage());
        using var store = new DatabaseStore(counting, TimeProvider.System);
        store.Create(New(), default);
        var clock = Stopwatch.StartNew();
        foreach (var batch in fill.Batches)
            Append(store, batch);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: filled at {fill.Count / clock.Elapsed.TotalSeconds:N0} {fill.Unit}/s."));
        for (var i = 0; i < Appends; i++)
            Append(store, one(i));
        var (statements, rows, read, written) = counting.Counts;
        var times = new List<double>(Appends);
        for (var i = Appends; i < 2 * Appends; i++)
        {
            var batch = one(i);
            clock.Restart();
            Append(store, batch);
            times.Add(clock.Elapsed.TotalMilliseconds);
        }

        var (statementsAfter, rowsAfter, readAfter, writtenAfter) = counting.Counts;
        times.Sort();
        double Each(long after, long before) => (double)(after - before) / Appends;
        table.Add(name, [Each(statementsAfter, statements), Each(rowsAfter, rows), Each(readAfter, read), Each(writtenAfter, written), times[times.Count / 2], times[^(times.Count / 100)]]);
    }

    public static NewDossier New() => new("bench", "", "", PinnedPack.Of(new RulePackCatalog().Describe(RulePackCatalog.DefaultName)));

    public static void Append(DatabaseStore store, CheckBatch batch) => store.Append("bench", new AppendRequest(batch), default);
}
