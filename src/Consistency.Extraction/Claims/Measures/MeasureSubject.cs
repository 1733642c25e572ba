using Consistency.Extraction.Claims.Events;
using Consistency.Extraction.Syntax;
using Consistency.Extraction.Text;

namespace Consistency.Extraction.Claims.Measures;

/// <summary>Names what a quantity is of: whose profit, turnout where; and which kind of it: "core".</summary>
internal sealed class MeasureSubject(Reading reading, ThingNames names)
{
    /// <summary>The key of the qualifier for what else is said of it.</summary>
    public const string Of = "of";

    private readonly TaggedText _text = reading.Text;

    /// <summary>The subject's name, and what narrows it; null where it may be anyone's.</summary>
    public (string Name, string Narrowed)? Read(MeasureFrame frame, IEnumerable<TokenSpan> regions)
    {
        var (capital, common, kinds) = (new SortedSet<string>(StringComparer.Ordinal), new SortedSet<string>(StringComparer.Ordinal), new List<string>());
        var owner = frame.Owner.IsEmpty ? "" : names.Of(frame.Owner);
        // "Its profit": whose is not said.
        if (frame.Owner.IsEmpty ? _text.Is(frame.Before.First, WordClass.Possessive) && !frame.Before.IsEmpty : owner.Length == 0)
            return null;
        if (!Modifiers(frame.Before, capital, common, kinds))
            return null;
        foreach (var phrase in regions.SelectMany(Phrases))
            Add(phrase, capital, common);
        if (owner.Length > 0)
            return (WithKinds(owner, kinds), string.Join(", ", capital.Concat(common).Where(n => !string.Equals(n, owner, StringComparison.OrdinalIgnoreCase))));
        var first = capital.Count > 0 ? capital : common;
        var name = first.Count > 0 ? string.Join(", ", first) : frame.Name.Name;
        return (WithKinds(name, kinds), capital.Count > 0 ? string.Join(", ", common) : "");
    }

    private static string WithKinds(string name, List<string> kinds) => kinds.Count == 0 ? name : $"{name} ({string.Join(' ', kinds)})";

    /// <summary>"Lund's annual core": an owner, and which kind it is.</summary>
    private bool Modifiers(TokenSpan before, SortedSet<string> capital, SortedSet<string> common, List<string> kinds)
    {
        var first = before.First;
        for (var i = before.First; i < before.End; i++)
        {
            if (!_text.IsPossessiveMark(i))
                continue;
            if (!Add(new TokenSpan(first, i), capital, common))
                return false;
            first = i + 1;
        }

        for (var i = first; i < before.End; i++)
        {
            if (_text.Is(i, WordClass.Determiner | WordClass.Possessive | WordClass.Adverb) || MeasureWords.Neutral.Contains(_text[i].Lower) || MeasureWords.PeriodWords.Contains(_text[i].Lower)
                || MeasureWords.Lengths.ContainsKey(_text[i].Lower) || _text.Is(i, WordClass.Time) || _text[i].Kind == TokenKind.Number || i + 1 < before.End && MeasureWords.PeriodWords.Contains(_text[i + 1].Lower))
                continue;
            if (!_text.IsWord(i))
                return false;
            if (_text.Is(i, WordClass.Capital) && i > reading.Document.Sentences[_text[i].Sentence].FirstToken || IsPlaceName(i))
                capital.Add(reading.Document.Slice(i, i + 1));
            else
                kinds.Add(_text[i].Lower);
        }

        return true;
    }

    private bool IsPlaceName(int token) => _text.Is(token, WordClass.Capital) && reading.Lexicon.Places.TryMatch(reading.Document, token, token + 1, out _);

    private bool Add(TokenSpan phrase, SortedSet<string> capital, SortedSet<string> common)
    {
        // "It", "they": of whom is not said.
        if (names.Of(phrase) is not { Length: > 0 } name)
            return false;
        if (reading.Document.Slice(phrase.First, phrase.End).Any(char.IsUpper) && name.Any(char.IsUpper))
            capital.Add(name);
        else
            common.Add(name.ToLowerInvariant());
        return true;
    }

    /// <summary>What follows the prepositions of a stretch of text, times left out.</summary>
    private IEnumerable<TokenSpan> Phrases(TokenSpan region)
    {
        for (var i = region.First; i < region.End; i++)
        {
            if (!MeasureWords.Of.Contains(_text[i].Lower))
                continue;
            var (first, end) = (i + 1, i + 1);
            while (end < region.End && !_text.IsBreak(end) && (!MeasureWords.Of.Contains(_text[end].Lower) || _text.Is(end, "of") && _text.Is(end - 1, WordClass.Capital)) && !_text.IsFinite(end)
                && !reading.TimesBetween(end, end + 1).Any())
                end++;
            if (end > first && !IsTime(first, end))
                yield return new TokenSpan(first, end);
            i = end - 1;
        }
    }

    private bool IsTime(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (MeasureWords.PeriodWords.Contains(_text[i].Lower) || _text.Is(i, WordClass.Time) && !_text.Is(i, WordClass.Capital))
                return true;
        }

        return reading.TimesBetween(first, end).Any();
    }
}
