using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Consistency.Benchmarks.Engine;
using Consistency.Benchmarks.Measuring;
using Consistency.Checking;
using Consistency.Dossiers.Store;
using Consistency.Dossiers.Tests;
using Consistency.Model;

namespace Consistency.Benchmarks.Dossiers;

/// <summary>dossier SMALL LARGE [--postgres]: what one more claim costs a dossier, by how many there are; and appends beside plain inserts of the same rows.</summary>
internal static class DossierCommand
{
    private const int FilledTogether = 5000, SustainedBatches = 100, SustainedTogether = 100, SustainedRounds = 5;

    public static Command Create()
    {
        var small = new Argument<int>("SMALL") { Description = "How many claims the small dossier has.", DefaultValueFactory = _ => 10_000 };
        var large = new Argument<int>("LARGE") { Description = "How many the large one has.", DefaultValueFactory = _ => 1_000_000 };
        var postgres = new Option<bool>("--postgres") { Description = "Keeps dossiers in a PostgreSQL that goes with the command, and not in SQLite." };
        var command = new Command("dossier", "Appends claims to a small and a large dossier: rows and pages touched, and times; and in batches, beside plain inserts of the same rows.") { small, large, postgres };
        command.SetAction(parsed =>
        {
            using Place place = parsed.GetValue(postgres) ? new PostgresPlace() : new SqlitePlace();
            return Run(place, parsed.GetRequiredValue(small), parsed.GetRequiredValue(large));
        });
        return command;
    }

    private static int Run(Place place, int small, int large)
    {
        Console.WriteLine(Machine.Description);
        Console.WriteLine();
        var columns = AppendCost.Columns(place);
        // The runtime compiles what runs often; what comes first would be the slowest for that.
        Measure(new MarkdownTable("", columns), place, "to warm up", small, 10, areRelated: false);
        // What may be part of each other is looked at together: that costs as many as there are, so that no large dossier of it is filled here.
        foreach (var (name, ofCell, more, areRelated) in new[] { ("spread over cells of ten", 10, large, false), ("one cell", int.MaxValue, large, false), ("related cells of ten", 10, 2 * small, true) })
        {
            var table = new MarkdownTable("one more claim", columns);
            foreach (var claims in new[] { small, more })
                Measure(table, place, string.Create(CultureInfo.InvariantCulture, $"{name}, {claims:N0} claims before"), claims, ofCell, areRelated);
            table.Print();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Memory of the process at its most: {Process.GetCurrentProcess().PeakWorkingSet64 >> 20:N0} MB."));
        }

        Sustain(place);
        return 0;
    }

    private static void Measure(MarkdownTable table, Place kind, string name, int claims, int ofCell, bool areRelated)
    {
        // As many cells of the small dossier as of the large one, so that each meets the same.
        var cells = Math.Min(AppendCost.Appends, 1 + ((claims - 1) / ofCell));
        var apart = Math.Max(1, claims / ofCell / cells);
        var fill = Enumerable.Range(0, (claims + FilledTogether - 1) / FilledTogether).Select(b => b * FilledTogether)
            .Select(from => Batch(Enumerable.Range(from, Math.Min(FilledTogether, claims - from)).Select(i => Said(i, i / ofCell, i % 10 == 0 ? 20 : 17, areRelated))));
        AppendCost.Measure(table, kind, name, (fill, claims, "claims"), i => Batch([Said(claims + i, i % cells * apart, i % 2 == 0 ? 17 : 20, areRelated)]));
    }

    /// <summary>Appends in batches beside plain inserts of the same rows, in turns so that both have the same machine; medians.</summary>
    private static void Sustain(Place kind)
    {
        var rounds = Enumerable.Range(0, SustainedRounds).Select(_ => SustainOnce(kind)).ToList();
        double Median(Func<(double Appends, double Apart, double Prepared), double> of) => rounds.Select(of).Order().ElementAt(SustainedRounds / 2);
        var table = new MarkdownTable($"batches of {SustainedTogether}", ["claims/s", "appends / these"]);
        table.Add("appended and checked", [Median(r => r.Appends), 1]);
        table.Add("their rows, inserted by one statement each", [Median(r => r.Apart), Median(r => r.Appends / r.Apart)]);
        table.Add("their rows, inserted by statements that stay prepared", [Median(r => r.Prepared), Median(r => r.Appends / r.Prepared)]);
        table.Print();
    }

    /// <summary>Appends in batches, and then the same rows inserted in as many transactions into a store of the same tables; in claims a second.</summary>
    private static (double Appends, double Apart, double Prepared) SustainOnce(Place kind)
    {
        using var place = kind.New();
        using var store = place.Open();
        store.Create(AppendCost.New(), default);
        for (var batch = 0; batch < SustainedBatches; batch++)
            AppendCost.Append(store, Batch(Enumerable.Range(1_000_000 + (batch * SustainedTogether), SustainedTogether).Select(i => Said(i, i / 10, i % 10 == 0 ? 20 : 17))));
        var clock = Stopwatch.StartNew();
        for (var batch = 0; batch < SustainedBatches; batch++)
            AppendCost.Append(store, Batch(Enumerable.Range(batch * SustainedTogether, SustainedTogether).Select(i => Said(i, i / 10, i % 10 == 0 ? 20 : 17))));
        var appends = clock.Elapsed;
        return (PerSecond(appends), PerSecond(Insert(kind, store, together: false)), PerSecond(Insert(kind, store, together: true)));
    }

    /// <summary>How long inserting half of what is in a store takes: its other half is to warm up.</summary>
    private static TimeSpan Insert(Place kind, DatabaseStore store, bool together)
    {
        using var plain = kind.New();
        return PlainInserts.Run(store, plain, 2 * SustainedBatches, together) / 2;
    }

    private static double PerSecond(TimeSpan time) => SustainedBatches * SustainedTogether / time.TotalSeconds;

    private static CheckBatch Batch(IEnumerable<Claim> claims) => new([.. claims], []);

    /// <param name="isRelated">Whether it is of people in a place, as which all of the dossier's may be part of each other.</param>
    private static Claim Said(int number, int subject, double value, bool isRelated = false) => new()
    {
        Id = string.Create(CultureInfo.InvariantCulture, $"c{number}"),
        Source = new Source(string.Create(CultureInfo.InvariantCulture, $"source{number}")),
        Subject = new Subject(isRelated ? "people" : string.Create(CultureInfo.InvariantCulture, $"s{subject}")),
        Property = "killed",
        Scope = isRelated ? Scope.Unstated with { Place = string.Create(CultureInfo.InvariantCulture, $"Town {subject}") } : Scope.Unstated,
        Value = new ClaimValue.OfQuantity(new Quantity(value)),
    };
}
