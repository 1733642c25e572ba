using System.Collections.Concurrent;

namespace Consistency.Dossiers.Storage;

/// <summary>Wakes those who wait for a dossier to change. Keeps only the dossiers that somebody waits for. Safe for many threads.</summary>
internal sealed class ChangeSignals
{
    private readonly ConcurrentDictionary<long, TaskCompletionSource> _waiting = new();

    /// <summary>Completes once it is told after this was called.</summary>
    public Task Next(long dossier) => _waiting.GetOrAdd(dossier, _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

    public void Tell(long dossier)
    {
        if (_waiting.TryRemove(dossier, out var waiting))
            waiting.SetResult();
    }

    /// <summary>Wakes everybody: any dossier may have changed.</summary>
    public void TellAll()
    {
        foreach (var dossier in _waiting.Keys)
            Tell(dossier);
    }
}
