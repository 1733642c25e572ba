using System.Globalization;
using Consistency.RulePacks.Documents;

namespace Consistency.RulePacks.Schemas;

/// <summary>
/// Holds nodes against the schema: what does not fit becomes a fault and is left out, so that the rest can be checked on;
/// what fits comes back with one spelling for equal values (1e3 is 1000, True is true).
/// </summary>
internal sealed class ShapeCheck(FaultList faults)
{
    /// <summary>The node as far as it fits; null where nothing of it does.</summary>
    public PackNode? Check(PackNode node, Shape shape) => shape switch
    {
        MapShape map => CheckMap(node, map),
        ListShape list => CheckList(node, list),
        TextShape text => CheckText(node, text),
        FlagShape => CheckFlag(node),
        NumberShape number => CheckNumber(node, number),
        ChoiceShape choice => CheckChoice(node, choice),
        _ => throw new ArgumentOutOfRangeException(nameof(shape)),
    };

    // A key of a map within is told where it belongs: "tolerance" of a rule stands under its "readings".
    private static string Hint(string key, MapShape shape) =>
        shape.Fields.Where(f => f.Value is MapShape within && within.Fields.ContainsKey(key)).Select(f => f.Key).Order(StringComparer.Ordinal).FirstOrDefault() is { } owner
            ? FaultTexts.BelongsUnder(owner)
            : NearestWord.Hint(key, shape.Fields.Keys);

    private MapNode? CheckMap(PackNode node, MapShape shape)
    {
        if (AsMap(node) is not { } map)
            return null;
        var entries = new List<MapEntry>();
        foreach (var entry in map.Entries)
        {
            if (shape.Fields.TryGetValue(entry.Key, out var field))
                entries.Add(entry with { Value = Check(entry.Value, field) ?? new FaultyNode(entry.Value.At) });
            else if (shape.Others is null)
                faults.Add(entry.At, () => FaultTexts.UnknownKey(entry.Key, Hint(entry.Key, shape), shape.Fields.Keys));
            else if (IsName(entry.Key, entry.At, Limits.Words) && Check(entry.Value, shape.Others) is { } value)
                entries.Add(entry with { Value = value });
        }

        return new MapNode(map.At, entries);
    }

    private ListNode? CheckList(PackNode node, ListShape shape)
    {
        if (node is not ListNode list)
            return Wrong<ListNode>(node, "a list, such as [one, two]");
        if (list.Items.Count < shape.Minimum || list.Items.Count > shape.Maximum)
            faults.Add(list.At, () => FaultTexts.WrongCount(shape.Minimum, shape.Maximum));
        else
            return new ListNode(list.At, list.Items.Select(i => Check(i, shape.Item)).OfType<PackNode>().ToList());
        return null;
    }

    private ScalarNode? CheckText(PackNode node, TextShape shape)
    {
        if (node is not ScalarNode scalar)
            return Wrong<ScalarNode>(node, "a text");
        return IsName(scalar.IsNothing ? "" : scalar.Text, scalar.At, shape.MaximumLength) ? new ScalarNode(scalar.At, scalar.Text.Trim(), plain: false) : null;
    }

    private ScalarNode? CheckFlag(PackNode node) => node is ScalarNode { Plain: true } scalar && bool.TryParse(scalar.Text, out var flag)
        ? new ScalarNode(scalar.At, flag ? "true" : "false", plain: true)
        : Wrong<ScalarNode>(node, "true or false");

    private ScalarNode? CheckNumber(PackNode node, NumberShape shape)
    {
        if (node is not ScalarNode { Plain: true, IsNothing: false } scalar)
            return Wrong<ScalarNode>(node, "a number");
        if (decimal.TryParse(scalar.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && number >= shape.Minimum && number <= shape.Maximum && (!shape.Whole || number == Math.Truncate(number)))
            return new ScalarNode(scalar.At, number.ToString("G29", CultureInfo.InvariantCulture), plain: true);
        faults.Add(node.At, () => shape.Whole ? FaultTexts.NotWhole(shape.Minimum, shape.Maximum) : FaultTexts.OutOfRange(shape.Minimum, shape.Maximum));
        return null;
    }

    private ScalarNode? CheckChoice(PackNode node, ChoiceShape shape)
    {
        if (node is not ScalarNode scalar)
            return Wrong<ScalarNode>(node, "one of " + string.Join(", ", shape.Words));
        if (shape.Words.Contains(scalar.Text, StringComparer.Ordinal))
            return scalar;
        faults.Add(scalar.At, () => FaultTexts.UnknownWord(scalar.Text, NearestWord.Hint(scalar.Text, shape.Words), shape.Words));
        return null;
    }

    /// <summary>A map; a key with nothing behind it is a map that states nothing.</summary>
    private MapNode? AsMap(PackNode node) => node switch
    {
        MapNode map => map,
        ScalarNode { IsNothing: true } => new MapNode(node.At, []),
        _ => Wrong<MapNode>(node, "a map, such as {key: value}"),
    };

    private bool IsName(string text, Place at, int maximum)
    {
        if (string.IsNullOrWhiteSpace(text))
            faults.Add(at, () => FaultTexts.EmptyText);
        else if (text.Length > maximum)
            faults.Add(at, () => FaultTexts.TooLong(maximum));
        else if (text.Any(char.IsControl))
            faults.Add(at, () => FaultTexts.ControlCharacter);
        else
            return true;
        return false;
    }

    private T? Wrong<T>(PackNode node, string expected)
        where T : PackNode
    {
        faults.Add(node.At, () => FaultTexts.WrongType(expected, node.Kind));
        return null;
    }
}
