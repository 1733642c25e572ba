using Consistency.Model;
using Consistency.RulePacks;

namespace Consistency.Checking.Tests;

/// <summary>Figures that are compared by their wording alone, in reports that come one by one: each may change what an earlier one is compared with.</summary>
public sealed class RunningFigureTests
{
    private static readonly CheckInput Settings = new([], new RulePackCatalog().Compile(["default"]));

    private static readonly Report[] Reports =
    [
        new("r1", "The old bridge carries 4,123 lorries a day. The ferry line lost 3.2 million crowns in 2030."),
        new("r2", "Every day 4,600 lorries cross the old bridge, the harbour office says."),
        new("r3", "In 2030 the ferry line made a loss of 5.7 million crowns. The new crane weighs 80 tonnes."),
        new("r4", "About 4,100 lorries use the old bridge each day. The crane, which is new, has a weight of 95 tonnes."),
    ];

    private static readonly Report[] TwoStories =
    [
        new("f1", "The ferry Alma struck a reef off Skarholm at dawn. 12 people were killed, the coast guard said."),
        new("f2", "19 people were killed when the ferry struck the reef off Skarholm, the coast guard said."),
        new("q1", "The quake brought down a school in the mountain village of Orlo. 240 people were killed, the mayor said."),
        new("q2", "A school in the mountain village of Orlo collapsed in the quake, and 310 people were killed."),
        new("q3", "The mayor of Orlo says the quake, which flattened the school, left 240 people killed."),
    ];

    [Fact]
    public void Whatever_their_order_they_show_what_one_check_shows()
    {
        var whole = Flagged(ConsistencyChecker.Check(Settings with { Reports = Reports }).Inconsistencies);
        Assert.NotEmpty(whole);
        foreach (var order in Orders(Reports))
            Assert.Equal(whole, Stream(new RunningCheck(Settings), order));
    }

    [Fact]
    public void Two_stories_are_told_apart_as_one_check_tells_them_apart()
    {
        var whole = ConsistencyChecker.Check(Settings with { Reports = TwoStories }).Inconsistencies;
        Assert.Equal(["f1 f2", "q1 q2 q3"], whole.Where(i => i.Severity > Severity.Notice).Select(SourcesOf).Order(StringComparer.Ordinal));
        foreach (var order in Orders(TwoStories))
            Assert.Equal(Flagged(whole), Stream(new RunningCheck(Settings), order));
    }

    [Fact]
    public void Taken_back_they_leave_what_the_others_show()
    {
        var check = new RunningCheck(Settings);
        var open = new Dictionary<string, Inconsistency>(StringComparer.Ordinal);
        var claims = new List<(string Report, string Id)>();
        foreach (var report in Reports)
        {
            var answer = check.Add(new CheckBatch([], [report]));
            Follow(open, answer);
            claims.AddRange(answer.Claims.Select(c => (c.Source.Id, c.Id)));
        }

        Follow(open, check.Retract([.. claims.Where(c => c.Report == "r2").Select(c => c.Id).Distinct(StringComparer.Ordinal)]));

        var others = ConsistencyChecker.Check(Settings with { Reports = [Reports[0], Reports[2], Reports[3]] });
        Assert.Equal(Flagged(others.Inconsistencies), Flagged(open.Values));
    }

    private static string SourcesOf(Inconsistency found) => string.Join(' ', found.Positions.SelectMany(p => p.SourceIds).Distinct().Order(StringComparer.Ordinal));

    private static string[] Stream(RunningCheck check, IEnumerable<Report> reports)
    {
        var open = new Dictionary<string, Inconsistency>(StringComparer.Ordinal);
        foreach (var report in reports)
            Follow(open, check.Add(new CheckBatch([], [report])));
        return Flagged(open.Values);
    }

    private static void Follow(Dictionary<string, Inconsistency> open, RunningAnswer answer)
    {
        foreach (var id in answer.ClosedIds)
            Assert.True(open.Remove(id), id);
        foreach (var inconsistency in answer.Opened)
            open.Add(inconsistency.Id, inconsistency);
        foreach (var inconsistency in answer.Touched)
            open[inconsistency.Id] = inconsistency;
    }

    /// <summary>What is flagged and who stands where; the order of positions and claims may follow that of the reports.</summary>
    private static string[] Flagged(IEnumerable<Inconsistency> found) =>
        [.. found.Select(i => $"{i.Id} {i.RuleId} {i.Severity}: {string.Join(" | ", i.Positions.Select(p => string.Join(' ', p.ClaimIds.Order(StringComparer.Ordinal))).Order(StringComparer.Ordinal))}").Order(StringComparer.Ordinal)];

    private static IEnumerable<Report[]> Orders(Report[] reports) => reports.Length == 1 ? [reports]
        : reports.SelectMany(first => Orders([.. reports.Where(r => r != first)]).Select(rest => (Report[])[first, .. rest]));
}
