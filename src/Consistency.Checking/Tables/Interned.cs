namespace Consistency.Checking.Tables;

/// <summary>Numbers tuples of strings, and makes strings of the characters only where a tuple is new.</summary>
internal sealed class Interned(Func<string[], int> number)
{
    // Keeps the parts of a tuple apart.
    private const char Between = '\0';

    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private char[] _key = new char[256];

    public int Of(ReadOnlySpan<char> only)
    {
        var lookup = _numbers.GetAlternateLookup<ReadOnlySpan<char>>();
        return lookup.TryGetValue(only, out var known) ? known : lookup[only] = number([only.ToString()]);
    }

    public int Of(ReadOnlySpan<char> a, ReadOnlySpan<char> b, ReadOnlySpan<char> c, ReadOnlySpan<char> d, ReadOnlySpan<char> e)
    {
        var length = a.Length + b.Length + c.Length + d.Length + e.Length + 4;
        if (_key.Length < length)
            _key = new char[length * 2];
        var rest = _key.AsSpan();
        Append(ref rest, a);
        Append(ref rest, b);
        Append(ref rest, c);
        Append(ref rest, d);
        e.CopyTo(rest);
        var lookup = _numbers.GetAlternateLookup<ReadOnlySpan<char>>();
        ReadOnlySpan<char> key = _key.AsSpan(0, length);
        return lookup.TryGetValue(key, out var known) ? known
            : lookup[key] = number([a.ToString(), b.ToString(), c.ToString(), d.ToString(), e.ToString()]);
    }

    private static void Append(ref Span<char> rest, ReadOnlySpan<char> part)
    {
        part.CopyTo(rest);
        rest[part.Length] = Between;
        rest = rest[(part.Length + 1)..];
    }
}
