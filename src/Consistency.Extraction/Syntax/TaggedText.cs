using System.Runtime.CompilerServices;
using Consistency.Extraction.Quotations;
using Consistency.Extraction.Text;

namespace Consistency.Extraction.Syntax;

/// <summary>A document with the classes of its words and the quotations around them. Immutable; safe to share between threads.</summary>
internal sealed class TaggedText
{
    private readonly Token[] _tokens;
    private readonly WordClass[] _classes;
    private readonly int[] _quotations;

    public TaggedText(Document document, IReadOnlyList<Quotation> quotations)
    {
        Document = document;
        Quotations = quotations;
        _tokens = document.Tokens;
        _classes = new WordClass[_tokens.Length];
        _quotations = new int[_tokens.Length];
        for (var i = 0; i < _classes.Length; i++)
            _classes[i] = ClassesOf(_tokens[i]);
        for (var i = 0; i < _classes.Length; i++)
        {
            if (VerbSense.IsFinite(this, i))
                _classes[i] |= WordClass.Finite;
        }

        Array.Fill(_quotations, -1);
        for (var q = 0; q < quotations.Count; q++)
            Array.Fill(_quotations, q, quotations[q].FirstToken, quotations[q].EndToken - quotations[q].FirstToken);
    }

    public Document Document { get; }

    public IReadOnlyList<Quotation> Quotations { get; }

    public int Count => _classes.Length;

    public ref readonly Token this[int token] => ref _tokens[token];

    /// <summary>The form of a cue verb; null for other words.</summary>
    public CueForm? Cue(int token) => Is(token, WordClass.Cue) ? WordTags.Of(_tokens[token].Word).Cue : null;

    /// <summary>The innermost quotation that a token, or mark, belongs to; -1 for none.</summary>
    public int QuotationAt(int token) => _quotations[token];

    public bool Is(int token, WordClass any) => (uint)token < (uint)_classes.Length && (_classes[token] & any) != 0;

    // Inlined, a comparison with a literal is one of a few machine words.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Is(int token, string lower) => (uint)token < (uint)_tokens.Length && _tokens[token].Word.Lower == lower;

    public bool IsQuote(int token) => (uint)token < (uint)_tokens.Length && _tokens[token].Kind == TokenKind.Quote;

    public bool IsWord(int token) => (uint)token < (uint)_tokens.Length && _tokens[token].Kind == TokenKind.Word;

    public bool IsPossessiveMark(int token) => Is(token, "'s") || Is(token, "'") && token > 0 && _tokens[token].Start == _tokens[token - 1].End;

    /// <summary>Whether a token is a verb that a subject can have, and no noun or adjective of the same form.</summary>
    public bool IsFinite(int token) => Is(token, WordClass.Finite);

    /// <summary>A mark at which a clause ends: , ; : . ? ! or a dash.</summary>
    public bool IsBreak(int token) => (uint)token >= (uint)_classes.Length || (_classes[token] & (WordClass.Dash | WordClass.Break)) != 0;

    public bool IsStop(int token) => (uint)token >= (uint)_classes.Length || (_classes[token] & WordClass.Stop) != 0;

    private WordClass ClassesOf(in Token token)
    {
        if (token.Kind == TokenKind.Quote)
            return WordClass.None;
        var tags = WordTags.Of(token.Word);
        if (token.Kind != TokenKind.Word)
            return token.Kind == TokenKind.Mark ? tags.AsMark : tags.AsNumber;
        var classes = tags.AsWord;
        if (tags.Cue is not null)
            classes |= WordClass.Cue;
        return (classes & WordClass.Capital) != 0 && IsNameWithin(token) ? classes & (WordClass.Capital | WordClass.Cue) : classes;
    }

    // "Theresa May", "Will": capitalised although no sentence starts with it.
    private bool IsNameWithin(in Token token) => token.Lower is "may" or "will" && token.Start > 1
        && Document.Sentences[token.Sentence].FirstToken is var first && _tokens[first].Start != token.Start && char.IsLetter(Document.Text[token.Start - 2]);
}
