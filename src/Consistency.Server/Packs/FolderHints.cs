using Consistency.RulePacks.Folders;

namespace Consistency.Server.Packs;

/// <summary>Has the operating system tell when something in a folder changes. It may miss changes, so that nobody relies on it.</summary>
internal sealed class FolderHints : IDisposable
{
    private readonly FileSystemWatcher _watcher;

    /// <param name="changed">Called from any thread, often several times for one change.</param>
    /// <exception cref="IOException">There is nothing more to watch with.</exception>
    /// <exception cref="ArgumentException">The folder is missing.</exception>
    public FolderHints(PackFolder folder, Action changed)
    {
        _watcher = new FileSystemWatcher(folder.Path) { NotifyFilter = NotifyFilters.FileName | NotifyFilters.LastWrite | NotifyFilters.Size };
        _watcher.Changed += (_, change) => Tell(change.Name);
        _watcher.Created += (_, change) => Tell(change.Name);
        _watcher.Deleted += (_, change) => Tell(change.Name);
        _watcher.Renamed += (_, change) => Tell(PackFolder.IsPack(change.Name) ? change.Name : change.OldName);
        // It has lost count, of whatever files.
        _watcher.Error += (_, _) => changed();
        _watcher.EnableRaisingEvents = true;

        void Tell(string? name)
        {
            if (PackFolder.IsPack(name))
                changed();
        }
    }

    public void Dispose() => _watcher.Dispose();
}
