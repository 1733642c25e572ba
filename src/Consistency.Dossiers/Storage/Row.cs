namespace Consistency.Dossiers.Storage;

/// <summary>The row of an answer that is being read; its columns count from 0.</summary>
internal abstract class Row
{
    public abstract long GetInt64(int column);

    public int GetInt32(int column) => checked((int)GetInt64(column));

    /// <summary>A number of which 0 is false.</summary>
    public bool GetBoolean(int column) => GetInt64(column) != 0;

    public abstract string GetString(int column);

    public abstract byte[] GetBytes(int column);

    public abstract bool IsNull(int column);

    /// <summary>A long, a string, bytes or null.</summary>
    public abstract object? Value(int column);

    /// <summary>All columns.</summary>
    public abstract object?[] Values();
}
