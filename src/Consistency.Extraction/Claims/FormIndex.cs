using Consistency.Extraction.Text;
using Consistency.Model.Packs;

namespace Consistency.Extraction.Claims;

/// <summary>Finds the names of a taxonomy in running text, by their forms, else by the stems of their forms.</summary>
/// <remarks>Immutable; a look-up costs as many steps as the longest form has words.</remarks>
internal sealed class FormIndex
{
    private const int LongestForm = 6;

    private readonly Taxonomy _taxonomy;
    private readonly Func<string, bool> _wanted;
    private readonly PackWords _words;
    private readonly bool _areNouns;
    private readonly int _number;
    private readonly Dictionary<string, string> _byStems = new(StringComparer.Ordinal);

    // The stems of the first two words of longer forms.
    private readonly HashSet<(string, string)> _pairs = [];

    /// <param name="wanted">Which canonical names to find.</param>
    /// <param name="words">Knows irregular forms: "withdrew" of "withdraw".</param>
    /// <param name="areNouns">Whether nothing but a plural's ending is taken off: "care" and "official" are none of "cars" and "officials".</param>
    public FormIndex(Taxonomy taxonomy, PackWords words, Func<string, bool> wanted, bool areNouns = false)
    {
        (_taxonomy, _words, _wanted, _areNouns, _number) = (taxonomy, words, wanted, areNouns, words.AddIndex());
        foreach (var (form, name) in taxonomy.Forms.Where(f => wanted(f.Name)).OrderBy(f => f.Form, StringComparer.Ordinal))
        {
            var parts = form.Split(' ');
            if (parts.Length > LongestForm)
                continue;
            words.AddForm(_number, words.Stem(parts[0]), parts.Length);
            if (parts.Length > 1)
                _pairs.Add((words.Stem(parts[0]), words.Stem(parts[1])));
            _byStems.TryAdd(string.Join(' ', parts.Select(StemOf)), name);
        }
    }

    /// <summary>Whether a form may start where those of all indexes may.</summary>
    public bool MayStart(FormStart start) => PackWords.Longest(start.Longest, _number) != 0;

    /// <summary>The longest form that starts at a token and ends before another; false where none does.</summary>
    public bool TryMatch(Document document, int token, int end, out FormMatch match)
    {
        match = default;
        var tokens = document.Tokens;
        if (tokens[token].Kind != TokenKind.Word || _words.LongestFrom(tokens[token].Word, _number) is var longest && longest == 0)
            return false;
        if (longest > 1 && IsAlone(tokens, token, end))
            longest = 1;
        for (var last = Farthest(tokens, token, Math.Min(end, token + LongestForm), longest); last > token; last--)
        {
            if (tokens[last - 1].Kind != TokenKind.Word || NameOf(document, token, last) is not { } name)
                continue;
            match = new FormMatch(token, last, name);
            return true;
        }

        return false;
    }

    /// <summary>What two words that stand apart are a form of, "claimed 48 lives" of killed; null for nothing.</summary>
    public string? OfApart(Document document, int first, int second)
    {
        var (one, other) = (document.Tokens[first], document.Tokens[second]);
        if (one.Kind != TokenKind.Word || other.Kind != TokenKind.Word)
            return null;
        var pair = (_words.StemOf(one.Word), _words.StemOf(other.Word));
        return _pairs.Contains(pair) ? _byStems.GetValueOrDefault($"{pair.Item1} {pair.Item2}") : null;
    }

    /// <summary>Whether a word is a form by itself.</summary>
    public bool IsForm(string word) => _byStems.ContainsKey(StemOf(word));

    /// <summary>Whether no form starts with this word and the next word, number or mark.</summary>
    private bool IsAlone(Token[] tokens, int token, int end) =>
        token + 1 >= end || !tokens[token].Word.IsHyphenated && !tokens[token + 1].Word.IsHyphenated
            && !_pairs.Contains((_words.StemOf(tokens[token].Word), _words.StemOf(tokens[token + 1].Word)));

    /// <summary>Where a form of so many words ends at the latest: each token is a word, but for hyphens.</summary>
    private static int Farthest(Token[] tokens, int first, int end, int words)
    {
        var last = first + 1;
        for (var count = 1; last < end; last++)
        {
            count += tokens[last].Lower == "-" ? 0 : 1;
            if (count > words)
                break;
        }

        return Math.Min(last, end);
    }

    private string? NameOf(Document document, int first, int end)
    {
        var words = Joined(document, first, end, stems: false);
        if (_taxonomy.TryResolve(words, out var name) && _wanted(name))
            return name;
        return _byStems.GetValueOrDefault(words.Contains('-', StringComparison.Ordinal)
            ? string.Join(' ', words.Replace('-', ' ').Split(' ').Select(StemOf))
            : Joined(document, first, end, stems: true));
    }

    private string StemOf(Word word) => _areNouns ? _words.SingularOf(word.Lower) : _words.StemOf(word);

    private string StemOf(string word) => _areNouns ? _words.SingularOf(word) : _words.Stem(word);

    private string Joined(Document document, int first, int end, bool stems)
    {
        if (end - first == 1)
            return Part(first);
        var parts = new string[end - first];
        for (var i = 0; i < parts.Length; i++)
            parts[i] = Part(first + i);
        return string.Join(' ', parts);

        string Part(int token) => stems ? StemOf(document.Tokens[token].Word) : document.Tokens[token].Lower;
    }
}

/// <summary>A name of a taxonomy in a document, by its tokens.</summary>
internal readonly record struct FormMatch(int FirstToken, int EndToken, string Name);

/// <summary>A word that forms may start at.</summary>
/// <param name="Longest">As <see cref="PackWords"/> have it.</param>
internal readonly record struct FormStart(int Token, ulong Longest);
