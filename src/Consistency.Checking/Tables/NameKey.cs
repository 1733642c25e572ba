using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Consistency.Checking.Tables;

/// <summary>A short name of ASCII characters as two numbers, so that no look at its characters is needed to tell it from others.</summary>
/// <remarks>From 8 characters on, the first number holds the first 8 of them and the second the last 8.</remarks>
[StructLayout(LayoutKind.Sequential, Pack = sizeof(int))]
internal readonly record struct NameKey(ulong Low, ulong High, int Length)
{
    private const int Half = 8;

    // Differs between processes, so that nobody can make up names that all fall on one place.
    private static readonly ulong Seed = (ulong)Random.Shared.NextInt64() | 1;

    /// <summary>False for a name that is longer, or has other characters.</summary>
    public static bool TryMake(ReadOnlySpan<char> name, out NameKey key)
    {
        key = default;
        if (name.Length < Half)
            return TryMakeShort(name, out key);
        if (name.Length > 2 * Half)
            return false;
        var letters = MemoryMarshal.Cast<char, ushort>(name);
        var (first, last) = (Vector128.Create(letters), Vector128.Create(letters[^Half..]));
        if (Vector128.GreaterThanAny(first | last, Vector128.Create((ushort)sbyte.MaxValue)))
            return false;
        var both = Vector128.Narrow(first, last).AsUInt64();
        key = new NameKey(both[0], both[1], name.Length);
        return true;
    }

    public bool Equals(NameKey other) => Low == other.Low && High == other.High && Length == other.Length;

    public override int GetHashCode()
    {
        var mixed = (Low + (uint)Length) * Seed;
        return (int)(((mixed ^ (mixed >> 32)) + High) * Seed >> 32);
    }

    private static bool TryMakeShort(ReadOnlySpan<char> name, out NameKey key)
    {
        var low = 0UL;
        var all = 0;
        foreach (var c in name)
        {
            low = (low << Half) | c;
            all |= c;
        }

        key = new NameKey(low, 0, name.Length);
        return all <= sbyte.MaxValue;
    }
}
