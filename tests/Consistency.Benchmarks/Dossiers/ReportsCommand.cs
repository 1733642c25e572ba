using System.CommandLine;
using System.Globalization;
using Consistency.Benchmarks.Measuring;
using Consistency.Checking;
using Consistency.Dossiers.Tests;

namespace Consistency.Benchmarks.Dossiers;

/// <summary>reports SMALL LARGE [--postgres]: what one more report costs a dossier, by how many there are.</summary>
internal static class ReportsCommand
{
    private const int FilledTogether = 20;

    public static Command Create()
    {
        var small = new Argument<int>("SMALL") { Description = "How many reports the small dossier has.", DefaultValueFactory = _ => 500 };
        var large = new Argument<int>("LARGE") { Description = "How many the large one has.", DefaultValueFactory = _ => 10_000 };
        var postgres = new Option<bool>("--postgres") { Description = "Keeps dossiers in a PostgreSQL that goes with the command, and not in SQLite." };
        var command = new Command("reports", "Appends made-up reports, of six sentences with a number each, to a small and a large dossier of such reports: rows and pages touched, and times.") { small, large, postgres };
        command.SetAction(parsed =>
        {
            using Place place = parsed.GetValue(postgres) ? new PostgresPlace() : new SqlitePlace();
            Console.WriteLine(Machine.Description);
            Console.WriteLine();
            var table = new MarkdownTable("one more report", AppendCost.Columns(place));
            foreach (var reports in new[] { parsed.GetRequiredValue(small), parsed.GetRequiredValue(large) })
            {
                var fill = Enumerable.Range(0, reports / FilledTogether).Select(b => new CheckBatch([], [.. Enumerable.Range(b * FilledTogether, FilledTogether).Select(MadeUpReports.Of)]));
                AppendCost.Measure(
                    table, place, string.Create(CultureInfo.InvariantCulture, $"{reports:N0} reports before"), (fill, reports, "reports"), i => new CheckBatch([], [MadeUpReports.Of(reports + i)]));
            }

            table.Print();
            return 0;
        });
        return command;
    }
}
