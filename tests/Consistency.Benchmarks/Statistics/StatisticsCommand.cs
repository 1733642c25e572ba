using System.CommandLine;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Consistency.Benchmarks.Measuring;

namespace Consistency.Benchmarks.Statistics;

/// <summary>bdn [FILTER]: BenchmarkDotNet's statistics of the engine and the reader.</summary>
internal static class StatisticsCommand
{
    private const string FolderVariable = "CONSISTENCY_CLAIMS";

    public static Command Create()
    {
        var filter = new Argument<string>("FILTER") { Description = "Which benchmarks, such as *Reader*; all without it.", DefaultValueFactory = _ => "*" };
        var claims = new Option<string?>("--claims")
        {
            Description = $"A folder of .jsonl files with a claim a line: source, object, attribute, value and, where there is one, year. Without it: {FolderVariable}, if that is set.",
            DefaultValueFactory = _ => Environment.GetEnvironmentVariable(FolderVariable),
        };
        var command = new Command("bdn", "Runs BenchmarkDotNet: the engine on 1,000 to 100,000 made-up claims and on claims of yours, the reader on the sample reports.") { filter, claims };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(filter), parsed.GetValue(claims)));
        return command;
    }

    private static void Run(string filter, string? folder)
    {
        // In this process: the project that BenchmarkDotNet would write beside this one does not build under this repository's rules.
        var config = DefaultConfig.Instance
            .AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.Instance))
            .WithArtifactsPath(Path.Combine(AppContext.BaseDirectory, "statistics"));
        Type[] benchmarks = [typeof(EngineBenchmarks), typeof(ReaderBenchmarks)];
        if (folder is not null && Directory.Exists(folder) && JsonClaims.FilesIn(folder).Any())
        {
            ClaimFileBenchmarks.Folder = folder;
            benchmarks = [.. benchmarks, typeof(ClaimFileBenchmarks)];
        }
        else
        {
            Console.WriteLine($"Skipped: claims of yours. {(folder is null ? $"Name a folder with --claims or {FolderVariable}." : $"{folder} has no .jsonl file in it.")}");
        }

        PrintPerClaim([.. BenchmarkSwitcher.FromTypes(benchmarks).Run(["--filter", filter, "--join"], config)
            .SelectMany(s => s.Reports).Where(r => r.Success && r.BenchmarkCase.Descriptor.Type == typeof(ClaimFileBenchmarks))]);
    }

    private static void PrintPerClaim(IReadOnlyList<BenchmarkReport> reports)
    {
        if (reports.Count == 0)
            return;
        var files = reports.Select(r => (string)r.BenchmarkCase.Parameters[nameof(ClaimFileBenchmarks.File)]).ToList();
        var counts = files.ConvertAll(f => File.ReadLines(Path.Combine(ClaimFileBenchmarks.Folder!, f)).Count());
        var table = new MarkdownTable("claims of many sources", files);
        table.Add("claims", counts.Select(c => (double)c));
        table.Add("milliseconds, mean", reports.Select(r => r.ResultStatistics!.Mean / 1e6));
        table.Add("nanoseconds per claim", reports.Select((r, i) => r.ResultStatistics!.Mean / counts[i]));
        table.Add("bytes allocated per claim", reports.Select((r, i) => (r.GcStats.GetBytesAllocatedPerOperation(r.BenchmarkCase) ?? 0) / (double)counts[i]));
        Console.WriteLine(Machine.Description);
        Console.WriteLine();
        table.Print();
    }
}
