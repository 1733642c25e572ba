using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Consistency.Model.Language;
using Consistency.Model.Packs;

namespace Consistency.Engine.Quotes;

/// <summary>Reads a quote as words, content words and numbers, by a pack's lexicon.</summary>
internal sealed class QuoteReader
{
    // Stemming a lexicon takes longer than reading a quote.
    private static readonly ConditionalWeakTable<WordingLexicon, QuoteReader> Known = [];

    private readonly WordingLexicon _lexicon;

    // Pairs of opposites by stem, so that "falling" is the opposite of "rose".
    private readonly HashSet<(string, string)> _oppositeStems;

    public QuoteReader(WordingLexicon lexicon)
    {
        _lexicon = lexicon;
        _oppositeStems = lexicon.Opposites.Select(o => (StemOf(o.Item1), StemOf(o.Item2))).ToHashSet();
    }

    /// <summary>The one reader for a lexicon; safe to share between threads.</summary>
    public static QuoteReader Of(WordingLexicon lexicon) => Known.GetValue(lexicon, l => new QuoteReader(l));

    public QuoteWording Read(string quote)
    {
        var words = Words(quote);
        var concepts = new List<Concept>();
        var numbers = new List<double>();
        var modifiers = new SortedSet<string>(StringComparer.Ordinal);
        var said = new List<string>();

        void Modify(string grade, string words)
        {
            modifiers.Add(grade);
            said.Add(words);
        }

        for (var i = 0; i < words.Count; i++)
        {
            if (i + 1 < words.Count && _lexicon.Modals.TryGetValue($"{words[i]} {words[i + 1]}", out var grade))
            {
                Modify(grade, $"{words[i]} {words[++i]}");
            }
            else if (_lexicon.Modals.TryGetValue(words[i], out grade))
                Modify(grade, words[i]);
            else if (_lexicon.Negations.Contains(words[i]))
                Modify("not", words[i]);
            else if (TryNumber(words[i], out var number))
                numbers.Add(number);
            else if (!_lexicon.StopWords.Contains(words[i]))
            {
                concepts.Add(new Concept(ConceptOf(words[i]), words[i], string.Join(' ', modifiers), string.Join(' ', said.Append(words[i]))));
                modifiers.Clear();
                said.Clear();
            }
        }

        numbers.Sort();
        return new QuoteWording(string.Join(' ', words), concepts, numbers);
    }

    /// <summary>Whether two concepts are opposites.</summary>
    public bool AreOpposite(Concept a, Concept b) => _oppositeStems.Contains((StemOf(a.Word), StemOf(b.Word)));

    private string ConceptOf(string word)
    {
        var basic = Base(word);
        return _lexicon.SynonymSetOf(basic) is { } set ? "=" + set : Stemmer.Stem(basic);
    }

    private string StemOf(string word) => Stemmer.Stem(Base(word));

    private string Base(string word) => _lexicon.Irregular.GetValueOrDefault(word, word);

    private bool TryNumber(string word, out double number) =>
        _lexicon.NumberWords.TryGetValue(word, out number)
        || double.TryParse(word, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out number);

    private List<string> Words(string quote)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        for (var i = 0; i <= quote.Length; i++)
        {
            var c = i < quote.Length ? quote[i] : ' ';
            // A hyphen joins ("re-build" is "rebuild"), but not digits ("10-15"); a point or comma does.
            if (char.IsLetterOrDigit(c) || c is '%' || (c is '.' or ',' && IsDigitAt(quote, i - 1) && IsDigitAt(quote, i + 1)))
                word.Append(char.ToLowerInvariant(c));
            else if (c is '\'' or '’')
                word.Append('\'');
            else if (c != '-' || word.Length == 0 || (IsDigitAt(quote, i - 1) && IsDigitAt(quote, i + 1)))
                Finish(word, words);
        }

        return words;
    }

    private void Finish(StringBuilder letters, List<string> words)
    {
        var word = letters.ToString().Trim('\'');
        letters.Clear();
        if (word.Length == 0)
            return;
        if (_lexicon.Contractions.TryGetValue(word, out var full))
            words.AddRange(full.Split(' '));
        else
            words.Add(word.EndsWith("'s", StringComparison.Ordinal) ? word[..^2] : word);
    }

    private static bool IsDigitAt(string text, int index) => index >= 0 && index < text.Length && char.IsAsciiDigit(text[index]);
}
