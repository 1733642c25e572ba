namespace Consistency.Checking.Tables;

/// <summary>Numbers names from 0, and makes a string of the characters only where a name is new.</summary>
internal sealed class NameTable
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly List<string> _names = [];

    public NameTable() => _lookup = _numbers.GetAlternateLookup<ReadOnlySpan<char>>();

    public int Count => _names.Count;

    public string this[int number] => _names[number];

    public int Of(ReadOnlySpan<char> name)
    {
        if (_lookup.TryGetValue(name, out var known))
            return known;
        var added = name.ToString();
        _numbers.Add(added, _names.Count);
        _names.Add(added);
        return _names.Count - 1;
    }

    /// <summary>The numbers that another table's names have here, in the order of their numbers there.</summary>
    public int[] Map(NameTable other)
    {
        var numbers = new int[other.Count];
        for (var i = 0; i < numbers.Length; i++)
            numbers[i] = Of(other[i]);
        return numbers;
    }
}
