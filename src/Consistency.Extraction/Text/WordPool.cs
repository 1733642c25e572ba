namespace Consistency.Extraction.Text;

/// <summary>Gives each word of a text its <see cref="Token.Lower"/>, one string for each spelling. For one thread.</summary>
internal sealed class WordPool
{
    private readonly Dictionary<string, string> _lowerBySpelling = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    public WordPool() => _lookup = _lowerBySpelling.GetAlternateLookup<ReadOnlySpan<char>>();

    public string Lower(ReadOnlySpan<char> written)
    {
        if (!_lookup.TryGetValue(written, out var lower))
            _lowerBySpelling.Add(written.ToString(), lower = Make(written));
        return lower;
    }

    private static string Make(ReadOnlySpan<char> written)
    {
        var characters = new char[written.Length];
        var length = 0;
        foreach (var c in written)
        {
            if (!Characters.IsInvisible(c))
                characters[length++] = Characters.IsApostrophe(c) ? '\'' : Characters.IsHyphen(c) ? '-' : c;
        }

        return new string(characters, 0, length).ToLowerInvariant();
    }
}
