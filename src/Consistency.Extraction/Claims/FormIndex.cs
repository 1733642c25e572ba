using Consistency.Extraction.Text;
using Consistency.Model.Language;
using Consistency.Model.Packs;

namespace Consistency.Extraction.Claims;

/// <summary>Finds the names of a taxonomy in running text, by their forms, else by the stems of their forms.</summary>
/// <remarks>Immutable; a look-up costs as many steps as the longest form has words.</remarks>
internal sealed class FormIndex
{
    private const int LongestForm = 6;

    private readonly Taxonomy _taxonomy;
    private readonly Func<string, bool> _wanted;
    private readonly WordingLexicon _wordings;
    private readonly Dictionary<string, string> _byStems = new(StringComparer.Ordinal);
    private readonly HashSet<string> _firstStems = new(StringComparer.Ordinal);

    /// <param name="wanted">Which canonical names to find.</param>
    /// <param name="wordings">Knows irregular forms: "withdrew" of "withdraw".</param>
    public FormIndex(Taxonomy taxonomy, WordingLexicon wordings, Func<string, bool> wanted)
    {
        _taxonomy = taxonomy;
        _wordings = wordings;
        _wanted = wanted;
        foreach (var (form, name) in taxonomy.Forms.Where(f => wanted(f.Name)).OrderBy(f => f.Form, StringComparer.Ordinal))
        {
            var words = form.Split(' ');
            if (words.Length > LongestForm)
                continue;
            _firstStems.Add(Stem(words[0]));
            _byStems.TryAdd(string.Join(' ', words.Select(Stem)), name);
        }
    }

    /// <summary>The longest form that starts at a token and ends before another; false where none does.</summary>
    public bool TryMatch(Document document, int token, int end, out FormMatch match)
    {
        match = default;
        if (document.Tokens[token].Kind != TokenKind.Word || !_firstStems.Contains(Stem(FirstWord(document.Tokens[token].Lower))))
            return false;
        for (var last = Math.Min(end, token + LongestForm); last > token; last--)
        {
            if (document.Tokens[last - 1].Kind != TokenKind.Word)
                continue;
            var words = Words(document, token, last);
            if (_taxonomy.TryResolve(words, out var name) && _wanted(name))
                match = new FormMatch(token, last, name);
            else if (_byStems.TryGetValue(string.Join(' ', words.Replace('-', ' ').Split(' ').Select(Stem)), out var byStem))
                match = new FormMatch(token, last, byStem);
            else
                continue;
            return true;
        }

        return false;
    }

    /// <summary>Whether a word is a form by itself.</summary>
    public bool IsForm(string word) => _byStems.ContainsKey(Stem(word));

    private string Stem(string word) => Stemmer.Stem(_wordings.Irregular.GetValueOrDefault(word, word));

    private static string FirstWord(string word) => word.IndexOf('-', StringComparison.Ordinal) is > 0 and var hyphen ? word[..hyphen] : word;

    private static string Words(Document document, int first, int end)
    {
        if (end - first == 1)
            return document.Tokens[first].Lower;
        var words = new string[end - first];
        for (var i = 0; i < words.Length; i++)
            words[i] = document.Tokens[first + i].Lower;
        return string.Join(' ', words);
    }
}

/// <summary>A name of a taxonomy in a document, by its tokens.</summary>
internal readonly record struct FormMatch(int FirstToken, int EndToken, string Name);
