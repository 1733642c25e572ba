namespace Consistency.Extraction.Text;

/// <summary>A word, a number, or one mark. A possessive 's is a token of its own; so are the halves of "don't" not: it is one word.</summary>
/// <param name="Start">UTF-16 index of its first character.</param>
/// <param name="End">UTF-16 index past its last.</param>
internal record struct Token(int Start, int End, TokenKind Kind)
{
    /// <summary>Its spelling, which a <see cref="TokenReader"/> finds once all are cut.</summary>
    public Word Word { get; set; } = null!;

    /// <summary>The index of its sentence.</summary>
    public int Sentence { get; set; }

    public readonly string Lower => Word.Lower;

    public readonly int Length => End - Start;
}

/// <summary>What a token is made of.</summary>
internal enum TokenKind
{
    /// <summary>Letters, with apostrophes and hyphens inside: "re-build", "don't".</summary>
    Word,

    /// <summary>Digits, with points and commas inside: "40,000", "7.8"; "3rd" and "F16" are words.</summary>
    Number,

    /// <summary>An opening or closing quotation mark of any kind; an apostrophe inside a word is none.</summary>
    Quote,

    /// <summary>One other mark or symbol: "," "." "$" "%" "–" "(".</summary>
    Mark,
}
