namespace Consistency.RulePacks.Folders;

/// <summary>
/// Says which of a folder's files come into use: those with which every pack compiles. One that is at fault, or that another could not
/// stand on, leaves what was in use before it. A pure function of what was in use and of the files.
/// </summary>
public sealed class FolderSelection
{
    private const int LongestName = 100;

    private readonly RulePackCatalog _shipped;
    private readonly Dictionary<string, string> _inUse;

    // What is to change: a document, or null where the file has gone.
    private readonly SortedDictionary<string, string?> _changes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<RulePackFault>> _refused = new(StringComparer.Ordinal);

    private FolderSelection(RulePackCatalog shipped, FolderSnapshot before)
    {
        _shipped = shipped;
        _inUse = before.Packs.Where(p => p.Value.Document is not null).ToDictionary(p => p.Key, p => p.Value.Document!, StringComparer.Ordinal);
    }

    /// <summary>What is in use next.</summary>
    /// <param name="shipped">The packs that need no file.</param>
    public static FolderSnapshot Next(RulePackCatalog shipped, FolderSnapshot before, IReadOnlyDictionary<string, PackFile> files)
    {
        var selection = new FolderSelection(shipped, before);
        selection.Compare(files);
        var apart = selection.TakeTogether();
        selection.TakeOneByOne(apart);
        var catalog = shipped.With(selection._inUse);
        var names = selection._inUse.Keys.Union(files.Keys, StringComparer.Ordinal);
        return new FolderSnapshot(catalog, names.ToDictionary(
            n => n,
            n => new FolderPack(
                files.TryGetValue(n, out var file) ? file.File : before.Packs[n].File,
                selection._inUse.GetValueOrDefault(n),
                selection._refused.GetValueOrDefault(n, [])),
            StringComparer.Ordinal));
    }

    private void Compare(IReadOnlyDictionary<string, PackFile> files)
    {
        foreach (var (name, file) in files)
        {
            var fault = file.Fault.Length > 0 ? file.Fault : FaultOfName(name);
            if (fault.Length > 0)
                _refused[name] = [new RulePackFault(0, 0, "document", fault)];
            else if (!string.Equals(_inUse.GetValueOrDefault(name), file.Document, StringComparison.Ordinal))
                _changes[name] = file.Document;
        }

        foreach (var name in _inUse.Keys.Where(n => !files.ContainsKey(n)))
            _changes[name] = null;
    }

    private string FaultOfName(string name)
    {
        if (_shipped.Names.Contains(name))
            return FolderTexts.Ships(name);
        if (string.Equals(name, RulePackCatalog.InlineName, StringComparison.Ordinal))
            return FolderTexts.Reserved(name);
        return name.Length <= LongestName && name.All(c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.') ? "" : FolderTexts.BadName;
    }

    /// <summary>Takes all changes that compile together: packs that extend each other may change at once.</summary>
    /// <returns>Those that have to be tried apart.</returns>
    private SortedDictionary<string, string?> TakeTogether()
    {
        var apart = new SortedDictionary<string, string?>(StringComparer.Ordinal);
        while (_changes.Count > 0)
        {
            var next = With(_changes);
            var faulty = Faults(next, next.Keys).Select(f => f.Name).ToList();
            if (faulty.Count == 0)
            {
                Take(next);
                break;
            }

            // What fails and has not changed fails by what has.
            var changed = faulty.Where(_changes.ContainsKey).ToList();
            foreach (var name in changed.Count > 0 ? changed : [.. _changes.Keys])
            {
                apart[name] = _changes[name];
                _changes.Remove(name);
            }
        }

        return apart;
    }

    private void TakeOneByOne(SortedDictionary<string, string?> apart)
    {
        var taken = apart.Count > 0;
        while (taken)
        {
            taken = false;
            foreach (var (name, document) in apart.ToList())
            {
                var next = With([KeyValuePair.Create(name, document)]);
                if (Refusal(name, next) is { } faults)
                {
                    _refused[name] = faults;
                    continue;
                }

                Take(next);
                _refused.Remove(name);
                apart.Remove(name);
                taken = true;
            }
        }
    }

    private IReadOnlyList<RulePackFault>? Refusal(string name, Dictionary<string, string> next)
    {
        var current = _shipped.With(_inUse);
        var above = _inUse.Keys.Where(n => !string.Equals(n, name, StringComparison.Ordinal) && current.LayersOf(n).Contains(name, StringComparer.Ordinal));
        if (Faults(next, next.ContainsKey(name) ? [name] : []).FirstOrDefault() is { Name: not null } own)
            return own.Faults;
        return Faults(next, above).FirstOrDefault() is { Name: not null } broken
            ? [new RulePackFault(0, 0, "document", FolderTexts.Breaks(broken.Name, broken.Faults[0]))]
            : null;
    }

    private IEnumerable<(string Name, IReadOnlyList<RulePackFault> Faults)> Faults(Dictionary<string, string> documents, IEnumerable<string> names)
    {
        var catalog = _shipped.With(documents);
        foreach (var name in names.Order(StringComparer.Ordinal))
        {
            if (FaultsOf(name, catalog) is { } faults)
                yield return (name, faults);
        }
    }

    private static IReadOnlyList<RulePackFault>? FaultsOf(string name, RulePackCatalog catalog)
    {
        try
        {
            catalog.Compile([name]);
            return null;
        }
        catch (InvalidRulePackException bad)
        {
            return bad.Faults;
        }
    }

    private Dictionary<string, string> With(IEnumerable<KeyValuePair<string, string?>> changes)
    {
        var next = new Dictionary<string, string>(_inUse, StringComparer.Ordinal);
        foreach (var (name, document) in changes)
        {
            if (document is null)
                next.Remove(name);
            else
                next[name] = document;
        }

        return next;
    }

    private void Take(Dictionary<string, string> next)
    {
        _inUse.Clear();
        foreach (var (name, document) in next)
            _inUse[name] = document;
    }
}
