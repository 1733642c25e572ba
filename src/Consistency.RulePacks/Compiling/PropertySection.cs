using Consistency.Model.Packs;
using Consistency.RulePacks.Documents;
using ValueType = Consistency.Model.Packs.ValueType;

namespace Consistency.RulePacks.Compiling;

/// <summary>Compiles properties, and holds them against the units and scales that they name and against each other.</summary>
internal sealed class PropertySection(MapNode section, UnitTable units, MapNode scales, CompileContext context)
{
    private static readonly string[] QuantityKeys = ["kind", "additive", "count", "literal", "of", "unit", "dimension"];
    private static readonly string[] StatementKeys = ["quote", "scale"];
    private static readonly string[] EntityKeys = ["offices"];
    private static readonly string[] OrderKeys = ["order"];

    public IReadOnlyDictionary<string, PropertyDefinition> Compile()
    {
        var confusable = ConfusablePairs();
        var opposites = Opposites();
        return section.Entries.ToDictionary(e => e.Key, e => Define(e, confusable, opposites), StringComparer.Ordinal);
    }

    private PropertyDefinition Define(MapEntry entry, ILookup<string, string> confusable, Dictionary<string, string> opposites)
    {
        var stated = (MapNode)entry.Value;
        if (stated["value"] is null)
            context.Faults.Add(entry.At, () => FaultTexts.Required("value", "which kind of value its claims have: quantity, time, entity, statement, truth or any"));
        else if (stated["value"] is ScalarNode value)
            CheckTypes(stated, value.Text);
        return new PropertyDefinition
        {
            Name = entry.Key,
            Value = Enum.Parse<ValueType>(stated.Text("value", "any"), ignoreCase: true),
            Kind = Enum.Parse<PropertyKind>(stated.Text("kind", "level"), ignoreCase: true),
            Additive = stated.Flag("additive"),
            Count = stated.Flag("count"),
            Literal = stated.Flag("literal"),
            Harm = stated.Flag("harm"),
            SingleValued = stated.Flag("single_valued"),
            Timeless = stated.Flag("timeless"),
            Offices = stated.Flag("offices"),
            Quote = stated.Flag("quote"),
            Of = (stated["of"] as ScalarNode)?.Text ?? "",
            Unit = Unit(stated),
            Dimension = Dimension(stated),
            WindowDays = (int)stated.Number("window_days", 0),
            Scale = Scale(stated),
            SumOf = SumOf(entry.Key, stated),
            Order = Enum.Parse<EventOrder>(stated.Text("order", "none"), ignoreCase: true),
            OppositeOf = opposites.GetValueOrDefault(entry.Key, ""),
            Confusable = confusable[entry.Key].ToHashSet(StringComparer.Ordinal),
        };
    }

    private void CheckTypes(MapNode stated, string type)
    {
        if (type is not ("quantity" or "any"))
            CheckKeys(stated, QuantityKeys, "quantity or any", type);
        if (type is not ("statement" or "any"))
            CheckKeys(stated, StatementKeys, "statement or any", type);
        if (type is not ("entity" or "any"))
            CheckKeys(stated, EntityKeys, "entity or any", type);
        if (stated["order"] is ScalarNode order && type != (order.Text is "at" ? "time" : "entity"))
            CheckKeys(stated, OrderKeys, order.Text is "at" ? "time" : "entity", type);
        if (stated.Flag("additive") && stated.Text("kind", "level") is "level")
            context.Faults.Add(stated["additive"]!.At, () => FaultTexts.AdditiveLevel);
    }

    private void CheckKeys(MapNode stated, string[] keys, string types, string type)
    {
        foreach (var key in keys)
        {
            if (stated[key] is ScalarNode node)
                context.Faults.Add(node.At, () => FaultTexts.OnlyFor(key, types, type));
        }
    }

    private string Unit(MapNode stated)
    {
        if (stated["unit"] is not ScalarNode unit)
            return "";
        if (units.TryResolve(unit.Text, out var known))
            return known.Name;
        context.Faults.Add(unit.At, () => FaultTexts.Undefined("unit", unit.Text, ""));
        return "";
    }

    private string Dimension(MapNode stated)
    {
        if (stated["dimension"] is not ScalarNode dimension)
            return "";
        if (dimension.Text is not (PropertyDefinition.Money or PropertyDefinition.Number) && !units.OfDimension(dimension.Text).Any())
            context.Faults.Add(dimension.At, () => FaultTexts.Undefined("dimension", dimension.Text, ""));
        return dimension.Text;
    }

    private string Scale(MapNode stated)
    {
        if (stated["scale"] is not ScalarNode scale)
            return "";
        if (scales[scale.Text] is null)
            context.Faults.Add(scale.At, () => FaultTexts.Undefined("scale", scale.Text, NearestWord.Hint(scale.Text, scales.Entries.Select(e => e.Key))));
        return scale.Text;
    }

    /// <summary>The parts, sorted; each has to add up as the whole does.</summary>
    private List<string> SumOf(string name, MapNode stated)
    {
        var parts = stated.List("sum_of").Where(p => IsOther(name, p)).ToList();
        foreach (var part in parts.Where(p => !stated.Flag("additive") || !((MapNode)section.Find(p.Text)!.Value).Flag("additive")))
            context.Faults.Add(part.At, () => FaultTexts.SumOfOthers);
        return parts.Select(p => p.Text).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
    }

    /// <summary>Confusable pairs in both directions, whoever states them.</summary>
    private ILookup<string, string> ConfusablePairs() =>
        section.Entries.SelectMany(e => ((MapNode)e.Value).List("confusable").Where(c => IsOther(e.Key, c)).Select(c => (A: e.Key, B: c.Text)))
            .SelectMany(p => new[] { p, (A: p.B, B: p.A) })
            .ToLookup(p => p.A, p => p.B, StringComparer.Ordinal);

    /// <summary>Opposites; a property that states none is the opposite of the first that names it.</summary>
    private Dictionary<string, string> Opposites()
    {
        var stated = section.Entries.Select(e => (e.Key, Opposite: ((MapNode)e.Value)["opposite_of"] as ScalarNode))
            .Where(p => p.Opposite is not null && IsOther(p.Key, p.Opposite))
            .ToDictionary(p => p.Key, p => p.Opposite!.Text, StringComparer.Ordinal);
        foreach (var (name, opposite) in stated.OrderBy(p => p.Key, StringComparer.Ordinal).ToList())
            stated.TryAdd(opposite, name);
        return stated;
    }

    private bool IsOther(string name, ScalarNode reference)
    {
        if (string.Equals(reference.Text, name, StringComparison.Ordinal))
            context.Faults.Add(reference.At, () => FaultTexts.SelfReference);
        else if (section.Find(reference.Text) is null)
            context.Faults.Add(reference.At, () => FaultTexts.Undefined("property", reference.Text, NearestWord.Hint(reference.Text, section.Entries.Select(e => e.Key))));
        else
            return true;
        return false;
    }
}
