using System.Collections.Frozen;
using Consistency.Extraction.Lexicon;
using Consistency.Extraction.Text;

namespace Consistency.Extraction.Language;

/// <summary>Guesses a document's language by its script and its function words, in one pass. Thread-safe.</summary>
internal static class LanguageGuesser
{
    private const string Unknown = "und";

    private const string English = "en";

    // So many of its words at least make a text one of another language.
    private const int FewestWords = 2;

    private static readonly LexiconFile s_lexicon = LexiconReader.Read("languages");
    private static readonly IReadOnlyList<string> s_languages = [.. s_lexicon.Groups("function-words").Select(g => g.Name)];
    private static readonly FrozenDictionary<string, int[]> s_votes = s_lexicon.Groups("function-words")
        .SelectMany((g, language) => g.Words.Select(w => (Word: w, language)))
        .GroupBy(p => p.Word, p => p.language, StringComparer.Ordinal)
        .ToFrozenDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);

    private static readonly WordMemo<int[]> s_votesOf = new(w => s_votes.GetValueOrDefault(w.Lower) ?? []);
    private static readonly FrozenDictionary<string, string> s_cyrillic = s_lexicon.Map("cyrillic");
    private static readonly FrozenDictionary<string, string> s_arabic = s_lexicon.Map("arabic");

    /// <returns>A BCP 47 tag, such as "en"; "und" where nothing tells.</returns>
    public static string Guess(Document document)
    {
        var most = MostOf(document.Text);
        return most switch
        {
            Script.Latin => ByFunctionWords(document),
            Script.Cyrillic => ByLetters(document.Text, s_cyrillic, "ru"),
            Script.Arabic => ByLetters(document.Text, s_arabic, "ar"),
            Script.Han when document.Text.Any(c => Scripts.Of(c) == Script.Kana) => "ja",
            _ => Scripts.Language(most),
        };
    }

    /// <summary>The script of most letters.</summary>
    private static Script MostOf(string text)
    {
        var letters = new int[Enum.GetValues<Script>().Length];
        // Most texts have hardly a character but ASCII, which is passed over many at a time.
        for (var rest = text.AsSpan(); rest.IndexOfAnyExceptInRange('\0', (char)sbyte.MaxValue) is >= 0 and var next; rest = rest[(next + 1)..])
            letters[(int)Scripts.Of(rest[next])]++;
        letters[(int)Script.Other] = 0;
        if (letters.Sum() == letters[(int)Script.Latin])
            return Script.Latin;
        letters[(int)Script.Latin] += text.Count(char.IsAsciiLetter);
        return (Script)Array.IndexOf(letters, letters.Max());
    }

    private static string ByFunctionWords(Document document)
    {
        var votes = new int[s_languages.Count];
        foreach (var token in document.Tokens)
        {
            if (token.Kind != TokenKind.Word)
                continue;
            foreach (var language in s_votesOf.Of(token.Word))
                votes[language]++;
        }

        var most = votes.Max();
        var winner = most == 0 ? Unknown : s_languages[Array.IndexOf(votes, most)];
        // One word of another language is most often a name's.
        return most < FewestWords && winner != English ? Unknown : winner;
    }

    private static string ByLetters(string text, FrozenDictionary<string, string> telling, string otherwise)
    {
        var owners = telling.SelectMany(l => l.Value.Select(c => (c, l.Key))).ToDictionary(p => p.c, p => p.Key);
        return text.Where(owners.ContainsKey).GroupBy(c => owners[char.ToLowerInvariant(c)])
            .OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).FirstOrDefault()?.Key ?? otherwise;
    }
}
