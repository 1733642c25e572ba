using System.Diagnostics;
using System.Globalization;
using Consistency.Oracle.Tests.Comparison;
using Consistency.Oracle.Tests.Sets;
using Consistency.Oracle.Tests.Solving;
using Xunit.Abstractions;

namespace Consistency.Oracle.Tests;

/// <summary>
/// The engine against z3 on generated claim sets. The long form is <c>bash tests/oracle 20000 [seed]</c>, which sets the two
/// variables that are read here.
/// </summary>
public sealed class OracleTests(ITestOutputHelper output)
{
    private const string Prefix = "oracle: ";

    // Fewer sets than this need not be as varied as asked for.
    private const int Varied = 400;

    // Of each kind and rule so many are shrunk and shown, unless all are asked for.
    private const int Shown = 3;

    private static readonly int Sets = int.Parse(Variable("CONSISTENCY_ORACLE_SETS", "400"), CultureInfo.InvariantCulture);
    private static readonly ulong Seed = ulong.Parse(Variable("CONSISTENCY_ORACLE_SEED", "1"), CultureInfo.InvariantCulture);

    [Fact]
    public void Engine_and_solver_agree()
    {
        using var z3 = new Z3Process();
        var comparer = new Comparer(z3);
        var tally = new Tally();
        var differing = new List<(int Number, Disagreement Disagreement)>();
        var watch = Stopwatch.StartNew();
        for (var number = 1; number <= Sets; number++)
        {
            var set = SetGenerator.Make(Seed, number);
            var verdict = comparer.Compare(set);
            tally.Add(verdict, set.Claims.Count);
            differing.AddRange(verdict.Disagreements.DistinctBy(d => (d.Kind, d.Rule)).Select(d => (number, d)));
        }

        watch.Stop();
        Say($"seed {Seed}");
        foreach (var line in tally.Lines(watch.Elapsed))
            Say(line);
        foreach (var (number, disagreement) in differing)
            Show(number, disagreement, comparer);
        Assert.Empty(differing.Select(d => $"set {d.Number}: {d.Disagreement.Kind} {d.Disagreement.Rule}"));
        if (Sets >= Varied)
            AssertVaried(tally);
    }

    private static void AssertVaried(Tally tally)
    {
        Assert.True(tally.Unsatisfiable >= 0.30 * tally.Sets, "Too few sets are unsatisfiable.");
        Assert.True(tally.OnlyJointly >= 0.20 * tally.Sets, "Too few sets are unsatisfiable without two claims that conflict.");
        Assert.True(tally.Interlocking >= 0.20 * tally.Sets, "Too few sets have interlocking sums.");
        Assert.True(tally.NotDecided <= 0.01 * tally.Sets, "Too many sets are not decided.");
    }

    private void Show(int number, Disagreement disagreement, Comparer comparer)
    {
        var shrunk = Shrinker.Shrink(SetGenerator.Make(Seed, number), disagreement, comparer);
        Say($"set {number}: {disagreement.Kind}: {Shrinker.Of(shrunk, disagreement, comparer)!.Text}");
        output.WriteLine(RequestText.Of(shrunk));
    }

    private void Say(string line) => output.WriteLine(Prefix + line);

    private static string Variable(string name, string otherwise) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : otherwise;
}
