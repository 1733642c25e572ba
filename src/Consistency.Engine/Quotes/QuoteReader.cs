using System.Globalization;
using System.Text;
using Consistency.Model.Packs;

namespace Consistency.Engine.Quotes;

/// <summary>Reads a quote as words, content words and numbers, by a pack's lexicon.</summary>
internal sealed class QuoteReader
{
    private readonly WordingLexicon _lexicon;

    // Synonym sets by stem, for words that the lexicon has in another form.
    private readonly Dictionary<string, string> _synonymsByStem = new(StringComparer.Ordinal);

    private readonly HashSet<(string, string)> _opposites;

    public QuoteReader(WordingLexicon lexicon)
    {
        _lexicon = lexicon;
        _opposites = lexicon.Opposites.Select(o => (Stemmer.Stem(o.Item1), Stemmer.Stem(o.Item2))).ToHashSet();
        foreach (var (word, set) in lexicon.Synonyms.OrderBy(s => s.Key, StringComparer.Ordinal))
            _synonymsByStem.TryAdd(Stemmer.Stem(word), set);
    }

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
    public bool AreOpposite(Concept a, Concept b) => _opposites.Contains((Stemmer.Stem(Base(a.Word)), Stemmer.Stem(Base(b.Word))));

    private string ConceptOf(string word)
    {
        var basic = Base(word);
        return _lexicon.Synonyms.TryGetValue(basic, out var set) || _synonymsByStem.TryGetValue(Stemmer.Stem(basic), out set) ? "=" + set : Stemmer.Stem(basic);
    }

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
            // A hyphen joins ("re-build" is "rebuild"); a point or comma joins digits.
            if (char.IsLetterOrDigit(c) || c is '%' || (c is '.' or ',' && IsDigitAt(quote, i - 1) && IsDigitAt(quote, i + 1)))
                word.Append(char.ToLowerInvariant(c));
            else if (c is '\'' or '’')
                word.Append('\'');
            else if (c != '-' || word.Length == 0)
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
