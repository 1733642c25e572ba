using Consistency.Extraction.People;
using Consistency.Extraction.Syntax;
using Consistency.Extraction.Text;

namespace Consistency.Extraction.Claims.Events;

/// <summary>Names what a noun phrase stands for, so that two reports that speak of it name it alike.</summary>
internal sealed class ThingNames
{
    // A longer name is a description that no other report repeats.
    private const int MostWords = 6;

    private readonly TaggedText _text;
    private readonly Reading _reading;
    private readonly HashSet<int> _counts;

    public ThingNames(Reading reading)
    {
        (_reading, _text) = (reading, reading.Text);
        _counts = [.. reading.Quantities.Where(q => q.EndCounted > q.FirstCounted).Select(q => q.FirstToken)];
    }

    /// <summary>The name; empty where the phrase may stand for any one of its kind, or for nobody that is known.</summary>
    public string Of(TokenSpan phrase)
    {
        if (phrase.IsEmpty || _text[phrase.First].Kind != TokenKind.Word || LexiconWords.Indefinites.Contains(_text[phrase.First].Lower) || _counts.Contains(phrase.First))
            return "";
        if (_reading.MentionAt(phrase.First) is { Kind: MentionKind.Person or MentionKind.Pronoun } person && EndsWith(phrase, person))
            return person.Name;
        if (_text.Is(phrase.First, WordClass.SubjectPronoun | WordClass.ObjectPronoun | WordClass.Relative) || _text.Is(phrase.First, "that"))
            return "";
        return Words(AfterKind(WithoutDeterminers(phrase)));
    }

    /// <summary>"Mayor Ilse Brandt of Lund" is she; "the Brandt trophy" is not.</summary>
    private bool EndsWith(TokenSpan phrase, NamedMention person) =>
        person.EndToken == phrase.End || person.EndToken < phrase.End && (_text.IsBreak(person.EndToken) || _text.Is(person.EndToken, WordClass.Preposition));

    private TokenSpan WithoutDeterminers(TokenSpan phrase)
    {
        var first = phrase.First;
        while (first < phrase.End && _text.Is(first, WordClass.Determiner | WordClass.Possessive))
            first++;
        return new TokenSpan(first, phrase.End);
    }

    /// <summary>"2-0" in "won the match 2-0", "62 to 38" in "passed the bill 62 to 38".</summary>
    public bool IsScore(int token) => _text[token].Kind == TokenKind.Number && token + 2 < _text.Count
        && (_text.Is(token + 1, "-") || _text.Is(token + 1, "–") || _text.Is(token + 1, "to")) && _text[token + 2].Kind == TokenKind.Number;

    private bool IsTime(int token) => _text.Is(token, WordClass.Time) || token < _text.Count && _text[token].Kind == TokenKind.Number;

    /// <summary>"town of Ostby" is Ostby.</summary>
    private TokenSpan AfterKind(TokenSpan phrase) =>
        phrase.Length > 2 && LexiconWords.PlaceKinds.Contains(_text[phrase.First].Lower) && _text.Is(phrase.First + 1, "of") && _text.Is(phrase.First + 2, WordClass.Capital)
            ? phrase with { First = phrase.First + 2 }
            : phrase;

    /// <summary>The words up to what is no part of the name: "factory" of "factory to a rival"; but "shares in Harbour Foods" are others than those in Lund Mills.</summary>
    private string Words(TokenSpan phrase)
    {
        var end = phrase.First;
        while (end < phrase.End && !IsScore(end) && (_text[end].Kind is TokenKind.Word or TokenKind.Number || _text.IsPossessiveMark(end))
            && (!_text.Is(end, WordClass.Preposition) || LexiconWords.NamePrepositions.Contains(_text[end].Lower) && (_text.Is(end, "of") || !IsTime(end + 1))))
            end++;
        return end - phrase.First > MostWords || end > phrase.First && _text.Is(end - 1, WordClass.Preposition) ? "" : _text.Document.Slice(phrase.First, end);
    }
}
