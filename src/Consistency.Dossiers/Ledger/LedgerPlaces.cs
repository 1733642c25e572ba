using Consistency.Dossiers.Storage;
using Consistency.Engine.Rules;

namespace Consistency.Dossiers.Ledger;

/// <summary>
/// What is said in the neighbourhoods of a ledger, and which sources say which of it, as <see cref="Engine.Incremental.Neighbourhood"/> keeps it in memory:
/// of the sources that say the same, two stand for all, and each of their sayings by its first claim. Claims that come and go are noted, and written
/// together; every question is answered by index, for all that came and went at once.
/// </summary>
internal sealed class LedgerPlaces(LedgerScope scope)
{
    private const int Standing = 2;

    private const string AskFirsts =
        "WITH v(d, nb, source, saying) AS (VALUES {rows}) SELECT v.nb, v.source, v.saying, "
        + "(SELECT s.marks FROM said AS s WHERE s.d = $1 AND s.nb = v.nb AND s.source = v.source), "
        + "(SELECT p.id FROM places AS p WHERE p.d = $1 AND p.nb = v.nb AND p.source = v.source AND p.saying = v.saying ORDER BY p.id LIMIT 1) FROM v";

    private const string AskStanding =
        "WITH v(d, nb, marks) AS (VALUES {rows}) SELECT v.nb, v.marks, "
        + "(SELECT s.source FROM said AS s WHERE s.d = $1 AND s.nb = v.nb AND s.marks = v.marks ORDER BY s.source LIMIT 1), "
        + "(SELECT s.source FROM said AS s WHERE s.d = $1 AND s.nb = v.nb AND s.marks = v.marks ORDER BY s.source LIMIT 1 OFFSET 1) FROM v";

    // Each step is one look into an index, however many sources say the same, and however often: from marks to the next marks, of each the first two
    // sources, and of those from saying to the next saying.
    private const string AskRepresentatives =
        "WITH RECURSIVE v(d, nb) AS (VALUES {rows}), "
        + "m(d, nb, marks) AS (SELECT v.d, v.nb, (SELECT s.marks FROM said AS s WHERE s.d = $1 AND s.nb = v.nb ORDER BY s.marks LIMIT 1) FROM v "
        + "UNION ALL SELECT m.d, m.nb, (SELECT s.marks FROM said AS s WHERE s.d = $1 AND s.nb = m.nb AND s.marks > m.marks ORDER BY s.marks LIMIT 1) FROM m WHERE m.marks IS NOT NULL), "
        + "t(d, nb, source) AS MATERIALIZED (SELECT m.d, m.nb, (SELECT s.source FROM said AS s WHERE s.d = $1 AND s.nb = m.nb AND s.marks = m.marks ORDER BY s.source LIMIT 1) FROM m "
        + "UNION ALL SELECT m.d, m.nb, (SELECT s.source FROM said AS s WHERE s.d = $1 AND s.nb = m.nb AND s.marks = m.marks ORDER BY s.source LIMIT 1 OFFSET 1) FROM m), "
        + "f(d, nb, source, saying) AS (SELECT t.d, t.nb, t.source, (SELECT p.saying FROM places AS p WHERE p.d = $1 AND p.nb = t.nb AND p.source = t.source ORDER BY p.saying LIMIT 1) "
        + "FROM t UNION ALL SELECT f.d, f.nb, f.source, "
        + "(SELECT p.saying FROM places AS p WHERE p.d = $1 AND p.nb = f.nb AND p.source = f.source AND p.saying > f.saying ORDER BY p.saying LIMIT 1) FROM f WHERE f.saying IS NOT NULL) "
        + "SELECT f.nb, f.saying, (SELECT p.n FROM places AS p WHERE p.d = $1 AND p.nb = f.nb AND p.source = f.source AND p.saying = f.saying ORDER BY p.id LIMIT 1) "
        + "FROM f WHERE f.saying IS NOT NULL";

    // Of those that are not there, 0.
    private readonly Dictionary<(Reach Reach, string Key), long> _known = [];
    private readonly Dictionary<long, Reach> _reaches = [];
    private readonly List<object?[]> _made = [];
    private readonly List<Place> _gone = [], _come = [];
    private readonly HashSet<long> _stale = [];

    // All that was put into neighbourhoods which were made in this transaction, so that it is not read back.
    private readonly Dictionary<long, List<Place>> _whole = [];
    private long? _last;
    private long _firstNew = long.MaxValue;

    /// <summary>Looks up neighbourhoods together, so that each is not asked for by itself.</summary>
    public void Load(IEnumerable<(Reach Reach, string Key)> places)
    {
        var unknown = places.Where(p => !_known.ContainsKey(p)).Distinct().ToList();
        unknown.ForEach(p => _known[p] = 0);
        var found = scope.Db.QueryEach(
            "WITH v(d, reach, key) AS (VALUES {rows}) SELECT n.reach, n.key, n.nb FROM v CROSS JOIN neighbourhoods AS n WHERE n.d = $1 AND n.reach = v.reach AND n.key = v.key",
            r => (Reach: (Reach)r.GetInt32(0), Key: r.GetString(1), Nb: r.GetInt64(2)), scope.Dossier, unknown.ConvertAll(p => new object?[] { (int)p.Reach, p.Key }));
        found.ForEach(f => Know(f.Reach, f.Key, f.Nb));
    }

    /// <summary>The number of a neighbourhood; it is made where there is none.</summary>
    public long Of(Reach reach, string key)
    {
        Load([(reach, key)]);
        return _known[(reach, key)] is > 0 and var nb ? nb : Know(reach, key, New(reach, key));
    }

    /// <summary>Makes a neighbourhood; without a key for one that is found through what its quotes share.</summary>
    public long New(Reach reach, string? key)
    {
        _last = 1 + (_last ?? scope.Db.Number("SELECT max(nb) FROM neighbourhoods WHERE d = $1", scope.Dossier));
        _firstNew = Math.Min(_firstNew, _last.Value);
        _whole[_last.Value] = [];
        _made.Add([_last, (int)reach, key]);
        _reaches[_last.Value] = reach;
        return _last.Value;
    }

    /// <summary>Whether a neighbourhood was made in this transaction.</summary>
    public bool IsNew(long nb) => nb >= _firstNew;

    /// <summary>Notes the reach of a neighbourhood that another table names.</summary>
    public void Know(long nb, Reach reach) => _reaches[nb] = reach;

    public Reach ReachOf(long nb)
    {
        if (!_reaches.TryGetValue(nb, out var reach))
            _reaches[nb] = reach = (Reach)scope.Db.Number("SELECT reach FROM neighbourhoods WHERE d = $1 AND nb = $2", scope.Dossier, nb);
        return reach;
    }

    /// <summary>The neighbourhood that one has become part of, or itself.</summary>
    public long RootOf(long nb)
    {
        while (ReachOf(nb) == Reach.Statements && scope.Db.Value("SELECT parent FROM neighbourhoods WHERE d = $1 AND nb = $2", scope.Dossier, nb) is long parent)
            nb = parent;
        return nb;
    }

    public void Add(long nb, string source, UInt128 saying, string id, long n) => Add(new Place(new SayingOf(nb, source, saying), id, n));

    /// <summary>Takes a claim away that was there before anything was added.</summary>
    public void Remove(long nb, string source, UInt128 saying, string id) => _gone.Add(new Place(new SayingOf(nb, source, saying), id, 0));

    /// <summary>Writes what came and went.</summary>
    /// <returns>The neighbourhoods where other claims stand for all than did before.</returns>
    public IReadOnlyCollection<long> Settle()
    {
        scope.Db.ExecuteEach("INSERT INTO neighbourhoods (d, nb, reach, key) VALUES {rows}", scope.Dossier, _made);
        var fresh = _made.Select(m => (long)m[0]!).ToHashSet();
        _made.Clear();
        if (_gone.Count + _come.Count > 0)
            SettlePlaces(fresh);
        return _stale;
    }

    /// <summary>Moves every claim of a neighbourhood to another one, of which it becomes part.</summary>
    public void Move(long nb, long to)
    {
        Settle();
        var moved = scope.Db.Query(
            "SELECT source, saying, id, n FROM places WHERE d = $1 AND nb = $2",
            r => new Place(new SayingOf(to, OrdinalKey.Read(r.GetBytes(0)), Sayings.Read(r.GetBytes(1))), OrdinalKey.Read(r.GetBytes(2)), r.GetInt64(3)), scope.Dossier, nb);
        scope.Db.Execute("DELETE FROM places WHERE d = $1 AND nb = $2", scope.Dossier, nb);
        scope.Db.Execute("DELETE FROM said WHERE d = $1 AND nb = $2", scope.Dossier, nb);
        moved.ForEach(Add);
        if (_whole.TryGetValue(nb, out var places))
            places.Clear();
        scope.Db.Execute("UPDATE neighbourhoods SET parent = $3 WHERE d = $1 AND nb = $2", scope.Dossier, nb, to);
    }

    public long SourcesOf(long nb)
    {
        Settle();
        return scope.Db.Number("SELECT count(*) FROM said WHERE d = $1 AND nb = $2", scope.Dossier, nb);
    }

    /// <summary>The claims of neighbourhoods that stand for all, by their numbers, with what they say.</summary>
    public ILookup<long, (long N, UInt128 Saying)> Representatives(IEnumerable<long> neighbourhoods)
    {
        var ofAll = neighbourhoods.ToLookup(nb => ReachOf(nb) == Reach.Remarks);
        var isWhole = ofAll[false].ToLookup(_whole.ContainsKey);
        return scope.Db.QueryEach(AskRepresentatives, r => (Nb: r.GetInt64(0), N: r.GetInt64(2), Saying: Sayings.Read(r.GetBytes(1))), scope.Dossier, [.. isWhole[false].Select(nb => new object?[] { nb })])
            .Concat(isWhole[true].SelectMany(nb => RepresentativesOf(_whole[nb]).Select(p => (Nb: nb, p.N, p.Saying.Saying))))
            .Concat(ofAll[true].SelectMany(nb => All(nb).Select(a => (Nb: nb, a.N, a.Saying))))
            .ToLookup(r => r.Nb, r => (r.N, r.Saying));
    }

    public List<(long N, UInt128 Saying)> All(long nb) =>
        scope.Db.Query("SELECT n, saying FROM places WHERE d = $1 AND nb = $2", r => (r.GetInt64(0), Sayings.Read(r.GetBytes(1))), scope.Dossier, nb);

    private void Add(Place place)
    {
        _come.Add(place);
        if (_whole.TryGetValue(place.Saying.Nb, out var places))
            places.Add(place);
    }

    private long Know(Reach reach, string key, long nb)
    {
        _reaches[nb] = reach;
        return _known[(reach, key)] = nb;
    }

    /// <param name="fresh">Neighbourhoods of which nothing is in the store.</param>
    private void SettlePlaces(HashSet<long> fresh)
    {
        var (gone, come) = (_gone.ToLookup(p => p.Saying), _come.ToLookup(p => p.Saying));
        var sayings = _gone.Concat(_come).Select(p => p.Saying).Distinct().ToList();
        _stale.UnionWith(sayings.Select(s => s.Nb).Distinct().Where(nb => fresh.Contains(nb) || ReachOf(nb) == Reach.Remarks));
        var before = Firsts(sayings.Where(s => !fresh.Contains(s.Nb)));
        foreach (var place in _gone)
        {
            scope.Db.Execute(
                "DELETE FROM places WHERE d = $1 AND nb = $2 AND source = $3 AND saying = $4 AND id = $5", [scope.Dossier, .. place.Saying.Values(OrdinalKey.Of(place.Id))]);
        }

        scope.Db.ExecuteEach(
            "INSERT INTO places (d, nb, source, saying, id, n) VALUES {rows}", scope.Dossier, _come.ConvertAll(p => p.Saying.Values(OrdinalKey.Of(p.Id), p.N)));
        // What came is known to have come; what is left where some went is not.
        var after = Firsts(sayings.Where(gone.Contains));
        var (marks, others) = (new Dictionary<(long Nb, string Source), (UInt128 Was, UInt128 Is)>(), new HashSet<(long Nb, string Source)>());
        foreach (var saying in sayings)
        {
            var (source, was) = ((saying.Nb, saying.Source), before.GetValueOrDefault(saying));
            var first = after.TryGetValue(saying, out var left) ? left.First : come[saying].Select(p => p.Id).Append(was.First ?? come[saying].First().Id).Min(StringComparer.Ordinal);
            var sum = marks.TryGetValue(source, out var known) ? known : (Was: was.Marks, Is: was.Marks);
            if (first is not null && was.First is null)
                sum.Is = unchecked(sum.Is + saying.Saying);
            else if (first is null && was.First is not null)
                sum.Is = unchecked(sum.Is - saying.Saying);
            marks[source] = sum;
            if (first is not null && was.First is not null && (gone[saying].Any(p => IsOne(p.Id, was.First)) || come[saying].Any(p => IsOne(p.Id, first))))
                others.Add(source);
        }

        _gone.Clear();
        _come.Clear();
        SettleMarks(marks, others);
    }

    /// <summary>Writes what sources say in all, and finds the neighbourhoods in which other sources stand for all now, or by other claims.</summary>
    /// <param name="marks">What each source said and says.</param>
    /// <param name="others">Those of whose sayings one is told by another claim than before.</param>
    private void SettleMarks(Dictionary<(long Nb, string Source), (UInt128 Was, UInt128 Is)> marks, HashSet<(long Nb, string Source)> others)
    {
        var changed = marks.Where(m => m.Value.Was != m.Value.Is).ToList();
        // Who says nothing any more has no mark; another sum is 0 by chance alone.
        foreach (var ((nb, source), _) in changed.Where(m => m.Value.Is == UInt128.Zero))
            scope.Db.Execute("DELETE FROM said WHERE d = $1 AND nb = $2 AND source = $3", scope.Dossier, nb, OrdinalKey.Of(source));
        scope.Db.ExecuteEach(
            "INSERT INTO said (d, nb, source, marks) VALUES {rows} ON CONFLICT (d, nb, source) DO UPDATE SET marks = excluded.marks",
            scope.Dossier,
            [.. changed.Where(m => m.Value.Is != UInt128.Zero).Select(m => new object?[] { m.Key.Nb, OrdinalKey.Of(m.Key.Source), Sayings.Write(m.Value.Is) })]);
        var left = changed.Where(m => m.Value.Was != UInt128.Zero).Select(m => (m.Key.Nb, m.Key.Source, Marks: m.Value.Was)).ToList();
        var there = marks.Where(m => m.Value.Is != UInt128.Zero && (m.Value.Was != m.Value.Is || others.Contains(m.Key))).Select(m => (m.Key.Nb, m.Key.Source, Marks: m.Value.Is)).ToList();
        var standing = StandingOf(left.Concat(there).Select(s => (s.Nb, s.Marks)).Distinct().Where(s => !_stale.Contains(s.Nb)));
        // One that stands now, and one that did: of those that stand now fewer come before it than stand.
        _stale.UnionWith(there.Where(s => standing[(s.Nb, s.Marks)].Contains(s.Source, StringComparer.Ordinal)).Select(s => s.Nb));
        _stale.UnionWith(left.Where(s => standing[(s.Nb, s.Marks)].Count(o => string.CompareOrdinal(o, s.Source) < 0) < Standing).Select(s => s.Nb));
    }

    /// <summary>Of all that is said in a neighbourhood what stands for it, as <see cref="AskRepresentatives"/> finds it in the store.</summary>
    private static IEnumerable<Place> RepresentativesOf(List<Place> places) => places
        .GroupBy(p => p.Saying.Source, (source, said) => (Source: source, Firsts: said.GroupBy(p => p.Saying.Saying, (_, alike) => alike.MinBy(p => p.Id, StringComparer.Ordinal)).ToList()))
        .GroupBy(s => s.Firsts.Aggregate(UInt128.Zero, (sum, p) => unchecked(sum + p.Saying.Saying)))
        .SelectMany(alike => alike.OrderBy(s => s.Source, StringComparer.Ordinal).Take(Standing))
        .SelectMany(s => s.Firsts);

    /// <summary>What each source says in all, as its mark, and the first claim of a saying of its; null for none.</summary>
    private Dictionary<SayingOf, (UInt128 Marks, string? First)> Firsts(IEnumerable<SayingOf> sayings) => scope.Db.QueryEach(
            AskFirsts,
            r => (Saying: new SayingOf(r.GetInt64(0), OrdinalKey.Read(r.GetBytes(1)), Sayings.Read(r.GetBytes(2))),
                Marks: r.IsNull(3) ? UInt128.Zero : Sayings.Read(r.GetBytes(3)),
                First: r.IsNull(4) ? null : OrdinalKey.Read(r.GetBytes(4))),
            scope.Dossier,
            [.. sayings.Select(s => s.Values())])
        .ToDictionary(f => f.Saying, f => (f.Marks, f.First));

    /// <summary>The sources that stand for all which say the same.</summary>
    private ILookup<(long Nb, UInt128 Marks), string> StandingOf(IEnumerable<(long Nb, UInt128 Marks)> alike) => scope.Db.QueryEach(
            AskStanding,
            r => (Key: (r.GetInt64(0), Sayings.Read(r.GetBytes(1))), Sources: Enumerable.Range(2, Standing).Where(i => !r.IsNull(i)).Select(i => OrdinalKey.Read(r.GetBytes(i))).ToList()),
            scope.Dossier,
            [.. alike.Select(a => new object?[] { a.Nb, Sayings.Write(a.Marks) })])
        .SelectMany(s => s.Sources.Select(source => (s.Key, Source: source)))
        .ToLookup(s => s.Key, s => s.Source);

    private static bool IsOne(string id, string other) => string.Equals(id, other, StringComparison.Ordinal);

    /// <summary>Something that a source says in a neighbourhood.</summary>
    private readonly record struct SayingOf(long Nb, string Source, UInt128 Saying)
    {
        public object?[] Values(params ReadOnlySpan<object?> more) => [Nb, OrdinalKey.Of(Source), Sayings.Write(Saying), .. more];
    }

    /// <summary>A claim that says it.</summary>
    private readonly record struct Place(SayingOf Saying, string Id, long N);
}
