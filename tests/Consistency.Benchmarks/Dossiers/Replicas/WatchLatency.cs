using System.Collections.Concurrent;
using System.Diagnostics;
using Consistency.Cli.Tests.Runs.Kills;
using Consistency.Client;
using Consistency.V1;

namespace Consistency.Benchmarks.Dossiers.Replicas;

/// <summary>How soon who watches a dossier is told of what is appended to it.</summary>
internal static class WatchLatency
{
    private const int NotCounted = 50, Appends = 500, Client = 0;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(5);

    /// <returns>Milliseconds after the append was called, in half of all cases and in 99 of 100; and after it was answered, 0 where the event came first.</returns>
    public static async Task<double[]> MeasureAsync(ServerProcess appends, ServerProcess watches)
    {
        using var appending = ConsistencyClient.Connect(appends.Address);
        using var watching = ConsistencyClient.Connect(watches.Address);
        var name = (await appending.Dossiers.CreateDossierAsync(new CreateDossierRequest { DossierId = "bench-" + Guid.NewGuid().ToString("N") })).Dossier.Name;
        var told = new ConcurrentDictionary<long, long>();
        var watch = Task.Run(async () =>
        {
            await foreach (var changes in watching.WatchDossierAsync(name))
            {
                told[changes.Revision] = Stopwatch.GetTimestamp();
                if (changes.Revision == Appends + NotCounted)
                    return;
            }
        });
        var sent = new List<(long Revision, long Called, long Answered)>();
        for (var number = 0; number < Appends + NotCounted; number++)
        {
            var called = Stopwatch.GetTimestamp();
            var answer = await appending.Dossiers.AppendClaimsAsync(AppendLoad.Batch(name, Client, number, claims: 1));
            sent.Add((answer.Changes.Revision, called, Stopwatch.GetTimestamp()));
            await Task.Delay(Pause);
        }

        await watch;
        var fromCall = sent.Skip(NotCounted).Select(s => Stopwatch.GetElapsedTime(s.Called, told[s.Revision]).TotalMilliseconds).Order().ToList();
        var fromAnswer = sent.Skip(NotCounted).Select(s => Math.Max(0, Stopwatch.GetElapsedTime(s.Answered, told[s.Revision]).TotalMilliseconds)).Order().ToList();
        return [fromCall[Appends / 2], fromCall[Appends * 99 / 100], fromAnswer[Appends / 2], fromAnswer[Appends * 99 / 100]];
    }
}
