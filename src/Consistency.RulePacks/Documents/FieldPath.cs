using System.Globalization;

namespace Consistency.RulePacks.Documents;

/// <summary>A field's path, as a chain up to the root, so that a node costs one link and no text.</summary>
internal sealed class FieldPath
{
    /// <summary>Keys are cut to this many characters in a path that is shown.</summary>
    private const int ShownKey = 60;

    public static readonly FieldPath Root = new(null, "");

    private readonly FieldPath? _parent;
    private readonly string? _key;
    private readonly int _index;

    private FieldPath(FieldPath? parent, string? key, int index = 0)
    {
        _parent = parent;
        _key = key;
        _index = index;
    }

    public FieldPath Key(string key) => new(this, key);

    public FieldPath Item(int index) => new(this, null, index);

    /// <summary>Such as "properties.killed.part_of[0]"; "document" for the root.</summary>
    public override string ToString()
    {
        if (_parent is null)
            return "document";
        var before = _parent._parent is null ? "" : _parent.ToString();
        if (_key is null)
            return string.Create(CultureInfo.InvariantCulture, $"{before}[{_index}]");
        var key = _key.Length > ShownKey ? _key[..ShownKey] + "…" : _key;
        return before.Length == 0 ? key : $"{before}.{key}";
    }
}
