using Consistency.RulePacks;
using Consistency.RulePacks.Folders;

namespace Consistency.Server.Packs;

/// <summary>The packs in use. A change takes all of its effect at once; whoever has a snapshot keeps it. Safe for many threads.</summary>
internal sealed class PackStore(RulePackCatalog shipped, ILogger<PackStore> logger)
{
    private readonly Lock _changing = new();
    private volatile FolderSnapshot _current = FolderSnapshot.Of(shipped);

    public FolderSnapshot Current => _current;

    /// <summary>Takes a folder's files into use, as far as they are sound; tells the log what changed.</summary>
    public void Take(IReadOnlyDictionary<string, PackFile> files)
    {
        lock (_changing)
        {
            var before = _current;
            _current = FolderSelection.Next(shipped, before, files);
            Tell(before, _current);
        }
    }

    private void Tell(FolderSnapshot before, FolderSnapshot after)
    {
        foreach (var (name, pack) in after.Packs.OrderBy(p => p.Key, StringComparer.Ordinal))
        {
            var was = before.Packs.GetValueOrDefault(name);
            if (pack.Document is not null && !string.Equals(pack.Document, was?.Document, StringComparison.Ordinal) && logger.IsEnabled(LogLevel.Information))
                ServerLog.PackTaken(logger, name, after.Catalog.Compile([name]).Digests[^1].Digest);
            if (pack.Refused.Count > 0 && !pack.Refused.SequenceEqual(was?.Refused ?? []))
                ServerLog.PackRefused(logger, name, pack.Refused[0].ToString());
        }

        foreach (var (name, pack) in before.Packs.Where(p => p.Value.Document is not null && !after.Packs.ContainsKey(p.Key)).OrderBy(p => p.Key, StringComparer.Ordinal))
            ServerLog.PackGone(logger, name);
    }
}
