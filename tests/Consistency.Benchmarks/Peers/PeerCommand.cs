using System.CommandLine;
using System.Globalization;
using Consistency.Benchmarks.Engine;
using Consistency.Benchmarks.Measuring;
using Consistency.Engine;

namespace Consistency.Benchmarks.Peers;

/// <summary>peer DIR: from the files to flags, by the engine and by DuckDB in turns.</summary>
internal static class PeerCommand
{
    private const string Ours = "ours", Theirs = "theirs";

    public static Command Create()
    {
        var folder = new Argument<string>("DIR") { Description = Folders.Claims };
        folder.Validators.Add(Folders.MustHoldClaims);
        var command = new Command("peer", "Takes turns with DuckDB, which npm installs, from the files to flags: medians, as a Markdown table.") { folder };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(folder)));
        return command;
    }

    private static int Run(string folder)
    {
        var (started, why) = DuckDb.Start(folder);
        if (started is null)
        {
            Console.WriteLine($"Skipped. {why}");
            return 0;
        }

        using var peer = started;
        var (claims, flags) = (0, (IReadOnlyList<int>)[]);
        var timings = Timings.Of(round =>
        {
            claims = round.Time(Ours, () => ConsistencyEngine.Check(GeneratedClaims.Read(folder))).Claims.Count;
            var run = peer.Run();
            round.Add(Theirs, run.Milliseconds);
            flags = run.Flags;
        });
        Print(claims, timings.Median(Ours), timings.Median(Theirs), flags);
        return 0;
    }

    private static void Print(int claims, double ours, double theirs, IReadOnlyList<int> flags)
    {
        Console.WriteLine(Machine.Description);
        Console.WriteLine();
        var table = new MarkdownTable(string.Create(CultureInfo.InvariantCulture, $"from the files to flags, {claims:N0} claims"), ["engine", "DuckDB", "ratio"]);
        table.Add("milliseconds", [ours, theirs, ours / theirs]);
        table.Print();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"DuckDB flags {flags[0]:N0} cells, {flags[1]:N0} parts directly above their wholes and {flags[2]:N0} reused figures, without positions, minimal sets or steps."));
    }
}
