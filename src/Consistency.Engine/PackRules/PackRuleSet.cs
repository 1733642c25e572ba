using Consistency.Engine.Reporting;
using Consistency.Engine.Rules;
using Consistency.Model.Packs;

namespace Consistency.Engine.PackRules;

/// <summary>The rules of a pack's own that one check applies. A disagreement is one rule's: the first one's that is for it, else their kind's.</summary>
internal sealed class PackRuleSet
{
    private readonly EngineInput _input;
    private readonly ILookup<IRule, PackRule> _byKind;

    // The claims once more, with numbers read otherwise; everything else about them is the same.
    private readonly Dictionary<ReadingPolicy, ClaimSet> _readOtherwise = [];

    public PackRuleSet(EngineInput input, IEnumerable<IRule> kinds)
    {
        _input = input;
        _byKind = Of(input.Pack, kinds).Where(r => input.Applies(r.Description.Id))
            .OrderByDescending(r => r.Stated).ThenBy(r => r.Description.Id, StringComparer.Ordinal)
            .ToLookup(r => r.Kind);
    }

    /// <summary>All that a pack has, switched off or not.</summary>
    public static IEnumerable<PackRule> Of(RulePack pack, IEnumerable<IRule> kinds) => pack.UserRules.Count == 0 ? []
        : pack.UserRules.Join(kinds, r => r.Kind, k => k.Description.Id, (rule, kind) => new PackRule(rule, kind, pack), StringComparer.Ordinal);

    /// <summary>What a kind flags, each with the rule whose it is.</summary>
    public IEnumerable<(IRule Rule, IFlag Flag)> Find(IRule kind, ClaimSet claims)
    {
        var applies = _input.Applies(kind.Description.Id);
        if (!_byKind.Contains(kind))
            return applies ? kind.Find(claims).Select(f => (kind, f)) : [];
        var own = _byKind[kind].ToList();
        IRule OwnerOf(IFlag flag) => own.Find(r => r.Selects(flag)) ?? kind;
        var found = kind.Find(claims).Select(f => (Rule: OwnerOf(f), Flag: f)).Where(f => f.Rule is PackRule rule ? rule.Readings is null : applies).ToList();
        // What other claims of the same cells show already is one disagreement.
        var known = found.Select(f => f.Flag.Key).ToHashSet(StringComparer.Ordinal);
        foreach (var readings in own.Select(r => r.Readings).OfType<ReadingPolicy>().Distinct())
        {
            var read = Read(readings, claims);
            found.AddRange(kind.Find(read).Select(f => (Rule: OwnerOf(f), Flag: f))
                .Where(f => f.Rule is PackRule rule && rule.Readings == readings && known.Add(f.Flag.Key)));
            foreach (var what in read.NotDecided)
                claims.AddNotDecided(what);
        }

        return found;
    }

    private ClaimSet Read(ReadingPolicy readings, ClaimSet claims)
    {
        if (!_readOtherwise.TryGetValue(readings, out var read))
            _readOtherwise[readings] = read = claims.ReadOtherwise(readings, _input.Relations);
        return read;
    }
}
