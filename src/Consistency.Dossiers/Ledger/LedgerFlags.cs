using System.Globalization;
using System.Text.Json;
using Consistency.Engine;
using Consistency.Engine.Reporting;
using Consistency.Model;

namespace Consistency.Dossiers.Ledger;

/// <summary>What is flagged in the neighbourhoods of a ledger, and which sayings take part.</summary>
internal sealed class LedgerFlags(LedgerScope scope)
{
    public List<LedgerFlag> Of(long nb) => scope.Db.Query(
        "SELECT id, rule, severity, print, minimal FROM flags WHERE d = $1 AND nb = $2 ORDER BY id",
        r => new LedgerFlag(r.GetString(0), r.GetString(1), (Severity)r.GetInt32(2), r.GetFieldValue<byte[]>(3), JsonSerializer.Deserialize<string[]>(r.GetString(4))!), scope.Dossier, nb);

    /// <summary>A flag as it stands, in the first of the neighbourhoods that have it; null for none.</summary>
    public (long Neighbourhood, string Rule, Severity Severity)? Find(string id) => scope.Db.Query(
        "SELECT nb, rule, severity FROM flags WHERE d = $1 AND id = $2 ORDER BY nb LIMIT 1",
        r => ((long, string, Severity)?)(r.GetInt64(0), r.GetString(1), (Severity)r.GetInt32(2)), scope.Dossier, id).FirstOrDefault();

    /// <summary>The flags of a neighbourhood that any of the sayings takes part in.</summary>
    public IEnumerable<string> With(long nb, IEnumerable<byte[]> sayings) =>
        sayings.SelectMany(s => scope.Db.Query("SELECT id FROM flag_sayings WHERE d = $1 AND nb = $2 AND saying = $3", r => r.GetString(0), scope.Dossier, nb, s));

    /// <summary>Puts what a neighbourhood's claims are flagged for in the place of what they were.</summary>
    /// <param name="sayingOf">What a claim says there, by its id.</param>
    public void Replace(long nb, IEnumerable<(Flag Flag, Finding Finding)> found, IReadOnlyDictionary<string, byte[]> sayingOf)
    {
        if (scope.Db.Execute("DELETE FROM flags WHERE d = $1 AND nb = $2", scope.Dossier, nb) > 0)
            scope.Db.Execute("DELETE FROM flag_sayings WHERE d = $1 AND nb = $2", scope.Dossier, nb);
        foreach (var (flag, finding) in found.DistinctBy(f => f.Flag.Id, StringComparer.Ordinal))
        {
            var minimal = finding.Minimal.Select(c => c.Id).Order(StringComparer.Ordinal).ToArray();
            var claims = finding.Stances.SelectMany(s => s.Claims).Concat(finding.FitsSeveral).Concat(finding.Minimal);
            var sayings = claims.Select(c => Convert.ToHexString(sayingOf[c.Id])).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
            scope.Db.Execute(
                "INSERT INTO flags (d, nb, id, rule, severity, print, minimal) VALUES ($1, $2, $3, $4, $5, $6, $7)",
                scope.Dossier, nb, flag.Id, flag.RuleId, (int)flag.Severity, Print(flag, finding, minimal, sayings), JsonSerializer.Serialize(minimal));
            foreach (var saying in sayings)
                scope.Db.Execute("INSERT INTO flag_sayings (d, nb, saying, id) VALUES ($1, $2, $3, $4)", scope.Dossier, nb, Convert.FromHexString(saying), flag.Id);
        }
    }

    public void SetNotDecided(long nb, IReadOnlyCollection<string> what)
    {
        var text = what.Count == 0 ? "" : JsonSerializer.Serialize(what);
        scope.Db.Execute("UPDATE neighbourhoods SET not_decided = $3 WHERE d = $1 AND nb = $2 AND not_decided <> $3", scope.Dossier, nb, text);
    }

    /// <summary>What was too large to decide, in words, sorted.</summary>
    public List<string> NotDecided() => [.. scope.Db.Query("SELECT not_decided FROM neighbourhoods WHERE d = $1 AND not_decided <> ''", r => r.GetString(0), scope.Dossier)
        .SelectMany(t => JsonSerializer.Deserialize<string[]>(t)!).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private static byte[] Print(Flag flag, Finding finding, IReadOnlyList<string> minimal, List<string> sayings) => Marks.Of(string.Create(
        CultureInfo.InvariantCulture, $"{(int)flag.Severity}\n{string.Join('\n', minimal)}\n\n{string.Join('\n', finding.Stances.Select(s => s.Label))}\n\n{string.Join('\n', sayings)}"));
}

/// <summary>That something is flagged in a neighbourhood.</summary>
/// <param name="Print">The same for as long as its severity, its positions and the claims that show it are the same.</param>
/// <param name="MinimalIds">The claims that show it, sorted.</param>
internal sealed record LedgerFlag(string Id, string Rule, Severity Severity, byte[] Print, IReadOnlyList<string> MinimalIds);
