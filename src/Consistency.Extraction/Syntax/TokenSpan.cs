namespace Consistency.Extraction.Syntax;

/// <summary>Tokens from <paramref name="First"/> up to, not including, <paramref name="End"/>. The default is empty.</summary>
internal readonly record struct TokenSpan(int First, int End)
{
    public bool IsEmpty => End <= First;

    public int Length => End - First;

    public bool Holds(int token) => token >= First && token < End;
}
