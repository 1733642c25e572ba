using Consistency.Engine.Normalization;
using Consistency.Model;
using Consistency.Model.Packs;

namespace Consistency.Engine.Figures;

/// <summary>For which bodies each person of the set speaks: known from the offices and titles that the set gives him.</summary>
internal sealed class OfficeHolders
{
    private readonly Dictionary<string, SortedSet<string>> _bodies = new(StringComparer.Ordinal);
    private readonly Func<string, IReadOnlyCollection<string>> _bodiesOf;

    public OfficeHolders(ClaimSet claims)
    {
        _bodiesOf = person => _bodies.GetValueOrDefault(person) ?? (IReadOnlyCollection<string>)[];
        foreach (var claim in claims.Cells.Where(c => c.Property.Offices).SelectMany(c => c.Claims))
        {
            if (!claim.Denied && OfficeReader.Find(claims.Pack.Offices, claim.ValueKey) is { } office)
                Add(claim.Cell.Facets.Subject, office.Bodies);
        }

        foreach (var (speaker, titles) in claims.Titles)
        {
            foreach (var title in titles)
                Add(speaker, BodiesOfTitle(title, claims.Pack));
        }
    }

    /// <summary>Of what somebody else keeps.</summary>
    /// <param name="bodiesOf">The bodies that a person speaks for, sorted; asked by one thread at a time or by several.</param>
    public OfficeHolders(Func<string, IReadOnlyCollection<string>> bodiesOf) => _bodiesOf = bodiesOf;

    /// <summary>Everybody who speaks for bodies, where they are known from the claims of a set.</summary>
    public IEnumerable<KeyValuePair<string, SortedSet<string>>> All => _bodies;

    public static IReadOnlyCollection<string> BodiesOfTitle(string title, RulePack pack) => pack.Names.TitleBodies.GetValueOrDefault(title, []);

    /// <summary>What the bodies that a person speaks for can be called: by name, or bare ("the military" of the US military). Whatever the case.</summary>
    public IEnumerable<string> NamesOfBodies(string person)
    {
        foreach (var body in _bodiesOf(person))
        {
            yield return body;
            for (var blank = body.IndexOf(' ', StringComparison.Ordinal); blank >= 0; blank = body.IndexOf(' ', blank + 1))
                yield return body[(blank + 1)..];
        }
    }

    public bool IsHolder(string person) => _bodiesOf(person).Count > 0;

    /// <summary>Those who speak for other bodies than before; before, nobody spoke for any where that is null.</summary>
    public IEnumerable<string> ChangedSince(OfficeHolders? before) =>
        _bodies.Where(b => before?._bodies.GetValueOrDefault(b.Key) is not { } old || !old.SetEquals(b.Value)).Select(b => b.Key)
            .Concat(before?._bodies.Keys.Where(p => !_bodies.ContainsKey(p)) ?? []);

    private void Add(string person, IEnumerable<string> bodies)
    {
        foreach (var body in bodies)
        {
            if (!_bodies.TryGetValue(person, out var all))
                _bodies[person] = all = new SortedSet<string>(StringComparer.Ordinal);
            all.Add(body);
        }
    }
}
