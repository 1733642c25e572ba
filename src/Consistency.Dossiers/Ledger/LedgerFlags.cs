using System.Text.Json;
using Consistency.Model;

namespace Consistency.Dossiers.Ledger;

/// <summary>What is flagged in the neighbourhoods of a ledger, and which sayings take part.</summary>
internal sealed class LedgerFlags(LedgerScope scope)
{
    /// <summary>The flags of neighbourhoods, sorted by id.</summary>
    public ILookup<long, LedgerFlag> Of(IEnumerable<long> neighbourhoods) => scope.Db.QueryEach(
            "WITH v(d, nb) AS (VALUES {rows}) SELECT f.nb, f.id, f.rule, f.severity, f.print, f.minimal FROM v CROSS JOIN flags AS f WHERE f.d = $1 AND f.nb = v.nb",
            r => (Nb: r.GetInt64(0), Flag: new LedgerFlag(
                r.GetString(1), r.GetString(2), (Severity)r.GetInt32(3), r.GetBytes(4), JsonSerializer.Deserialize<string[]>(r.GetString(5))!)),
            scope.Dossier, [.. neighbourhoods.Select(nb => new object?[] { nb })])
        .OrderBy(f => f.Flag.Id, StringComparer.Ordinal).ToLookup(f => f.Nb, f => f.Flag);

    /// <summary>A flag as it stands, in the first of the neighbourhoods that have it; null for none.</summary>
    /// <remarks>Put in order here, as SQLite would go through all flags in that order.</remarks>
    public (long Neighbourhood, string Rule, Severity Severity)? Find(string id) => scope.Db.Query(
        "SELECT nb, rule, severity FROM flags WHERE d = $1 AND id = $2",
        r => ((long, string, Severity)?)(r.GetInt64(0), r.GetString(1), (Severity)r.GetInt32(2)), scope.Dossier, id).Min();

    /// <summary>The ids of flags that something takes part in which is said in a neighbourhood.</summary>
    public List<string> With(IEnumerable<(long Neighbourhood, UInt128 Saying)> said) => scope.Db.QueryEach(
        "WITH v(d, nb, saying) AS (VALUES {rows}) SELECT s.id FROM v CROSS JOIN flag_sayings AS s WHERE s.d = $1 AND s.nb = v.nb AND s.saying = v.saying",
        r => r.GetString(0), scope.Dossier, [.. said.Select(s => new object?[] { s.Neighbourhood, Sayings.Write(s.Saying) })]);

    /// <summary>Puts what neighbourhoods' claims are flagged for in the place of what they were.</summary>
    /// <param name="before">The flags that they had.</param>
    public void Replace(IReadOnlyCollection<FoundFlags> found, ILookup<long, LedgerFlag> before)
    {
        var flagged = found.Where(f => before.Contains(f.Neighbourhood)).Select(f => new object?[] { f.Neighbourhood }).ToList();
        scope.Db.ExecuteEach("DELETE FROM flags WHERE d = $1 AND nb IN (SELECT v.column2 FROM (VALUES {rows}) AS v)", scope.Dossier, flagged);
        scope.Db.ExecuteEach("DELETE FROM flag_sayings WHERE d = $1 AND nb IN (SELECT v.column2 FROM (VALUES {rows}) AS v)", scope.Dossier, flagged);
        scope.Db.ExecuteEach(
            "INSERT INTO flags (d, nb, id, rule, severity, print, minimal) VALUES {rows}",
            scope.Dossier,
            [.. found.SelectMany(f => f.Flags.Select(flag => new object?[] { f.Neighbourhood, flag.Id, flag.Rule, (int)flag.Severity, flag.Print, JsonSerializer.Serialize(flag.MinimalIds) }))]);
        scope.Db.ExecuteEach(
            "INSERT INTO flag_sayings (d, nb, saying, id) VALUES {rows}",
            scope.Dossier,
            [.. found.SelectMany(f => f.Sayings.SelectMany(of => of.Select(saying => new object?[] { f.Neighbourhood, Sayings.Write(saying), of.Key })))]);
    }

    /// <summary>Puts what was too large to decide in neighbourhoods in the place of what it was.</summary>
    public void SetNotDecided(IReadOnlyDictionary<long, IReadOnlyCollection<string>> what)
    {
        var before = scope.Db.QueryEach(
                "WITH v(d, nb) AS (VALUES {rows}) SELECT u.nb, u.what FROM v CROSS JOIN undecided AS u WHERE u.d = $1 AND u.nb = v.nb",
                r => (Nb: r.GetInt64(0), What: r.GetString(1)), scope.Dossier, [.. what.Keys.Select(nb => new object?[] { nb })])
            .ToDictionary(u => u.Nb, u => u.What);
        foreach (var nb in before.Keys.Where(nb => what[nb].Count == 0))
            scope.Db.Execute("DELETE FROM undecided WHERE d = $1 AND nb = $2", scope.Dossier, nb);
        scope.Db.ExecuteEach(
            "INSERT INTO undecided (d, nb, what) VALUES {rows} ON CONFLICT (d, nb) DO UPDATE SET what = excluded.what",
            scope.Dossier, [.. what.Where(w => w.Value.Count > 0).Select(w => new object?[] { w.Key, JsonSerializer.Serialize(w.Value) })]);
    }

    /// <summary>What was too large to decide, in words, sorted.</summary>
    public List<string> NotDecided() => [.. scope.Db.Query("SELECT what FROM undecided WHERE d = $1", r => r.GetString(0), scope.Dossier)
        .SelectMany(t => JsonSerializer.Deserialize<string[]>(t)!).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}

/// <summary>That something is flagged in a neighbourhood.</summary>
/// <param name="Print">The same for as long as its severity, its positions and the claims that show it are the same.</param>
/// <param name="MinimalIds">The claims that show it, sorted.</param>
internal sealed record LedgerFlag(string Id, string Rule, Severity Severity, byte[] Print, IReadOnlyList<string> MinimalIds);
