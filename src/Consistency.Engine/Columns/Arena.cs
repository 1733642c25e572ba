namespace Consistency.Engine.Columns;

/// <summary>Hands out short arrays of numbers from long ones, so that a hundred thousand of them are few objects. For one thread.</summary>
internal sealed class Arena
{
    private const int ChunkLength = 1 << 15;

    private int[] _chunk = [];
    private int _taken;

    /// <summary>An array whose content is whatever was there.</summary>
    public Memory<int> Take(int length)
    {
        if (length > ChunkLength)
            return new int[length];
        if (_taken + length > _chunk.Length)
            (_chunk, _taken) = (GC.AllocateUninitializedArray<int>(ChunkLength), 0);
        _taken += length;
        return _chunk.AsMemory(_taken - length, length);
    }
}
