using System.CommandLine;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace Consistency.Benchmarks.Statistics;

/// <summary>bdn [FILTER]: BenchmarkDotNet's statistics of the engine and the reader.</summary>
internal static class StatisticsCommand
{
    public static Command Create()
    {
        var filter = new Argument<string>("FILTER") { Description = "Which benchmarks, such as *Reader*; all without it.", DefaultValueFactory = _ => "*" };
        var command = new Command("bdn", "Runs BenchmarkDotNet: the engine on 1,000 to 100,000 made-up claims, the reader on the sample reports.") { filter };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(filter)));
        return command;
    }

    private static void Run(string filter)
    {
        // In this process: the project that BenchmarkDotNet would write beside this one does not build under this repository's rules.
        var config = DefaultConfig.Instance
            .AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.Instance))
            .WithArtifactsPath(Path.Combine(AppContext.BaseDirectory, "statistics"));
        BenchmarkSwitcher.FromTypes([typeof(EngineBenchmarks), typeof(ReaderBenchmarks)]).Run(["--filter", filter, "--join"], config);
    }
}
