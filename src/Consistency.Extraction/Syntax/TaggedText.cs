using Consistency.Extraction.Quotations;
using Consistency.Extraction.Text;

namespace Consistency.Extraction.Syntax;

/// <summary>A document with the classes of its words and the quotations around them. Immutable; safe to share between threads.</summary>
internal sealed class TaggedText
{
    private readonly WordClass[] _classes;
    private readonly CueForm?[] _cues;
    private readonly int[] _quotations;

    public TaggedText(Document document, IReadOnlyList<Quotation> quotations)
    {
        Document = document;
        Quotations = quotations;
        _classes = new WordClass[document.Tokens.Count];
        _cues = new CueForm?[document.Tokens.Count];
        _quotations = new int[document.Tokens.Count];
        for (var i = 0; i < _classes.Length; i++)
            (_classes[i], _cues[i]) = Tag(document.Tokens[i]);
        Array.Fill(_quotations, -1);
        for (var q = 0; q < quotations.Count; q++)
            Array.Fill(_quotations, q, quotations[q].FirstToken, quotations[q].EndToken - quotations[q].FirstToken);
    }

    public Document Document { get; }

    public IReadOnlyList<Quotation> Quotations { get; }

    public int Count => _classes.Length;

    public Token this[int token] => Document.Tokens[token];

    public CueForm? Cue(int token) => _cues[token];

    /// <summary>The innermost quotation that a token, or mark, belongs to; -1 for none.</summary>
    public int QuotationAt(int token) => _quotations[token];

    public bool Is(int token, WordClass any) => token >= 0 && token < _classes.Length && (_classes[token] & any) != 0;

    public bool Is(int token, string lower) => token >= 0 && token < _classes.Length && Document.Tokens[token].Lower == lower;

    public bool IsQuote(int token) => token >= 0 && token < _classes.Length && Document.Tokens[token].Kind == TokenKind.Quote;

    public bool IsWord(int token) => token >= 0 && token < _classes.Length && Document.Tokens[token].Kind == TokenKind.Word;

    public bool IsPossessiveMark(int token) => Is(token, "'s") || Is(token, "'") && token > 0 && Document.Tokens[token].Start == Document.Tokens[token - 1].End;

    /// <summary>A mark at which a clause ends: , ; : . ? ! or a dash.</summary>
    public bool IsBreak(int token) => token < 0 || token >= _classes.Length || Is(token, WordClass.Dash)
        || Document.Tokens[token].Kind == TokenKind.Mark && Document.Tokens[token].Lower is "," or ";" or ":" or "." or "?" or "!" or "…";

    public bool IsStop(int token) => token < 0 || token >= _classes.Length
        || Document.Tokens[token].Kind == TokenKind.Mark && Document.Tokens[token].Lower is "." or "?" or "!" or ";" or "…";

    private (WordClass, CueForm?) Tag(Token token)
    {
        if (token.Kind == TokenKind.Quote)
            return (WordClass.None, null);
        var known = WordTable.Of(token.Lower);
        if (token.Kind == TokenKind.Mark)
            return (known & WordClass.Dash | known & WordClass.Coordinator, null);
        if (known == WordClass.None && token.Kind == TokenKind.Word)
            known = Guess(token.Lower);
        if (char.IsUpper(Document.Text[token.Start]))
            known = IsAcronym(token) ? WordClass.Capital : known | WordClass.Capital;
        else if (token.Lower is "may" or "march" or "second")
            known &= ~WordClass.Time;
        return (known, token.Kind == TokenKind.Word ? CueTable.Find(token.Lower) : null);
    }

    // "US", "WHO": not the small words that they look like.
    private bool IsAcronym(Token token) => token.Length is > 1 and < 6 && Document.Text.AsSpan(token.Start, token.Length).IndexOfAnyInRange('a', 'z') < 0;

    private static WordClass Guess(string word)
    {
        if (word.Length > 4 && word.EndsWith("ly", StringComparison.Ordinal))
            return WordClass.Adverb;
        if (word.Length > 4 && word.EndsWith("ed", StringComparison.Ordinal))
            return WordClass.Participle;
        return word.Length > 5 && word.EndsWith("ing", StringComparison.Ordinal) ? WordClass.Ing : WordClass.None;
    }
}
