namespace Consistency.Extraction.Text;

/// <summary>A spelling, with what is known of it wherever it stands. Immutable; safe to share between threads.</summary>
/// <remarks>Two words of one spelling may be two objects: compare <see cref="Lower"/>.</remarks>
internal sealed class Word
{
    /// <param name="written">The spelling, as it stands in a text.</param>
    /// <param name="slot">Its place in tables of words; negative for a word that none keeps.</param>
    public Word(string written, int slot)
    {
        (Written, Slot, Lower) = (written, slot, Make(written));
        IsHyphenated = Lower.Contains('-', StringComparison.Ordinal);
        Capital = written.Any(char.IsUpper);
        Title = written.Length > 2 && char.IsUpper(written[0]) && char.IsLower(written[1]);
    }

    public string Written { get; }

    public int Slot { get; }

    /// <summary>Its text in lower case, curly apostrophes made straight, accents kept.</summary>
    public string Lower { get; }

    public bool IsHyphenated { get; }

    /// <summary>Whether it has a capital letter: "Port", "iPad".</summary>
    public bool Capital { get; }

    /// <summary>Whether it starts with one that small letters follow: "Port", not "UN", "kV" or "Hz".</summary>
    public bool Title { get; }

    private static string Make(string written)
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
