using System.Globalization;
using Consistency.Checking;
using Consistency.Model;
using Consistency.Model.Packs;
using Consistency.RulePacks;
using Consistency.RulePacks.Folders;
using Consistency.Server.Packs;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit.Abstractions;

namespace Consistency.Server.Tests.Packs;

/// <summary>
/// Spoiled packs, as files of a server's folder: each is taken or refused with a place; none ends the server, makes the reader or the engine
/// run away, or changes another pack. CONSISTENCY_MUTATED_PACKS says how many, CONSISTENCY_MUTATED_PACKS_SEED which.
/// </summary>
public sealed class MutatedPackTests(ITestOutputHelper output) : IDisposable
{
    /// <summary>What the answers to <see cref="Probe"/> may hold at most: with the pack that ships it is a hundredth of it.</summary>
    private const int LargestAnswer = 200_000;

    private const string Report = """
        The storm killed 17 people in Marrow Bay on 3 May 2031, the harbour office said. At least 20 people were killed and 300 wounded,
        "up to 40", according to Mayor Ana Reis, who said that the bridge may not be rebuilt this year. The former mayor denied it.
        """;

    private static readonly double[] Tolls = [12, 40, 90_000];

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("consistency-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Each_is_taken_or_refused_with_a_place_and_nothing_else_happens()
    {
        var (count, seed) = (Setting("CONSISTENCY_MUTATED_PACKS", 200), Setting("CONSISTENCY_MUTATED_PACKS_SEED", 1));
        var shipped = new RulePackCatalog();
        var store = new PackStore(shipped, NullLogger<PackStore>.Instance);
        var folder = new PackFolder(_folder.FullName);
        var samples = Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "samples"), "*.yaml").Order(StringComparer.Ordinal).Select(File.ReadAllText).ToList();
        File.Copy(Path.Combine(AppContext.BaseDirectory, "samples", "harbour.yaml"), Path.Combine(_folder.FullName, "harbour.yaml"));
        store.Take(folder.Read());
        var running = Probe(store.Current.Catalog.Compile(["harbour"]));
        var mutator = new PackMutator([.. shipped.Names.Select(n => shipped.Describe(n).Document), .. samples, .. samples, .. samples], seed);

        var (taken, refused) = (0, 0);
        for (var round = 0; round < count; round++)
        {
            File.WriteAllBytes(Path.Combine(_folder.FullName, "mutant.yaml"), mutator.Next("mutant"));
            if (Watched(round, () => IsTaken(store, folder)))
                taken++;
            else
                refused++;
        }

        Assert.Equal(running, Probe(store.Current.Catalog.Compile(["harbour"])));
        var report = string.Create(CultureInfo.InvariantCulture, $"mutated packs: {count} (seed {seed}), {taken} taken, {refused} refused with a place");
        File.WriteAllText(Path.Combine(AppContext.BaseDirectory, "mutated-packs.txt"), report + "\n");
        output.WriteLine(report);
        Assert.NotEqual((0, 0), (taken, refused));
    }

    private static bool IsTaken(PackStore store, PackFolder folder)
    {
        var before = store.Current;
        store.Take(folder.Read());
        var after = store.Current;
        Assert.Equal(before.Catalog.Compile(["harbour"]).Digests[^1].Digest, after.Catalog.Compile(["harbour"]).Digests[^1].Digest);
        Assert.Empty(after.Packs["harbour"].Refused);
        var mutant = after.Packs["mutant"];
        if (mutant.Refused.Count == 0)
        {
            Assert.NotNull(mutant.Document);
            Assert.InRange(Probe(after.Catalog.Compile(["mutant"])).Length, 1, LargestAnswer);
            return true;
        }

        // What was in use before stays, to the letter.
        Assert.Equal(before.Packs.GetValueOrDefault("mutant")?.Document, mutant.Document);
        Assert.InRange(mutant.Refused.Count, 1, 101);
        Assert.All(mutant.Refused, f => Assert.True(f.Path.Length > 0 && f.Message.Length is > 0 and < 20_000, f.ToString()));
        Assert.True(mutant.Refused[0].Line > 0 || mutant.Refused[0].Path == "document", mutant.Refused[0].ToString());
        return false;
    }

    /// <summary>Reads and checks with a pack; all of the answer as text.</summary>
    private static string Probe(RulePack pack)
    {
        Claim[] claims = [.. Tolls.Select(n => new Claim
        {
            Source = new Source($"s{n}"),
            Subject = new Subject("people"),
            Property = "killed",
            Value = new ClaimValue.OfQuantity(new Quantity(n)),
        })];
        var answer = ConsistencyChecker.Check(new CheckInput(claims, pack) { Reports = [new Report("r", Report)] });
        return string.Join('\n', [.. answer.Claims.Select(c => $"{c.Id} {c.Cell} {c.Value}"), .. answer.Inconsistencies.Select(i => $"{i.RuleId} {i.Severity} {i.Summary}"), .. answer.Problems.Select(p => p.Message)]);
    }

    /// <summary>Fails, and says in which round, where something hangs; how long it takes is not judged.</summary>
    private static bool Watched(int round, Func<bool> step)
    {
        var run = Task.Run(step);
        Assert.True(run.ContinueWith(_ => { }, TaskScheduler.Default).Wait(Patience), $"round {round} hangs");
        return run.GetAwaiter().GetResult();
    }

    private static int Setting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : otherwise;
}
