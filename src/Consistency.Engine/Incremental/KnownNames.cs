using Consistency.Engine.Normalization;
using Consistency.Model.Packs;

namespace Consistency.Engine.Incremental;

/// <summary>The names of a check that is kept: what each stands for is found anew for those names alone that a change may bear on.</summary>
internal sealed class KnownNames
{
    private readonly RulePack _pack;
    private readonly Dictionary<string, KnownName> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<KnownName>> _byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _canonical = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<KnownName>> _byCanonical = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SortedSet<string>> _titles = new(StringComparer.Ordinal);
    private readonly HashSet<string> _changedKeys = new(StringComparer.Ordinal);
    private bool _titlesLost;

    public KnownNames(IEnumerable<string> ofRelations, RulePack pack)
    {
        _pack = pack;
        Resolver = new NameResolver(_canonical, _titles);
        foreach (var name in ofRelations.Distinct(StringComparer.Ordinal))
            Add(name, isOfRelation: true);
        Settle();
    }

    /// <summary>Knows the names as they are at the time of asking.</summary>
    public NameResolver Resolver { get; }

    /// <summary>The claims that use names which stand for one person or thing.</summary>
    public IEnumerable<KeptClaim> ClaimsOf(string canonical) => _byCanonical.TryGetValue(canonical, out var names) ? names.SelectMany(n => n.Claims) : [];

    public void Use(string name, KeptClaim claim)
    {
        var known = _names.TryGetValue(name, out var old) ? old : Add(name, isOfRelation: false);
        if (!known.Claims.Add(claim) || known.Parts is null)
            return;
        var source = claim.Claim.Source.Id;
        known.Sources[source] = known.Sources.GetValueOrDefault(source) + 1;
        if (known.HasOthers && known.Sources[source] == 1)
            _changedKeys.UnionWith(known.Keys);
    }

    public void Drop(string name, KeptClaim claim)
    {
        if (!_names.TryGetValue(name, out var known) || !known.Claims.Remove(claim))
            return;
        if (known.Parts is not null)
        {
            var source = claim.Claim.Source.Id;
            if (--known.Sources[source] == 0)
                known.Sources.Remove(source);
            if (known.HasOthers || known.Claims.Count == 0)
                _changedKeys.UnionWith(known.Keys);
        }

        if (known.Claims.Count == 0 && !known.IsOfRelation)
            Forget(known);
    }

    /// <summary>Finds anew what the names stand for that a change since the last time bears on.</summary>
    public NameChanges Settle()
    {
        var changes = new NameChanges { Titles = _titlesLost };
        _titlesLost = false;
        var seen = new HashSet<KnownName>();
        foreach (var key in _changedKeys)
        {
            foreach (var start in _byKey.GetValueOrDefault(key, []))
            {
                if (!seen.Contains(start))
                    Settle(Together(start, seen), changes);
            }
        }

        _changedKeys.Clear();
        changes.Titles |= _titlesLost;
        _titlesLost = false;
        return changes;
    }

    private KnownName Add(string name, bool isOfRelation)
    {
        if (_pack.Offices.Bodies.TryResolve(name, out var body))
            return Add(new KnownName(name, null) { IsOfRelation = isOfRelation }, body);
        if (!NameParts.MayBePerson(name, _pack.Names, out var parts))
            return Add(new KnownName(name, null) { IsOfRelation = isOfRelation }, Taxonomy.Fold(name));
        var known = new KnownName(name, parts) { IsOfRelation = isOfRelation };
        _names.Add(name, known);
        foreach (var key in known.Keys)
        {
            if (!_byKey.TryGetValue(key, out var sharing))
                _byKey[key] = sharing = [];
            sharing.Add(known);
        }

        _changedKeys.UnionWith(known.Keys);
        return known;
    }

    private KnownName Add(KnownName known, string canonical)
    {
        _names.Add(known.Name, known);
        SetCanonical(known, canonical);
        return known;
    }

    private void Forget(KnownName known)
    {
        _names.Remove(known.Name);
        SetCanonical(known, null);
        foreach (var key in known.Keys)
            _byKey[key].Remove(known);
    }

    private void SetCanonical(KnownName known, string? canonical)
    {
        if (_canonical.Remove(known.Name, out var before) && _byCanonical.TryGetValue(before, out var sharing))
        {
            sharing.Remove(known);
            if (sharing.Count == 0)
            {
                _byCanonical.Remove(before);
                _titlesLost |= _titles.Remove(before);
            }
        }

        if (canonical is null)
            return;
        _canonical[known.Name] = canonical;
        if (!_byCanonical.TryGetValue(canonical, out var others))
            _byCanonical[canonical] = others = [];
        others.Add(known);
    }

    /// <summary>The names that hang together with one by what they share: only these bear on each other.</summary>
    private List<KnownName> Together(KnownName start, HashSet<KnownName> seen)
    {
        var together = new List<KnownName>();
        var open = new Stack<KnownName>([start]);
        seen.Add(start);
        while (open.TryPop(out var next))
        {
            together.Add(next);
            foreach (var other in next.Keys.SelectMany(k => _byKey[k]).Where(seen.Add))
                open.Push(other);
        }

        return together;
    }

    private void Settle(List<KnownName> together, NameChanges changes)
    {
        var found = new NameResolver(together.Select(n => n.Name), names => names.SelectMany(n => _names[n].Sources.Keys.Select(s => (n, s))), _pack);
        var before = together.Select(n => _canonical.GetValueOrDefault(n.Name)).OfType<string>().Distinct(StringComparer.Ordinal)
            .Where(_titles.ContainsKey).ToDictionary(c => c, c => _titles[c], StringComparer.Ordinal);
        foreach (var name in together)
        {
            name.HasOthers = together.Count > 1;
            var canonical = found.Resolve(name.Name);
            if (_canonical.TryGetValue(name.Name, out var old) && string.Equals(old, canonical, StringComparison.Ordinal))
                continue;
            SetCanonical(name, canonical);
            if (old is not null)
                changes.Renamed.Add(name);
        }

        foreach (var canonical in before.Keys)
            _titles.Remove(canonical);
        foreach (var (canonical, titles) in found.Titles)
            _titles[canonical] = titles;
        changes.Titles |= !found.Titles.Select(t => t.Key).ToHashSet(StringComparer.Ordinal).SetEquals(before.Keys) || found.Titles.Any(t => !before[t.Key].SetEquals(t.Value));
    }
}

/// <summary>What a change did to names that were known before.</summary>
internal sealed class NameChanges
{
    /// <summary>The names that stand for another person or thing now, or for the same in another form.</summary>
    public HashSet<KnownName> Renamed { get; } = [];

    /// <summary>Whether titles that people are given changed.</summary>
    public bool Titles { get; set; }
}
