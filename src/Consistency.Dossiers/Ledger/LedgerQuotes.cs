using Consistency.Dossiers.Storage;
using Consistency.Engine.Copies;
using Consistency.Engine.Rules;

namespace Consistency.Dossiers.Ledger;

/// <summary>
/// The quotes of a ledger, as <see cref="Engine.Incremental.QuoteNeighbourhoods"/> keeps them: those that share a run of words, directly or through
/// others, are in one neighbourhood. And the words that sources are quoted with.
/// </summary>
internal sealed class LedgerQuotes(LedgerScope scope, LedgerPlaces places)
{
    private readonly Dictionary<(string Source, string Quote), int> _counted = [];
    private Witnesses? _witnesses;

    /// <param name="touch">Given every neighbourhood that loses or gains quotes by becoming one.</param>
    public long Of(string property, WordedClaim quote, Action<long> touch)
    {
        var shingles = quote.Shingles.Distinct().Select(s => unchecked((long)s)).ToList();
        var known = scope.Db.QueryEach(
                "WITH v(d, property, shingle) AS (VALUES {rows}) SELECT s.shingle, s.nb FROM v CROSS JOIN shingles AS s WHERE s.d = $1 AND s.property = v.property AND s.shingle = v.shingle",
                r => (Shingle: r.GetInt64(0), Nb: r.GetInt64(1)), scope.Dossier, shingles.ConvertAll(s => new object?[] { property, s }))
            .ToDictionary(s => s.Shingle, s => s.Nb);
        long found = 0;
        // Each of them may have become part of another by the one before.
        foreach (var shared in shingles.Where(known.ContainsKey).Select(s => known[s]).Distinct().ToList())
        {
            if (places.RootOf(shared) is var nb && nb != found)
                found = found == 0 ? nb : Join(found, nb, touch);
        }

        if (found == 0)
            found = places.New(Reach.Statements, null);
        scope.Db.ExecuteEach(
            "INSERT INTO shingles (d, property, shingle, nb) VALUES {rows} ON CONFLICT (d, property, shingle) DO UPDATE SET nb = excluded.nb",
            scope.Dossier, [.. shingles.Where(s => !known.TryGetValue(s, out var nb) || nb != found).Select(s => new object?[] { property, s, found })]);
        return found;
    }

    /// <summary>Counts the words that a source is quoted with, once more or once less.</summary>
    public void Count(string source, string quote, int by)
    {
        if (quote.Length > 0)
            _counted[(source, quote)] = _counted.GetValueOrDefault((source, quote)) + by;
    }

    /// <summary>Writes what was counted.</summary>
    public void Settle()
    {
        var unused = scope.Db.QueryEach(
                "INSERT INTO worded (d, source, mark, quote, uses) VALUES {rows} ON CONFLICT (d, source, mark) DO UPDATE SET uses = worded.uses + excluded.uses RETURNING source, mark, uses",
                r => (Source: r.GetBytes(0), Mark: r.GetBytes(1), Uses: r.GetInt64(2)), scope.Dossier,
                [.. _counted.Where(c => c.Value != 0).Select(c => new object?[] { OrdinalKey.Of(c.Key.Source), Marks.Of(c.Key.Quote), c.Key.Quote, c.Value })])
            .FindAll(c => c.Uses == 0);
        foreach (var (source, mark, _) in unused)
            scope.Db.Execute("DELETE FROM worded WHERE d = $1 AND source = $2 AND mark = $3", scope.Dossier, source, mark);
        _counted.Clear();
        _witnesses = null;
    }

    /// <summary>Which sources are copies, by all words of the dossier.</summary>
    public Witnesses Witnesses(CancellationToken cancellation) => _witnesses ??= new Witnesses(
        scope.Db.Query("SELECT source, quote FROM worded WHERE d = $1", r => (OrdinalKey.Read(r.GetBytes(0)), r.GetString(1)), scope.Dossier), cancellation);

    private long Join(long a, long b, Action<long> touch)
    {
        var (more, fewer) = places.SourcesOf(a) >= places.SourcesOf(b) ? (a, b) : (b, a);
        places.Move(fewer, more);
        touch(fewer);
        touch(more);
        return more;
    }
}
