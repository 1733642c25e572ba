using Consistency.RulePacks.Describing;
using Consistency.RulePacks.PackTests;

namespace Consistency.Checking.PackTests;

/// <summary>Counts what of a pack its tests show. For one run.</summary>
/// <param name="rules">The rules that the pack applies.</param>
internal sealed class CoverageCount(PackDescription pack, IReadOnlyList<string> rules)
{
    private readonly HashSet<string> _rules = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> _names = pack.OwnNames.ToDictionary(n => n.Section, _ => new HashSet<string>(StringComparer.Ordinal), StringComparer.Ordinal);

    public void Add(PackTest test, CheckAnswer answer)
    {
        _rules.UnionWith(answer.Inconsistencies.Where(f => test.Expected.Any(e => PackTestRun.Matches(e, f))).Select(f => f.RuleId));
        foreach (var claim in answer.Claims)
        {
            Add("properties", claim.Property);
            Add("subjects", claim.Subject.Name);
            Add("places", claim.Scope.Place);
            Add("events", claim.Scope.Event);
        }
    }

    /// <summary>Only parts that the pack has something of.</summary>
    public IReadOnlyList<PackCoverage> Parts() =>
    [
        .. Part("own rules", [.. pack.OwnRules.Where(rules.Contains)], _rules),
        .. Part("rules", rules, _rules),
        .. pack.OwnNames.SelectMany(n => Part(n.Section, n.Names, _names[n.Section])),
    ];

    private void Add(string section, string name)
    {
        if (_names.TryGetValue(section, out var names))
            names.Add(name);
    }

    private static IEnumerable<PackCoverage> Part(string part, IReadOnlyList<string> all, HashSet<string> shown) => all.Count == 0
        ? []
        : [new PackCoverage(part, [.. all.Where(shown.Contains).Order(StringComparer.Ordinal)], [.. all.Where(n => !shown.Contains(n)).Order(StringComparer.Ordinal)])];
}
