using Consistency.Engine.Normalization;
using Consistency.Engine.Reporting;
using Consistency.Model;
using Consistency.Model.Packs;

namespace Consistency.Engine.Values;

/// <summary>The values that a group's claims give, sorted into those that exclude each other and those that agree.</summary>
internal sealed class ExclusiveValues
{
    private readonly RulePack _pack;
    private readonly bool _areOffices;
    private readonly List<string> _keys;

    public ExclusiveValues(IEnumerable<NormalClaim> claims, PropertyDefinition property, RulePack pack)
    {
        _pack = pack;
        _areOffices = property.Offices;
        var byKey = claims.Where(c => !IsDescription(c)).GroupBy(c => c.ValueKey, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.OrderBy(c => c.Index).ToList(), StringComparer.Ordinal);
        if (byKey.Count <= pack.Facets.MaximumCompared)
            FitsSeveral = MergeShorter(byKey);
        _keys = [.. byKey.Keys.OrderByDescending(k => byKey[k].Count).ThenBy(k => k, StringComparer.Ordinal)];
        Stances = _keys.ConvertAll(k => new Stance(Wording.Value(Repairs.First(byKey[k])), byKey[k]));
    }

    /// <summary>One for each value, the most claimed first.</summary>
    public IReadOnlyList<Stance> Stances { get; }

    /// <summary>Claims whose value is a shorter form of several values.</summary>
    public IReadOnlyList<NormalClaim> FitsSeveral { get; } = [];

    /// <summary>How badly two values exclude each other; null where both can hold.</summary>
    public Severity? Clash(int a, int b)
    {
        if (!_areOffices)
            return Severity.Contradiction;
        var (first, second) = (OfficeReader.Find(_pack.Offices, _keys[a]), OfficeReader.Find(_pack.Offices, _keys[b]));
        if (first is null || second is null)
            return Severity.Tension;
        return first.ExclusiveClass.Length > 0 && string.Equals(first.ExclusiveClass, second.ExclusiveClass, StringComparison.Ordinal) ? Severity.Contradiction : null;
    }

    /// <summary>"A senior official" is no office; "former mayor" is none that is held now.</summary>
    private bool IsDescription(NormalClaim claim)
    {
        if (!_areOffices || claim.Claim.Value is not ClaimValue.OfEntity entity)
            return false;
        var words = entity.Name.ToLowerInvariant();
        return _pack.Offices.DescriptionMarks.Any(m => words.StartsWith(m, StringComparison.Ordinal) && (words.Length == m.Length || words[m.Length] is ' ' or '-'))
            || _pack.Offices.FormerMarks.Contains(words.Split(' ', 2)[0]);
    }

    /// <summary>
    /// A value whose words are all in another ("Lisbon" in "Lisbon, Portugal"), or a place that another lies in, agrees with
    /// it, and stands with it where there is one such.
    /// </summary>
    private List<NormalClaim> MergeShorter(Dictionary<string, List<NormalClaim>> byKey)
    {
        var words = byKey.Keys.ToDictionary(k => k, k => k.Split([' ', ',', '(', ')', '|'], StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);
        bool IsShorter(string key, string than) => !_pack.Places.IsPartOf(key, than) && ((words[key].Count < words[than].Count && words[key].IsSubsetOf(words[than])) || _pack.Places.IsPartOf(than, key));
        var longest = words.Keys.Where(k => !words.Keys.Any(l => IsShorter(k, l))).ToList();
        var fitsSeveral = new List<NormalClaim>();
        foreach (var key in words.Keys.Except(longest, StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            var longer = longest.FindAll(l => IsShorter(key, l));
            (longer.Count == 1 ? byKey[longer[0]] : fitsSeveral).AddRange(byKey[key]);
            byKey.Remove(key);
        }

        return fitsSeveral;
    }
}
