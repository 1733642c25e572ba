using Consistency.Model;
using Consistency.Model.Packs;
using Consistency.RulePacks.Documents;

namespace Consistency.RulePacks.Compiling;

/// <summary>Compiles the pack's own rules: the entries of the rules' section that are no built-in's.</summary>
internal sealed class UserRuleSection(MapNode section, Taxonomy properties, ReadingPolicy readings, CompileContext context)
{
    public IReadOnlyList<UserRule> Compile()
    {
        var own = section.Entries.Where(e => !RuleIds.All.Contains(e.Key, StringComparer.Ordinal) && IsSound(e)).OrderBy(e => e.Key, StringComparer.Ordinal).ToList();
        if (own.Count > Limits.UserRules)
            context.Faults.Add(own[^1].At, () => FaultTexts.TooManyUserRules);
        var rules = own.ConvertAll(e => Define(e.Key, (MapNode)e.Value));
        if (rules.Select(r => r.Readings).OfType<ReadingPolicy>().Distinct().Count() > Limits.UserReadings)
            context.Faults.Add(((MapNode)own[^1].Value)["readings"]?.At ?? own[^1].At, () => FaultTexts.TooManyReadings);
        return rules;
    }

    private bool IsSound(MapEntry entry)
    {
        var group = entry.Key.Split('/')[0];
        if (((MapNode)entry.Value)["kind"] is null)
            context.Faults.Add(entry.At, () => FaultTexts.UnknownRule(entry.Key, NearestWord.Hint(entry.Key, RuleIds.All)));
        else if (RuleIds.IsBuiltInGroup(group))
            context.Faults.Add(entry.At, () => FaultTexts.ReservedRuleId(group));
        else if (!RuleIds.IsUserRule(entry.Key))
            context.Faults.Add(entry.At, () => FaultTexts.BadRuleId);
        else
            return true;
        return false;
    }

    private UserRule Define(string id, MapNode stated) => new(id, stated.Text("kind"), [.. Maps(stated["where"]).Select(Selector)])
    {
        Readings = Readings(stated),
        Flags = (stated["flags"] as ScalarNode)?.Text,
        Example = stated.Text("example"),
        Counterexample = stated.Text("counterexample"),
        Remedy = (stated["remedy"] as ScalarNode)?.Text,
    };

    private ReadingPolicy? Readings(MapNode stated)
    {
        if (stated["readings"] is not MapNode own)
            return null;
        if (stated["kind"] is ScalarNode kind && !kind.Text.StartsWith("quantity/", StringComparison.Ordinal))
            context.Faults.Add(own.At, () => FaultTexts.NoReadings(kind.Text));
        // Equal to the pack's, they need no reading of their own.
        var compiled = PolicySections.Readings(own, readings);
        return compiled == readings ? null : compiled;
    }

    private CellSelector Selector(MapNode stated)
    {
        var qualifiers = stated.Map("qualifiers").Entries.Where(e => e.Value is ScalarNode).ToDictionary(e => e.Key, e => ((ScalarNode)e.Value).Text, StringComparer.Ordinal);
        var subject = stated["subject"] is null && qualifiers.Count == 0 ? null : new Subject(stated.Text("subject"), qualifiers);
        return new CellSelector(subject, Property(stated), new Scope(stated.Text("place"), stated.Text("event")));
    }

    private string Property(MapNode stated)
    {
        if (stated["property"] is not ScalarNode property)
            return "";
        if (properties.TryResolve(property.Text, out var name))
            return name;
        context.Faults.Add(property.At, () => FaultTexts.Undefined("property", property.Text, NearestWord.Hint(property.Text, properties.Names)));
        return "";
    }

    private static IEnumerable<MapNode> Maps(PackNode? list) => (list as ListNode)?.Items.OfType<MapNode>() ?? [];
}
