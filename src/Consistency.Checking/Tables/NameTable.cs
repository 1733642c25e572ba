namespace Consistency.Checking.Tables;

/// <summary>Numbers names from 0, and makes a string of the characters only where a name is new.</summary>
internal sealed class NameTable
{
    // One more than the number of each short name; all others are in the dictionary.
    private readonly KeyTable<NameKey> _short = new();
    private readonly Dictionary<string, int> _others = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly List<string> _names = [];

    public NameTable() => _lookup = _others.GetAlternateLookup<ReadOnlySpan<char>>();

    public int Count => _names.Count;

    public string this[int number] => _names[number];

    public int Of(ReadOnlySpan<char> name)
    {
        if (!NameKey.TryMake(name, out var key))
            return OfOther(name);
        ref var next = ref _short[key];
        if (next == 0)
            next = Add(name) + 1;
        return next - 1;
    }

    /// <summary>The numbers that another table's names have here, in the order of their numbers there.</summary>
    public int[] Map(NameTable other)
    {
        var numbers = new int[other.Count];
        for (var i = 0; i < numbers.Length; i++)
            numbers[i] = Of(other[i]);
        return numbers;
    }

    private int OfOther(ReadOnlySpan<char> name)
    {
        if (!_lookup.TryGetValue(name, out var known))
            _lookup[name] = known = Add(name);
        return known;
    }

    private int Add(ReadOnlySpan<char> name)
    {
        _names.Add(name.ToString());
        return _names.Count - 1;
    }
}
