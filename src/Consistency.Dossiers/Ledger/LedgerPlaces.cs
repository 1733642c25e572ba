using Consistency.Dossiers.Storage;
using Consistency.Engine.Rules;

namespace Consistency.Dossiers.Ledger;

/// <summary>
/// What is said in the neighbourhoods of a ledger, and which sources say which of it, as <see cref="Engine.Incremental.Neighbourhood"/> keeps it in memory:
/// of the sources that say the same, two stand for all, and each of their sayings by its first claim. Every question is answered by index, row by row.
/// </summary>
internal sealed class LedgerPlaces(LedgerScope scope)
{
    private const int Standing = 2;

    private readonly Dictionary<(Reach Reach, string Key), long> _known = [];
    private readonly Dictionary<long, Reach> _reaches = [];
    private long? _last;

    /// <summary>The number of a neighbourhood; it is made where there is none.</summary>
    public long Of(Reach reach, string key)
    {
        if (_known.TryGetValue((reach, key), out var nb))
            return nb;
        nb = scope.Db.Number("SELECT nb FROM neighbourhoods WHERE d = $1 AND reach = $2 AND key = $3", scope.Dossier, (int)reach, key);
        return _known[(reach, key)] = nb > 0 ? nb : New(reach, key);
    }

    /// <summary>Makes a neighbourhood; without a key for one that is found through what its quotes share.</summary>
    public long New(Reach reach, string? key)
    {
        _last = 1 + (_last ?? scope.Db.Number("SELECT max(nb) FROM neighbourhoods WHERE d = $1", scope.Dossier));
        scope.Db.Execute("INSERT INTO neighbourhoods (d, nb, reach, key) VALUES ($1, $2, $3, $4)", scope.Dossier, _last, (int)reach, key);
        return _last.Value;
    }

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

    /// <summary>Adds a claim, and tells whether other claims stand for all now.</summary>
    public bool Add(long nb, string source, byte[] saying, string id, long n)
    {
        var (reach, key, claim) = (ReachOf(nb), OrdinalKey.Of(source), OrdinalKey.Of(id));
        var first = FirstOf(nb, key, saying);
        Insert(nb, key, saying, claim, n);
        var marks = MarksOf(nb, key);
        if (first is not null)
            return reach == Reach.Remarks || (claim.AsSpan().SequenceCompareTo(first) < 0 && Stands(nb, key, marks!));
        var stood = marks is not null && Stands(nb, key, marks);
        var sum = Sayings.Sum(marks ?? new byte[Sayings.Bytes], saying, isAdded: true);
        if (marks is null)
            scope.Db.Execute("INSERT INTO said (d, nb, source, marks) VALUES ($1, $2, $3, $4)", scope.Dossier, nb, key, sum);
        else
            SetMarks(nb, key, sum);
        marks = sum;
        return stood || reach == Reach.Remarks || Stands(nb, key, marks);
    }

    /// <summary>Takes a claim away, and tells whether other claims stand for all now.</summary>
    public bool Remove(long nb, string source, byte[] saying, string id)
    {
        var (key, claim) = (OrdinalKey.Of(source), OrdinalKey.Of(id));
        var wasFirst = FirstOf(nb, key, saying).AsSpan().SequenceEqual(claim);
        var marks = MarksOf(nb, key)!;
        var stood = Stands(nb, key, marks);
        scope.Db.Execute("DELETE FROM places WHERE d = $1 AND nb = $2 AND source = $3 AND saying = $4 AND id = $5", scope.Dossier, nb, key, saying, claim);
        if (FirstOf(nb, key, saying) is not null)
            return ReachOf(nb) == Reach.Remarks || (stood && wasFirst);
        if (!scope.Db.Any("SELECT 1 FROM places WHERE d = $1 AND nb = $2 AND source = $3 LIMIT 1", scope.Dossier, nb, key))
        {
            scope.Db.Execute("DELETE FROM said WHERE d = $1 AND nb = $2 AND source = $3", scope.Dossier, nb, key);
            return stood || ReachOf(nb) == Reach.Remarks;
        }

        marks = Sayings.Sum(marks, saying, isAdded: false);
        SetMarks(nb, key, marks);
        return ReachOf(nb) == Reach.Remarks || (stood && wasFirst) || Stands(nb, key, marks) != stood;
    }

    /// <summary>Moves every claim of a neighbourhood to another one, of which it becomes part.</summary>
    public void Move(long nb, long to)
    {
        var moved = scope.Db.Query(
            "SELECT source, saying, id, n FROM places WHERE d = $1 AND nb = $2",
            r => (Source: OrdinalKey.Read(r.GetFieldValue<byte[]>(0)), Saying: r.GetFieldValue<byte[]>(1), Id: OrdinalKey.Read(r.GetFieldValue<byte[]>(2)), N: r.GetInt64(3)), scope.Dossier, nb);
        scope.Db.Execute("DELETE FROM places WHERE d = $1 AND nb = $2", scope.Dossier, nb);
        scope.Db.Execute("DELETE FROM said WHERE d = $1 AND nb = $2", scope.Dossier, nb);
        foreach (var claim in moved)
            Add(to, claim.Source, claim.Saying, claim.Id, claim.N);
        scope.Db.Execute("UPDATE neighbourhoods SET parent = $3 WHERE d = $1 AND nb = $2", scope.Dossier, nb, to);
    }

    public long SourcesOf(long nb) => scope.Db.Number("SELECT count(*) FROM said WHERE d = $1 AND nb = $2", scope.Dossier, nb);

    /// <summary>The claims of a neighbourhood that stand for all, by their numbers, with what they say.</summary>
    public List<(long N, byte[] Saying)> Representatives(long nb) => ReachOf(nb) == Reach.Remarks ? All(nb) : [.. StandingSources(nb).SelectMany(s => Firsts(nb, s))];

    public List<(long N, byte[] Saying)> All(long nb) =>
        scope.Db.Query("SELECT n, saying FROM places WHERE d = $1 AND nb = $2", r => (r.GetInt64(0), r.GetFieldValue<byte[]>(1)), scope.Dossier, nb);

    private IEnumerable<byte[]> StandingSources(long nb)
    {
        // Not WHERE (marks, source) > …: each step is one look into the index, however many sources say the same.
        for (var marks = Array.Empty<byte>();;)
        {
            var first = scope.Db.Query("SELECT marks, source FROM said WHERE d = $1 AND nb = $2 AND marks > $3 ORDER BY marks, source LIMIT 1", r => (Marks: r.GetFieldValue<byte[]>(0), Source: r.GetFieldValue<byte[]>(1)), scope.Dossier, nb, marks);
            if (first.Count == 0)
                yield break;
            marks = first[0].Marks;
            yield return first[0].Source;
            if (scope.Db.Value("SELECT source FROM said WHERE d = $1 AND nb = $2 AND marks = $3 AND source > $4 ORDER BY source LIMIT 1", scope.Dossier, nb, marks, first[0].Source) is byte[] second)
                yield return second;
        }
    }

    private IEnumerable<(long N, byte[] Saying)> Firsts(long nb, byte[] source)
    {
        for (var saying = Array.Empty<byte>();;)
        {
            var next = scope.Db.Query(
                "SELECT n, saying FROM places WHERE d = $1 AND nb = $2 AND source = $3 AND saying > $4 ORDER BY saying, id LIMIT 1", r => (N: r.GetInt64(0), Saying: r.GetFieldValue<byte[]>(1)), scope.Dossier, nb, source, saying);
            if (next.Count == 0)
                yield break;
            saying = next[0].Saying;
            yield return next[0];
        }
    }

    private void Insert(long nb, byte[] source, byte[] saying, byte[] id, long n) =>
        scope.Db.Execute("INSERT INTO places (d, nb, source, saying, id, n) VALUES ($1, $2, $3, $4, $5, $6)", scope.Dossier, nb, source, saying, id, n);

    private byte[]? FirstOf(long nb, byte[] source, byte[] saying) =>
        scope.Db.Value("SELECT id FROM places WHERE d = $1 AND nb = $2 AND source = $3 AND saying = $4 ORDER BY id LIMIT 1", scope.Dossier, nb, source, saying) as byte[];

    private byte[]? MarksOf(long nb, byte[] source) => scope.Db.Value("SELECT marks FROM said WHERE d = $1 AND nb = $2 AND source = $3", scope.Dossier, nb, source) as byte[];

    private void SetMarks(long nb, byte[] source, byte[] marks) => scope.Db.Execute("UPDATE said SET marks = $4 WHERE d = $1 AND nb = $2 AND source = $3", scope.Dossier, nb, source, marks);

    /// <summary>Whether a source is among those that stand for the ones that say the same.</summary>
    private bool Stands(long nb, byte[] source, byte[] marks) =>
        scope.Db.Query("SELECT source FROM said WHERE d = $1 AND nb = $2 AND marks = $3 ORDER BY source LIMIT $4", r => r.GetFieldValue<byte[]>(0), scope.Dossier, nb, marks, Standing)
            .Exists(s => s.AsSpan().SequenceEqual(source));
}
