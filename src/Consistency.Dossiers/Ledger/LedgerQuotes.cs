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
    /// <param name="touch">Given every neighbourhood that loses or gains quotes by becoming one.</param>
    public long Of(string property, WordedClaim quote, Action<long> touch)
    {
        long found = 0;
        foreach (var shingle in quote.Shingles)
        {
            var nb = scope.Db.Number("SELECT nb FROM shingles WHERE d = $1 AND property = $2 AND shingle = $3", scope.Dossier, property, unchecked((long)shingle));
            if (nb == 0 || (nb = places.RootOf(nb)) == found)
                continue;
            found = found == 0 ? nb : Join(found, nb, touch);
        }

        if (found == 0)
            found = places.New(Reach.Statements, null);
        foreach (var shingle in quote.Shingles)
        {
            scope.Db.Execute(
                "INSERT INTO shingles (d, property, shingle, nb) VALUES ($1, $2, $3, $4) ON CONFLICT (d, property, shingle) DO UPDATE SET nb = excluded.nb",
                scope.Dossier, property, unchecked((long)shingle), found);
        }

        return found;
    }

    /// <summary>Counts the words that a source is quoted with, once more or once less.</summary>
    public void Count(string source, string quote, int by)
    {
        if (quote.Length == 0)
            return;
        var (key, mark) = (OrdinalKey.Of(source), Marks.Of(quote));
        var uses = scope.Db.Number(
            "INSERT INTO worded (d, source, mark, quote, uses) VALUES ($1, $2, $3, $4, $5) ON CONFLICT (d, source, mark) DO UPDATE SET uses = worded.uses + excluded.uses RETURNING uses",
            scope.Dossier, key, mark, quote, by);
        if (uses == 0)
            scope.Db.Execute("DELETE FROM worded WHERE d = $1 AND source = $2 AND mark = $3", scope.Dossier, key, mark);
    }

    /// <summary>Which sources are copies, by all words of the dossier.</summary>
    public Witnesses Witnesses(CancellationToken cancellation) => new(
        scope.Db.Query("SELECT source, quote FROM worded WHERE d = $1", r => (OrdinalKey.Read(r.GetFieldValue<byte[]>(0)), r.GetString(1)), scope.Dossier), cancellation);

    private long Join(long a, long b, Action<long> touch)
    {
        var (more, fewer) = places.SourcesOf(a) >= places.SourcesOf(b) ? (a, b) : (b, a);
        places.Move(fewer, more);
        touch(fewer);
        touch(more);
        return more;
    }
}
