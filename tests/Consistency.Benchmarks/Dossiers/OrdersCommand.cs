using System.CommandLine;
using System.Globalization;
using Consistency.Checking;
using Consistency.Dossiers;
using Consistency.Model;
using Consistency.RulePacks;

namespace Consistency.Benchmarks.Dossiers;

/// <summary>orders FOLDER: the reports of a folder appended to a dossier one by one, in every order, beside one check of all.</summary>
internal static class OrdersCommand
{
    private const int MostReports = 6;

    public static Command Create()
    {
        var folder = new Argument<string>("FOLDER") { Description = "A folder of reports (.txt, .md), at most 6: so many have 720 orders." };
        var command = new Command("orders", "Appends the reports of a folder to dossiers one by one, in every order, and looks whether all end as one check does, ids included.") { folder };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(folder)));
        return command;
    }

    private static int Run(string folder)
    {
        var reports = Directory.EnumerateFiles(folder).Where(f => Path.GetExtension(f) is ".txt" or ".md").Order(StringComparer.Ordinal)
            .Select(f => new Report(Path.GetFileNameWithoutExtension(f), File.ReadAllText(f))).ToArray();
        if (reports.Length is 0 or > MostReports)
        {
            Console.Error.WriteLine($"{folder} has {reports.Length} reports; give 1 to {MostReports}.");
            return 2;
        }

        var description = new RulePackCatalog().Describe(RulePackCatalog.DefaultName);
        var whole = Lines(ConsistencyChecker.Check(new CheckInput([], description.Pack) { Reports = reports }).Inconsistencies);
        var (orders, differing) = (0, 0);
        var data = Directory.CreateTempSubdirectory("consistency-orders-").FullName;
        try
        {
            using var store = DossierStore.Open(data, TimeProvider.System);
            foreach (var order in Orders(reports))
            {
                var id = string.Create(CultureInfo.InvariantCulture, $"order-{orders++}");
                store.Create(new NewDossier(id, "", "", PinnedPack.Of(description)));
                foreach (var report in order)
                    store.Append(id, new AppendRequest(new CheckBatch([], [report])));
                var kept = store.Inconsistencies(id, new InconsistencyFilter([], Severity.Notice, [], ""), null, int.MaxValue);
                if (whole.SequenceEqual(Lines(kept.Select(k => k.Inconsistency!)), StringComparer.Ordinal))
                    continue;
                differing++;
                Console.Error.WriteLine($"{string.Join(' ', order.Select(r => r.Id))} ends otherwise than one check.");
            }
        }
        finally
        {
            Directory.Delete(data, recursive: true);
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{reports.Length} reports, {orders} orders, {whole.Count} inconsistencies: {differing} orders end otherwise than one check."));
        return differing == 0 ? 0 : 1;
    }

    private static IEnumerable<Report[]> Orders(Report[] reports) => reports.Length <= 1
        ? [reports]
        : reports.SelectMany((first, i) => Orders([.. reports.Where((_, j) => j != i)]).Select(rest => (Report[])[first, .. rest]));

    /// <summary>All of each inconsistency but the order that its claims came in.</summary>
    private static List<string> Lines(IEnumerable<Inconsistency> found) => [.. found.Select(i =>
        $"{i.Id} {i.RuleId} {i.Severity} {i.Between} {i.Summary} {string.Join(',', i.MinimalClaimIds.Order(StringComparer.Ordinal))} "
        + string.Join(" | ", i.Positions.Select(p => $"{p.Label} {string.Join(',', p.ClaimIds.Order(StringComparer.Ordinal))} {p.ClaimCount} {p.Support} {string.Join(',', p.SourceIds)}")))];
}
