using System.Threading.Channels;
using Consistency.RulePacks.Folders;

namespace Consistency.Server.Packs;

/// <summary>
/// Takes a folder's packs into use when the server starts and whenever they change. The folder is looked at every <see cref="Period"/>, and
/// sooner where the operating system hints at a change. A file that changed is taken once two looks, <see cref="Rest"/> apart, saw it the
/// same, so that one that is being written is left alone.
/// </summary>
/// <param name="useHints">Whether to have the operating system's hints; without them, changes are seen all the same.</param>
internal sealed class PackWatcher(PackFolder folder, PackStore store, TimeProvider time, ILogger<PackWatcher> logger, bool useHints = true) : BackgroundService
{
    /// <summary>How long a change without a hint goes unseen.</summary>
    public static readonly TimeSpan Period = TimeSpan.FromSeconds(2);

    /// <summary>How long a file must stay as it is to be taken.</summary>
    public static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(200);

    private readonly Channel<bool> _hints = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private IReadOnlyDictionary<string, PackFile> _taken = new Dictionary<string, PackFile>(StringComparer.Ordinal);
    private bool _unreadable;

    /// <summary>Takes the folder's packs as they are, before anything is served.</summary>
    /// <exception cref="IOException">The folder is missing or cannot be listed.</exception>
    public override Task StartAsync(CancellationToken cancellationToken)
    {
        Take(folder.Read());
        return base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var hints = useHints ? Hints() : null;
        while (!stoppingToken.IsCancellationRequested)
        {
            await WaitAsync(stoppingToken);
            await FollowAsync(stoppingToken);
        }
    }

    private async Task WaitAsync(CancellationToken stopping)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        await Task.WhenAny(Task.Delay(Period, time, either.Token), _hints.Reader.WaitToReadAsync(either.Token).AsTask());
        await either.CancelAsync();
        _hints.Reader.TryRead(out _);
        stopping.ThrowIfCancellationRequested();
    }

    /// <summary>Takes what has changed and come to rest, until nothing changes any more.</summary>
    private async Task FollowAsync(CancellationToken stopping)
    {
        var before = Look();
        while (before is not null && !Same(before, _taken))
        {
            await Task.Delay(Rest, time, stopping);
            if (Look() is not { } now)
                return;
            var rested = Rested(before, now);
            if (!Same(rested, _taken))
                Take(rested);
            before = now;
        }
    }

    /// <summary>What both looks saw the same, and of the rest what was taken before.</summary>
    private Dictionary<string, PackFile> Rested(IReadOnlyDictionary<string, PackFile> before, IReadOnlyDictionary<string, PackFile> now)
    {
        var rested = new Dictionary<string, PackFile>(StringComparer.Ordinal);
        foreach (var name in before.Keys.Union(now.Keys, StringComparer.Ordinal).Union(_taken.Keys, StringComparer.Ordinal))
        {
            var (was, isNow) = (before.GetValueOrDefault(name), now.GetValueOrDefault(name));
            if ((was == isNow ? isNow : _taken.GetValueOrDefault(name)) is { } file)
                rested[name] = file;
        }

        return rested;
    }

    private void Take(IReadOnlyDictionary<string, PackFile> files)
    {
        store.Take(files);
        _taken = files;
    }

    /// <summary>The folder's files; null where it cannot be read, which the log is told once.</summary>
    private IReadOnlyDictionary<string, PackFile>? Look()
    {
        try
        {
            var files = folder.Read();
            _unreadable = false;
            return files;
        }
        catch (Exception bad) when (bad is IOException or UnauthorizedAccessException)
        {
            if (!_unreadable)
                ServerLog.FolderUnreadable(logger, folder.Path, bad.Message);
            _unreadable = true;
            return null;
        }
    }

    private FolderHints? Hints()
    {
        try
        {
            return new FolderHints(folder, () => _hints.Writer.TryWrite(true));
        }
        catch (Exception bad) when (bad is IOException or ArgumentException or PlatformNotSupportedException)
        {
            ServerLog.NoHints(logger, folder.Path, Period.TotalSeconds, bad.Message);
            return null;
        }
    }

    private static bool Same(IReadOnlyDictionary<string, PackFile> one, IReadOnlyDictionary<string, PackFile> other) =>
        one.Count == other.Count && one.All(f => other.GetValueOrDefault(f.Key) == f.Value);
}
