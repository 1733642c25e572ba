using System.Diagnostics;
using System.Globalization;
using Consistency.Oracle.Tests.Comparison;
using Consistency.Oracle.Tests.Sets;
using Consistency.Oracle.Tests.Solving;
using Xunit.Abstractions;

namespace Consistency.Oracle.Tests;

/// <summary>
/// The engine against z3 on generated claim sets. The long form is <c>bash tests/oracle 20000 [seed]</c>, which sets the two
/// variables that are read here. The counts and every disagreement are in the file oracle.txt beside the test.
/// </summary>
public sealed class OracleTests(ITestOutputHelper output) : IDisposable
{
    private const string Report = "oracle.txt";

    // A run of fewer sets may by chance be less varied than a long one.
    private const int Varied = 400;

    // Of each kind and rule so many are shrunk, which costs hundreds of checks each; the others are shown as they are.
    private const int Shrunk = 5;

    private static readonly int Sets = int.Parse(Variable("CONSISTENCY_ORACLE_SETS", "400"), CultureInfo.InvariantCulture);
    private static readonly ulong Seed = ulong.Parse(Variable("CONSISTENCY_ORACLE_SEED", "1"), CultureInfo.InvariantCulture);

    private readonly StreamWriter _report = new(Path.Combine(AppContext.BaseDirectory, Report));

    public void Dispose() => _report.Dispose();

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
            var verdict = Compare(set, number, comparer);
            tally.Add(verdict, set.Claims.Count);
            differing.AddRange(verdict.Disagreements.DistinctBy(d => (d.Kind, d.Rule)).Select(d => (number, d)));
        }

        watch.Stop();
        Say($"oracle: seed {Seed}");
        foreach (var line in tally.Lines(watch.Elapsed))
            Say($"oracle: {line}");
        foreach (var alike in differing.GroupBy(d => (d.Disagreement.Kind, d.Disagreement.Rule)))
        {
            foreach (var (i, (number, disagreement)) in alike.Index())
                Show(number, disagreement, i < Shrunk ? comparer : null);
        }

        Assert.Empty(differing.Select(d => $"set {d.Number}: {d.Disagreement.Kind} {d.Disagreement.Rule}"));
        if (Sets >= Varied)
            AssertVaried(tally);
    }

    private static Verdict Compare(ClaimSet set, int number, Comparer comparer)
    {
        try
        {
            return comparer.Compare(set);
        }
        catch (Exception e)
        {
            throw new InvalidOperationException($"Set {number} of seed {Seed} cannot be compared.\n{RequestText.Of(set)}", e);
        }
    }

    private static void AssertVaried(Tally tally)
    {
        Assert.True(tally.Unsatisfiable >= 0.30 * tally.Sets, "Too few sets are unsatisfiable.");
        Assert.True(tally.OnlyJointly >= 0.20 * tally.Sets, "Too few sets are unsatisfiable without two claims that conflict.");
        Assert.True(tally.Interlocking >= 0.20 * tally.Sets, "Too few sets have interlocking sums.");
        Assert.True(tally.NotDecided <= 0.01 * tally.Sets, "Too many sets are not decided.");
    }

    /// <param name="comparer">Null where the set is shown as it is.</param>
    private void Show(int number, Disagreement disagreement, Comparer? comparer)
    {
        var set = SetGenerator.Make(Seed, number);
        if (comparer is not null)
        {
            set = Shrinker.Shrink(set, disagreement, comparer);
            disagreement = Shrinker.Of(set, disagreement, comparer)!;
        }

        Say($"set {number}: {disagreement.Kind}: {disagreement.Text}");
        Say(RequestText.Of(set));
    }

    private void Say(string line)
    {
        output.WriteLine(line);
        _report.WriteLine(line);
    }

    private static string Variable(string name, string otherwise) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : otherwise;
}
