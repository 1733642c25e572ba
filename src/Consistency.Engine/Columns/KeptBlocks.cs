namespace Consistency.Engine.Columns;

/// <summary>Things kept by number, in blocks that are there once one of theirs is asked for: of very many claims, few are looked at closely. Safe to use from many threads.</summary>
internal sealed class KeptBlocks<T>(int count)
    where T : class
{
    private const int Bits = 8, Size = 1 << Bits;

    private readonly T?[]?[] _blocks = new T?[]?[(count + Size - 1) >> Bits];

    /// <summary>Where the thing of a number is kept.</summary>
    public ref T? At(int number)
    {
        ref var block = ref _blocks[number >> Bits];
        var things = block ?? Interlocked.CompareExchange(ref block, new T?[Size], null) ?? block;
        return ref things[number & (Size - 1)];
    }
}
