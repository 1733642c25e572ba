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
        foreach (var name in Load(claims.SelectMany(NamesIn)))
            throw new InvalidDataException($"The store lacks the name “{name}” of one of its claims.");
    }

    public void Use(IReadOnlyList<LedgerClaim> claims)
    {
        var uses = claims.SelectMany(c => NamesIn(c.Claim).Select(name => (c.N, Name: name, Source: c.Claim.Source.Id))).ToList();
        Add(Load(uses.Select(u => u.Name)));
        _scope.Db.ExecuteEach("INSERT INTO name_uses (d, name, n) VALUES {rows}", _scope.Dossier, [.. claims.SelectMany(UsesIn)]);
        var counts = uses.Where(u => _rows.ContainsKey(u.Name)).CountBy(u => (u.Name, u.Source)).ToDictionary();
        var counted = _scope.Db.QueryEach(
            "INSERT INTO name_sources (d, name, source, uses) VALUES {rows} ON CONFLICT (d, name, source) DO UPDATE SET uses = name_sources.uses + excluded.uses RETURNING name, source, uses",
            r => (Source: (Name: r.GetString(0), Source: r.GetString(1)), Uses: r.GetInt64(2)), _scope.Dossier, [.. counts.Select(c => new object?[] { c.Key.Name, c.Key.Source, c.Value })]);
        foreach (var row in counted.Where(c => c.Uses == counts[c.Source]).Select(c => _rows[c.Source.Name]).Where(r => r.HasOthers))
            _changedKeys.UnionWith(row.Keys);
    }

    public void Drop(LedgerClaim claim)
    {
        foreach (var use in UsesIn(claim))
            _scope.Db.Execute("DELETE FROM name_uses WHERE d = $1 AND name = $2 AND n = $3", [_scope.Dossier, .. use]);
        Load([claim.Claim]);
        foreach (var row in NamesIn(claim.Claim).Where(_rows.ContainsKey).Select(n => _rows[n]).ToList())
        {
            DropSource(row.Name, claim.Claim.Source.Id);
            var isUsed = _scope.Db.Any("SELECT 1 FROM name_uses WHERE d = $1 AND name = $2 LIMIT 1", _scope.Dossier, row.Name);
            if (row.HasOthers || !isUsed)
                _changedKeys.UnionWith(row.Keys);
            if (!isUsed)
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
        Save();
        return renamed;
    }

    public List<long> UsesOf(string name) => _scope.Db.Query("SELECT n FROM name_uses WHERE d = $1 AND name = $2", r => r.GetInt64(0), _scope.Dossier, name);

    /// <summary>The claims that use names which stand for one person, or of which one thing speaks.</summary>
    public List<long> UsesOfPerson(string canonical) => _scope.Db.Query(
        "SELECT u.n FROM names AS m CROSS JOIN name_uses AS u WHERE m.d = $1 AND m.canonical = $2 AND u.d = $1 AND u.name = m.name UNION SELECT n FROM name_uses WHERE d = $1 AND name = $2",
        r => r.GetInt64(0), _scope.Dossier, canonical);

    private IEnumerable<string> NamesIn(Claim claim) => Placement.NamesIn(claim, _scope.Tables.Values, _scope.Pack).Distinct(StringComparer.Ordinal);

    /// <summary>
    /// The uses of a claim that are kept: of names that may be people's, as what these stand for may change; and of other speakers, by what they stand
    /// for, as whom they speak for may. Nothing else bears on other names.
    /// </summary>
    private IEnumerable<object?[]> UsesIn(LedgerClaim claim) => NamesIn(claim.Claim)
        .Select(n => PartsOf(n) is not null ? n : claim.Claim.Speakers.Contains(n, StringComparer.Ordinal) ? ThingOf(n) : "").Where(n => n.Length > 0)
        .Distinct(StringComparer.Ordinal).Select(n => new object?[] { n, claim.N });

    /// <summary>Looks up names that are not known yet.</summary>
    /// <returns>Names that may be people's, and are not there.</returns>
    private List<string> Load(IEnumerable<string> names)
    {
        var unknown = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in names.Where(n => !_canonical.ContainsKey(n)))
        {
            if (PartsOf(name) is null)
                _canonical[name] = ThingOf(name);
            else
                unknown.Add(name);
        }

        var found = _scope.Db.QueryEach(
            "WITH v(d, name) AS (VALUES {rows}) SELECT m.name, m.canonical, m.others FROM v CROSS JOIN names AS m WHERE m.d = $1 AND m.name = v.name",
            r => new Row(r.GetString(0), PartsOf(r.GetString(0))!) { Canonical = r.GetString(1), HasOthers = r.GetBoolean(2), HadOthers = r.GetBoolean(2) },
            _scope.Dossier, [.. unknown.Select(n => new object?[] { n })]);
        foreach (var row in found)
        {
            _rows[row.Name] = row;
            _canonical[row.Name] = row.Canonical;
            unknown.Remove(row.Name);
        }

        return [.. unknown];
    }

    private void Add(List<string> names)
    {
        var added = names.ConvertAll(n => new Row(n, PartsOf(n)!) { IsNew = true });
        foreach (var row in added)
        {
            _rows.Add(row.Name, row);
            _changedKeys.UnionWith(row.Keys);
        }

        _scope.Db.ExecuteEach("INSERT INTO name_keys (d, key, name) VALUES {rows}", _scope.Dossier, [.. added.SelectMany(r => r.Keys.Select(k => new object?[] { k, r.Name }))]);
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
        if (row.IsNew)
            return;
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

    private void Save()
    {
        _scope.Db.ExecuteEach(
            "INSERT INTO names (d, name, canonical, others) VALUES {rows}",
            _scope.Dossier, [.. _rows.Values.Where(r => r.IsNew).Select(r => new object?[] { r.Name, r.Canonical, r.HasOthers ? 1 : 0 })]);
        foreach (var row in _rows.Values)
        {
            if (!row.IsNew && row.HasOthers != row.HadOthers)
                _scope.Db.Execute("UPDATE names SET others = $3 WHERE d = $1 AND name = $2", _scope.Dossier, row.Name, row.HasOthers ? 1 : 0);
            (row.IsNew, row.HadOthers) = (false, row.HasOthers);
        }
    }

    private void DropSource(string name, string source)
    {
        var uses = _scope.Db.Number("UPDATE name_sources SET uses = uses - 1 WHERE d = $1 AND name = $2 AND source = $3 RETURNING uses", _scope.Dossier, name, source);
        if (uses == 0)
            _scope.Db.Execute("DELETE FROM name_sources WHERE d = $1 AND name = $2 AND source = $3", _scope.Dossier, name, source);
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
            Load([next]);
            var row = _rows[next];
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

    /// <summary>What a name stands for that is no person's.</summary>
    private string ThingOf(string name) => _scope.Pack.Offices.Bodies.TryResolve(name, out var body) ? body : Taxonomy.Fold(name);

    /// <summary>A name that may be a person's: others may bear on it.</summary>
    private sealed class Row(string name, NameParts parts)
    {
        public string Name => name;

        public string[] Keys { get; } = [.. NameResolver.SurnameKeys(parts.Folded[^1]).Distinct(StringComparer.Ordinal)];

        /// <summary>Empty until it has been settled.</summary>
        public string Canonical { get; set; } = "";

        /// <summary>Whether it is not in the store yet.</summary>
        public bool IsNew { get; set; }

        public bool HasOthers { get; set; }

        /// <summary>What the store has for it.</summary>
        public bool HadOthers { get; set; }
    }
}
