using Consistency.Engine.Incremental;
using Consistency.Engine.Normalization;
using Consistency.Model;
using Consistency.Model.Packs;

namespace Consistency.Dossiers.Ledger;

/// <summary>
/// The names of a ledger, as <see cref="KnownNames"/> keeps them in memory: what each stands for is found anew for those names alone that a change
/// may bear on.
/// </summary>
internal sealed class LedgerNames
{
    private readonly LedgerScope _scope;
    private readonly Dictionary<string, Row> _rows = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _canonical = new(StringComparer.Ordinal);
    private readonly HashSet<string> _changedKeys = new(StringComparer.Ordinal);

    public LedgerNames(LedgerScope scope)
    {
        _scope = scope;
        Resolver = new NameResolver(_canonical, []);
    }

    /// <summary>Knows the names that were looked up or used; no titles, which <see cref="LedgerHolders"/> keeps.</summary>
    public NameResolver Resolver { get; }

    /// <summary>The people whose titles have changed, by canonical name.</summary>
    public HashSet<string> Retitled { get; } = new(StringComparer.Ordinal);

    /// <summary>Looks up the names that claims use.</summary>
    public void Load(IEnumerable<Claim> claims)
    {
        foreach (var name in claims.SelectMany(NamesIn))
            _ = _canonical.ContainsKey(name) || Find(name) is not null ? true : throw new InvalidDataException($"The store lacks the name “{name}” of one of its claims.");
    }

    public void Use(long n, Claim claim)
    {
        foreach (var name in NamesIn(claim))
        {
            var row = Find(name) ?? Add(name);
            if (_scope.Db.Execute("INSERT INTO name_uses (d, name, n) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING", _scope.Dossier, name, n) == 0)
                continue;
            row.Uses++;
            if (row.Parts is not null && CountSource(name, claim.Source.Id, 1) == 1 && row.HasOthers)
                _changedKeys.UnionWith(row.Keys);
        }
    }

    public void Drop(long n, Claim claim)
    {
        foreach (var name in NamesIn(claim))
        {
            if (_scope.Db.Execute("DELETE FROM name_uses WHERE d = $1 AND name = $2 AND n = $3", _scope.Dossier, name, n) == 0)
                continue;
            var row = Find(name)!;
            row.Uses--;
            if (row.Parts is not null)
            {
                CountSource(name, claim.Source.Id, -1);
                if (row.HasOthers || row.Uses == 0)
                    _changedKeys.UnionWith(row.Keys);
            }

            if (row.Uses == 0)
                Forget(row);
        }
    }

    /// <summary>Finds anew what the names stand for that changes bear on, and writes what has changed.</summary>
    /// <returns>The names that stand for another person or thing now.</returns>
    public List<string> Settle()
    {
        var (renamed, seen) = (new List<string>(), new HashSet<string>(StringComparer.Ordinal));
        foreach (var start in _changedKeys.SelectMany(NamesWith).ToList())
        {
            if (!seen.Contains(start))
                Settle(Together(start, seen), renamed);
        }

        _changedKeys.Clear();
        foreach (var row in _rows.Values)
            Save(row);
        return renamed;
    }

    public List<long> UsesOf(string name) => _scope.Db.Query("SELECT n FROM name_uses WHERE d = $1 AND name = $2", r => r.GetInt64(0), _scope.Dossier, name);

    /// <summary>The claims that use names which stand for one person or thing.</summary>
    public List<long> UsesOfPerson(string canonical) => _scope.Db.Query(
        "SELECT DISTINCT u.n FROM names AS m JOIN name_uses AS u ON u.d = m.d AND u.name = m.name WHERE m.d = $1 AND m.canonical = $2",
        r => r.GetInt64(0), _scope.Dossier, canonical);

    private IEnumerable<string> NamesIn(Claim claim) => Placement.NamesIn(claim, _scope.Tables.Values, _scope.Pack).Distinct(StringComparer.Ordinal);

    private Row? Find(string name)
    {
        if (_rows.TryGetValue(name, out var known))
            return known;
        var found = _scope.Db.Query(
            "SELECT canonical, uses, others FROM names WHERE d = $1 AND name = $2",
            r => new Row(name, PartsOf(name)) { Canonical = r.GetString(0), Uses = r.GetInt64(1), HasOthers = r.GetBoolean(2) }, _scope.Dossier, name).FirstOrDefault();
        if (found is null)
            return null;
        found.SavedUses = found.Uses;
        found.SavedOthers = found.HasOthers;
        _canonical[name] = found.Canonical;
        return _rows[name] = found;
    }

    private Row Add(string name)
    {
        var row = new Row(name, PartsOf(name));
        _rows.Add(name, row);
        _scope.Db.Execute("INSERT INTO names (d, name, canonical, uses) VALUES ($1, $2, '', 0)", _scope.Dossier, name);
        if (row.Parts is null)
        {
            SetCanonical(row, _scope.Pack.Offices.Bodies.TryResolve(name, out var body) ? body : Taxonomy.Fold(name));
            return row;
        }

        foreach (var key in row.Keys)
            _scope.Db.Execute("INSERT INTO name_keys (d, key, name) VALUES ($1, $2, $3)", _scope.Dossier, key, name);
        _changedKeys.UnionWith(row.Keys);
        return row;
    }

    private void Forget(Row row)
    {
        _scope.Db.Execute("DELETE FROM names WHERE d = $1 AND name = $2", _scope.Dossier, row.Name);
        foreach (var key in row.Keys)
            _scope.Db.Execute("DELETE FROM name_keys WHERE d = $1 AND key = $2 AND name = $3", _scope.Dossier, key, row.Name);
        _rows.Remove(row.Name);
        _canonical.Remove(row.Name);
        LoseTitles(row.Canonical);
    }

    private void SetCanonical(Row row, string canonical)
    {
        var before = row.Canonical;
        row.Canonical = _canonical[row.Name] = canonical;
        _scope.Db.Execute("UPDATE names SET canonical = $3 WHERE d = $1 AND name = $2", _scope.Dossier, row.Name, canonical);
        LoseTitles(before);
    }

    /// <summary>Where no name stands for a person any more, the titles go.</summary>
    private void LoseTitles(string canonical)
    {
        if (canonical.Length == 0 || _scope.Db.Any("SELECT 1 FROM names WHERE d = $1 AND canonical = $2 LIMIT 1", _scope.Dossier, canonical))
            return;
        if (_scope.Db.Execute("DELETE FROM titles WHERE d = $1 AND canonical = $2", _scope.Dossier, canonical) > 0)
            Retitled.Add(canonical);
    }

    private void Save(Row row)
    {
        if (row.Uses == row.SavedUses && row.HasOthers == row.SavedOthers)
            return;
        _scope.Db.Execute("UPDATE names SET uses = $3, others = $4 WHERE d = $1 AND name = $2", _scope.Dossier, row.Name, row.Uses, row.HasOthers ? 1 : 0);
        (row.SavedUses, row.SavedOthers) = (row.Uses, row.HasOthers);
    }

    private long CountSource(string name, string source, int by)
    {
        var uses = _scope.Db.Number(
            "INSERT INTO name_sources (d, name, source, uses) VALUES ($1, $2, $3, $4) ON CONFLICT (d, name, source) DO UPDATE SET uses = name_sources.uses + excluded.uses RETURNING uses",
            _scope.Dossier, name, source, by);
        if (uses == 0)
            _scope.Db.Execute("DELETE FROM name_sources WHERE d = $1 AND name = $2 AND source = $3", _scope.Dossier, name, source);
        return uses;
    }

    private List<string> NamesWith(string key) => _scope.Db.Query("SELECT name FROM name_keys WHERE d = $1 AND key = $2", r => r.GetString(0), _scope.Dossier, key);

    /// <summary>The names that hang together with one by what they share: only these bear on each other.</summary>
    private List<Row> Together(string start, HashSet<string> seen)
    {
        var together = new List<Row>();
        var open = new Stack<string>([start]);
        seen.Add(start);
        while (open.TryPop(out var next))
        {
            var row = Find(next)!;
            together.Add(row);
            foreach (var other in row.Keys.SelectMany(NamesWith).Where(seen.Add))
                open.Push(other);
        }

        return together;
    }

    private void Settle(List<Row> together, List<string> renamed)
    {
        var found = new NameResolver(together.Select(r => r.Name), names => names.SelectMany(SourcesOf), _scope.Pack);
        var before = together.Select(r => r.Canonical).Where(c => c.Length > 0).Distinct(StringComparer.Ordinal).ToDictionary(c => c, TitlesOf, StringComparer.Ordinal);
        foreach (var row in together)
        {
            row.HasOthers = together.Count > 1;
            var (old, canonical) = (row.Canonical, found.Resolve(row.Name));
            if (string.Equals(old, canonical, StringComparison.Ordinal))
                continue;
            SetCanonical(row, canonical);
            if (old.Length > 0)
                renamed.Add(row.Name);
        }

        var now = found.Titles.ToDictionary(t => t.Key, t => t.Value, StringComparer.Ordinal);
        foreach (var canonical in before.Keys.Union(now.Keys, StringComparer.Ordinal))
            SetTitles(canonical, now.GetValueOrDefault(canonical, []));
    }

    private IEnumerable<(string Name, string SourceId)> SourcesOf(string name) =>
        _scope.Db.Query("SELECT source FROM name_sources WHERE d = $1 AND name = $2", r => (name, r.GetString(0)), _scope.Dossier, name);

    private List<string> TitlesOf(string canonical) => _scope.Db.Query("SELECT title FROM titles WHERE d = $1 AND canonical = $2", r => r.GetString(0), _scope.Dossier, canonical);

    private void SetTitles(string canonical, SortedSet<string> titles)
    {
        if (titles.SetEquals(TitlesOf(canonical)))
            return;
        Retitled.Add(canonical);
        _scope.Db.Execute("DELETE FROM titles WHERE d = $1 AND canonical = $2", _scope.Dossier, canonical);
        foreach (var title in titles)
            _scope.Db.Execute("INSERT INTO titles (d, canonical, title) VALUES ($1, $2, $3)", _scope.Dossier, canonical, title);
    }

    private NameParts? PartsOf(string name) =>
        !_scope.Pack.Offices.Bodies.TryResolve(name, out _) && NameParts.MayBePerson(name, _scope.Pack.Names, out var parts) ? parts : null;

    /// <summary>A name; of its uses and others, what the store has is kept beside what it will have.</summary>
    private sealed class Row(string name, NameParts? parts)
    {
        public string Name => name;

        /// <summary>Null where it is no person's: then no other name bears on it.</summary>
        public NameParts? Parts => parts;

        public string[] Keys { get; } = parts is null ? [] : [.. NameResolver.SurnameKeys(parts.Folded[^1]).Distinct(StringComparer.Ordinal)];

        /// <summary>Empty until it has been settled.</summary>
        public string Canonical { get; set; } = "";

        public long Uses { get; set; }

        public long SavedUses { get; set; }

        public bool HasOthers { get; set; }

        public bool SavedOthers { get; set; }
    }
}
