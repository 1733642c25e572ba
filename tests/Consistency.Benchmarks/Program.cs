using System.CommandLine;
using Consistency.Benchmarks.Dossiers;
using Consistency.Benchmarks.Dossiers.Replicas;
using Consistency.Benchmarks.Engine;
using Consistency.Benchmarks.Peers;
using Consistency.Benchmarks.Reading;
using Consistency.Benchmarks.Statistics;

return new RootCommand("Measures how fast reports are read and claims are checked.")
{
    ReadingCommand.Create(),
    ReliabilityCommand.Create(),
    GenerateCommand.Create(),
    EngineCommand.Create(),
    OneCellCommand.Create(),
    AppendCommand.Create(),
    DossierCommand.Create(),
    ReportsCommand.Create(),
    OrdersCommand.Create(),
    ReplicasCommand.Create(),
    PeerCommand.Create(),
    AgreeCommand.Create(),
    StatisticsCommand.Create(),
}.Parse(args).Invoke();
