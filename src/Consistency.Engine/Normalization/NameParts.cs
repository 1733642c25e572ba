using System.Text;
using Consistency.Model.Packs;

namespace Consistency.Engine.Normalization;

/// <summary>A name taken apart: its titles removed, its words folded.</summary>
/// <param name="Words">The words without titles, as written.</param>
/// <param name="Folded">The words in lower case, without accents and full stops.</param>
/// <param name="Titles">The folded titles that stood before it.</param>
internal sealed record NameParts(IReadOnlyList<string> Words, IReadOnlyList<string> Folded, IReadOnlyList<string> Titles)
{
    private const int MostWordsOfAPerson = 5;

    /// <summary>Whether this may be a person's name: letters only, capitals first, no word that marks a body.</summary>
    public bool MayBePerson(NameLexicon names) =>
        Folded.Count is > 0 and <= MostWordsOfAPerson
        && Folded.All(w => w.Length > 0 && w.All(c => char.IsLetter(c) || c is '\'' or '-') && !names.BodyWords.Contains(w))
        && char.IsUpper(Words[0][0]) && char.IsUpper(Words[^1][0]);

    /// <summary>Takes a name apart, unless a digit in it says at once that it is no person's.</summary>
    public static bool MayBePerson(string name, NameLexicon names, out NameParts parts)
    {
        parts = name.AsSpan().ContainsAnyInRange('0', '9') ? None : Of(name, names);
        return parts.Folded.Count > 0 && parts.MayBePerson(names);
    }

    private static NameParts None { get; } = new([], [], []);

    public string Display => string.Join(' ', Words);

    public static NameParts Of(string name, NameLexicon names)
    {
        var words = name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToList();
        var titles = new List<string>();
        if (words.Count > 1 && string.Equals(words[0], "the", StringComparison.OrdinalIgnoreCase))
            words.RemoveAt(0);
        while (TitleLength(words, names) is > 0 and var length)
        {
            titles.Add(FoldWords(words.Take(length)));
            words.RemoveRange(0, length);
        }

        return new NameParts(words, words.Select(FoldWord).ToArray(), titles);
    }

    /// <summary>Lower case without accents and full stops, so that "Gen." is "gen" and "José" is "jose".</summary>
    public static string FoldWord(string word)
    {
        var folded = new StringBuilder(word.Length);
        foreach (var c in word.ToLowerInvariant())
        {
            if (c is not ('.' or ','))
                Accents.AppendPlain(folded, c == '’' ? '\'' : c);
        }

        return folded.ToString();
    }

    private static string FoldWords(IEnumerable<string> words) => string.Join(' ', words.Select(FoldWord));

    /// <summary>How many words at the start are a title ("prime minister" is two); never all of the words.</summary>
    private static int TitleLength(List<string> words, NameLexicon names)
    {
        for (var length = Math.Min(3, words.Count - 1); length > 0; length--)
        {
            if (names.Titles.Contains(FoldWords(words.Take(length))))
                return length;
        }

        return 0;
    }
}
