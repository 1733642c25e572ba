using Consistency.Extraction.Text;
using Consistency.Model.Language;
using Consistency.Model.Packs;

namespace Consistency.Extraction.Claims;

/// <summary>Tells the words of a text that say what it is about from the others, and by what name each is compared with another text's.</summary>
internal sealed class ContentWords(Document document, ClaimLexicon lexicon)
{
    private readonly WordingLexicon _wordings = lexicon.Pack.Wordings;
    private readonly Dictionary<string, string> _stems = new(StringComparer.Ordinal);

    public bool IsContent(int token) => document.Tokens[token] is { Kind: TokenKind.Word } word
        && !_wordings.StopWords.Contains(word.Lower) && !LexiconWords.BoundWords.Contains(word.Lower);

    /// <summary>Its stem, or the name of the stem's synonyms.</summary>
    public string StemOf(int token)
    {
        var word = document.Tokens[token].Lower;
        if (!_stems.TryGetValue(word, out var name))
        {
            var stem = Stemmer.Stem(_wordings.Irregular.GetValueOrDefault(word, word));
            _stems[word] = name = _wordings.Synonyms.GetValueOrDefault(stem, stem);
        }

        return name;
    }

    /// <summary>
    /// Each content word of the text once, but for those that claims are made of: that people were killed is said of many events.
    /// </summary>
    public IReadOnlySet<string> OfStory()
    {
        var (all, seen) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        for (var i = 0; i < document.Tokens.Count; i++)
        {
            if (IsContent(i) && seen.Add(document.Tokens[i].Lower) && !lexicon.Counts.IsForm(document.Tokens[i].Lower) && !lexicon.Subjects.IsForm(document.Tokens[i].Lower))
                all.Add(StemOf(i));
        }

        return all;
    }
}
