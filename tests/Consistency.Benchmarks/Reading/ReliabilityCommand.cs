using System.CommandLine;
using System.Text.Json;
using Consistency.Benchmarks.Measuring;
using Consistency.Checking;
using Consistency.Model;
using Consistency.RulePacks;

namespace Consistency.Benchmarks.Reading;

/// <summary>reliability FILE…: how often people agree with what is flagged between two texts, beside the confidence that is told.</summary>
internal static class ReliabilityCommand
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    public static Command Create()
    {
        var files = new Argument<FileInfo[]>("FILE") { Description = "JSON lines {\"a\": text, \"b\": text, \"conflict\": whether people said that they contradict each other}.", Arity = ArgumentArity.OneOrMore };
        files.AcceptExistingOnly();
        var command = new Command("reliability", "Checks pairs of texts: of each kind of flag between the two, how many there are, how many people agree with, and the confidence told, as a Markdown table.") { files };
        command.SetAction(parsed => Print(parsed.GetRequiredValue(files).SelectMany(f => File.ReadLines(f.FullName)).Select(l => JsonSerializer.Deserialize<Pair>(l, Options)!)));
        return command;
    }

    private static void Print(IEnumerable<Pair> pairs)
    {
        var pack = new RulePackCatalog().Compile([RulePackCatalog.DefaultName]);
        var flags = pairs.SelectMany(p => Flags(p, pack).Select(f => (Flag: f, p.Conflict))).ToList();
        var table = new MarkdownTable("flags between two texts", ["confidence told", "flags", "people agree with", "share"]);
        foreach (var kind in flags.GroupBy(f => (f.Flag.RuleId, f.Flag.Severity, f.Flag.Confidence)).OrderByDescending(k => k.Key.Confidence ?? 0).ThenByDescending(k => k.Count()).ThenBy(k => k.Key.RuleId, StringComparer.Ordinal))
        {
            var (count, agreed) = (kind.Count(), kind.Count(f => f.Conflict));
            table.Add($"{kind.Key.RuleId}, {kind.Key.Severity}", [kind.Key.Confidence ?? double.NaN, count, agreed, (double)agreed / count]);
        }

        table.Print();
    }

    /// <summary>What is flagged with one text on one side, and the other on another.</summary>
    private static IEnumerable<Inconsistency> Flags(Pair pair, Model.Packs.RulePack pack) =>
        ConsistencyChecker.Check(new CheckInput([], pack) { Reports = [new Report("a", pair.A), new Report("b", pair.B)] }).Inconsistencies
            .Where(i => i.Positions.SelectMany(p => p.SourceIds).Distinct(StringComparer.Ordinal).Count() > 1);

    private sealed record Pair(string A, string B, bool Conflict);
}
