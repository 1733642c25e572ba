using System.CommandLine;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace Consistency.Benchmarks.Statistics;

/// <summary>bdn: BenchmarkDotNet's statistics of the engine and the reader.</summary>
internal static class StatisticsCommand
{
    public static Command Create()
    {
        var options = new Argument<string[]>("OPTION") { Description = "BenchmarkDotNet's own options, such as --filter *Reader* or --job short, after --.", Arity = ArgumentArity.ZeroOrMore };
        var command = new Command("bdn", "Runs BenchmarkDotNet: the engine on 1,000 to 100,000 made-up claims, the reader on the sample reports.") { options };
        command.SetAction(parsed =>
        {
            // In this process: a project that BenchmarkDotNet writes beside this one would have to build under this repository's rules.
            var config = DefaultConfig.Instance.AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.Instance)).WithOptions(ConfigOptions.JoinSummary);
            BenchmarkSwitcher.FromTypes([typeof(EngineBenchmarks), typeof(ReaderBenchmarks)]).Run([.. parsed.GetValue(options) is { Length: > 0 } given ? given : ["--filter", "*"]], config);
        });
        return command;
    }
}
