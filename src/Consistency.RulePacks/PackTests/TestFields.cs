using Consistency.RulePacks.Documents;

namespace Consistency.RulePacks.PackTests;

/// <summary>Reads the keys of one map among the tests; what does not fit becomes a fault and reads as unstated.</summary>
internal sealed class TestFields
{
    private readonly MapNode _map;
    private readonly FaultList _faults;

    /// <param name="known">The keys that it may have.</param>
    public TestFields(MapNode map, FaultList faults, string[] known)
    {
        (_map, _faults) = (map, faults);
        foreach (var entry in map.Entries.Where(e => !known.Contains(e.Key, StringComparer.Ordinal)))
            faults.Add(entry.At, () => FaultTexts.UnknownKey(entry.Key, NearestWord.Hint(entry.Key, known), known));
    }

    public Place At => _map.At;

    public bool Has(string key) => _map.Find(key) is not null;

    /// <summary>A text; empty where there is none.</summary>
    public string Text(string key, int maximum = Limits.Words) => _map.Find(key) is { } entry ? Text(entry.Value, maximum) : "";

    /// <summary>A list of texts, or one text in its place.</summary>
    public IReadOnlyList<string> Texts(string key) => _map.Find(key)?.Value switch
    {
        null => [],
        ListNode list => [.. list.Items.Select(i => Text(i)).Where(t => t.Length > 0)],
        var one => Text(one) is { Length: > 0 } text ? [text] : [],
    };

    /// <summary>Names and their texts.</summary>
    public IReadOnlyDictionary<string, string> TextsByName(string key) => _map.Find(key)?.Value switch
    {
        null => new Dictionary<string, string>(StringComparer.Ordinal),
        MapNode map => map.Entries.ToDictionary(e => e.Key, e => Text(e.Value), StringComparer.Ordinal),
        var other => Wrong(other, "a map, such as {key: value}", new Dictionary<string, string>(StringComparer.Ordinal)),
    };

    /// <summary>What a text stands for; the default where there is no text or it stands for nothing.</summary>
    /// <param name="fault">Says what to write instead.</param>
    public T? Parsed<T>(string key, Func<string, (bool Read, T? Value)> parse, string fault)
    {
        var text = Text(key);
        if (text.Length == 0)
            return default;
        var (read, value) = parse(text);
        if (!read)
            _faults.Add(_map.Find(key)!.Value.At, () => fault);
        return value;
    }

    /// <summary>The maps of a list.</summary>
    public IEnumerable<PackNode> Items(string key, int maximum)
    {
        switch (_map.Find(key)?.Value)
        {
            case null or ScalarNode { IsNothing: true }:
                return [];
            case ListNode list:
                if (list.Items.Count > maximum)
                    _faults.Add(list.At, () => TestTexts.TooMany(maximum));
                return list.Items.Take(maximum);
            case var other:
                return Wrong<PackNode[]>(other, "a list, such as [one, two]", []);
        }
    }

    public void Fault(string message) => _faults.Add(_map.At, () => message);

    private string Text(PackNode node, int maximum = Limits.Words)
    {
        if (node is not ScalarNode scalar || scalar.IsNothing)
            return Wrong(node, "a text", "");
        var text = scalar.Text.Trim();
        if (text.Length == 0)
            _faults.Add(node.At, () => FaultTexts.EmptyText);
        else if (text.Length > maximum)
            _faults.Add(node.At, () => FaultTexts.TooLong(maximum));
        else if (text.Any(c => char.IsControl(c) && !(maximum > Limits.Words && c is '\n' or '\r' or '\t')))
            _faults.Add(node.At, () => TestTexts.ControlCharacter);
        else
            return text;
        return "";
    }

    private T Wrong<T>(PackNode node, string expected, T otherwise)
    {
        _faults.Add(node.At, () => FaultTexts.WrongType(expected, node.Kind));
        return otherwise;
    }
}
