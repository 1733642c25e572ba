namespace Consistency.RulePacks.Documents;

/// <summary>A part of a pack document, with its place. Immutable.</summary>
internal abstract class PackNode(Place at)
{
    public Place At { get; } = at;

    /// <summary>What it is, in the words of a fault.</summary>
    public abstract string Kind { get; }
}

/// <summary>A text, number, truth value or nothing.</summary>
/// <param name="plain">Whether it stands without quotes, and so may be a number, a truth value or nothing.</param>
internal sealed class ScalarNode(Place at, string text, bool plain) : PackNode(at)
{
    public string Text { get; } = text;

    public bool Plain { get; } = plain;

    public bool IsNothing => Plain && Text is "" or "~" or "null";

    public override string Kind => IsNothing ? "nothing" : "a single value";
}

/// <summary>A value that is there and has a fault of its own, so that nothing calls it missing. Reads as unstated.</summary>
internal sealed class FaultyNode(Place at) : PackNode(at)
{
    public override string Kind => "faulty";
}

/// <summary>A list.</summary>
internal sealed class ListNode(Place at, IReadOnlyList<PackNode> items) : PackNode(at)
{
    public IReadOnlyList<PackNode> Items { get; } = items;

    public override string Kind => "a list";
}

/// <summary>A map with distinct keys, in the order of the document.</summary>
internal sealed class MapNode(Place at, IReadOnlyList<MapEntry> entries) : PackNode(at)
{
    private readonly Dictionary<string, MapEntry> _byKey = entries.ToDictionary(e => e.Key, StringComparer.Ordinal);

    public static readonly MapNode Empty = new(new Place("", 0, 0, FieldPath.Root), []);

    public IReadOnlyList<MapEntry> Entries { get; } = entries;

    public override string Kind => "a map";

    public MapEntry? Find(string key) => _byKey.GetValueOrDefault(key);

    public PackNode? this[string key] => Find(key)?.Value;
}

/// <summary>One key of a map, its place and its value.</summary>
internal sealed record MapEntry(string Key, Place At, PackNode Value);
