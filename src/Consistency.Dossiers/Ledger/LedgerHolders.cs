using Consistency.Engine;
using Consistency.Engine.Figures;

namespace Consistency.Dossiers.Ledger;

/// <summary>For which bodies people speak, by the offices and titles that a ledger's claims give them.</summary>
internal sealed class LedgerHolders(LedgerScope scope)
{
    private readonly Lock _asking = new();
    private bool? _hasTitles;
    private long? _offices;
    private readonly Dictionary<string, IReadOnlyCollection<string>> _known = new(StringComparer.Ordinal);

    /// <summary>Asks the store for those alone that it is asked for.</summary>
    public OfficeHolders ToEngine() => new(BodiesOf);

    /// <summary>Whether anybody has a title, or holds an office.</summary>
    /// <param name="offices">How many claims give one in this change, less those that gave one.</param>
    public bool SomeSpeakForOthers(int offices) =>
        (_hasTitles ??= scope.Db.Any("SELECT 1 FROM titles WHERE d = $1 LIMIT 1", scope.Dossier))
        || (_offices ??= scope.Db.Number("SELECT offices FROM dossiers WHERE d = $1", scope.Dossier)) + offices > 0;

    /// <summary>Takes over what a person's titles say, and tells whether that changes for whom he speaks.</summary>
    public bool SetTitles(string person)
    {
        var titles = scope.Db.Query("SELECT title FROM titles WHERE d = $1 AND canonical = $2", r => r.GetString(0), scope.Dossier, person);
        return Change(person, byTitle: true, [.. titles.SelectMany(t => OfficeHolders.BodiesOfTitle(t, scope.Pack)).Distinct(StringComparer.Ordinal)]);
    }

    /// <summary>Takes over what all claims of offices say.</summary>
    /// <returns>Those who speak for other bodies than before.</returns>
    public List<string> SetOffices(ClaimSet offices)
    {
        var now = new OfficeHolders(offices).All.ToDictionary(h => h.Key, h => h.Value, StringComparer.Ordinal);
        var before = scope.Db.Query("SELECT DISTINCT person FROM holders WHERE d = $1 AND by_title = 0", r => r.GetString(0), scope.Dossier);
        return [.. before.Union(now.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal).Where(p => Change(p, byTitle: false, now.GetValueOrDefault(p, [])))];
    }

    private bool Change(string person, bool byTitle, IReadOnlyCollection<string> bodies)
    {
        var before = BodiesOf(person);
        scope.Db.Execute("DELETE FROM holders WHERE d = $1 AND person = $2 AND by_title = $3", scope.Dossier, person, byTitle ? 1 : 0);
        foreach (var body in bodies)
            scope.Db.Execute("INSERT INTO holders (d, person, by_title, body) VALUES ($1, $2, $3, $4)", scope.Dossier, person, byTitle ? 1 : 0, body);
        lock (_asking)
            _known.Remove(person);
        return !BodiesOf(person).SequenceEqual(before, StringComparer.Ordinal);
    }

    // Rules ask from several threads, and the store answers one at a time.
    private IReadOnlyCollection<string> BodiesOf(string person)
    {
        lock (_asking)
        {
            if (!_known.TryGetValue(person, out var bodies))
                _known[person] = bodies = [.. scope.Db.Query("SELECT DISTINCT body FROM holders WHERE d = $1 AND person = $2", r => r.GetString(0), scope.Dossier, person).Order(StringComparer.Ordinal)];
            return bodies;
        }
    }
}
