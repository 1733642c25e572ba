using System.Text;

namespace Consistency.Benchmarks.Reading;

/// <summary>Texts that are made to take long: one thing again and again, without an end of a sentence.</summary>
internal static class HostileTexts
{
    // Read as English, so that all that reads English is at work.
    private const string Opening = "The mayor said that many were hurt in the town and that it was over. ";

    private static readonly (string Name, string Again)[] s_kinds =
    [
        ("straight quotation marks", "\""), ("curly quotation marks", "“"), ("single quotation marks", " ‘a"), ("digits", "7"), ("groups of digits", "1,"), ("numbers", "7 "),
        ("percentages", "5% "), ("capitals", "A"), ("capitalised words", "Ab "), ("titles", "President "), ("opening brackets", "("), ("hyphens", "-"), ("words with hyphens", "a-"),
        ("dashes", " – "), ("commas", ","), ("auxiliaries", "had "), ("“and”", "and "), ("“that”", "that "), ("“said”", "said "), ("“he said” and a mark", "he said \"x "),
        ("“according to”", "according to "), ("pronouns", "he "), ("events", "7 killed "), ("measures", "inflation rose to 7% "), ("scores", "won 3-1 "),
    ];

    /// <summary>The texts, each of about so many characters, with what they are of; the articles as one sentence come first.</summary>
    public static IEnumerable<(string Name, string Text)> Of(IReadOnlyList<string> articles, int length)
    {
        yield return ("articles without an end of a sentence", Endless(Texts.Repeated(articles, length)));
        foreach (var (name, again) in s_kinds)
            yield return (name, new StringBuilder(Opening).Insert(Opening.Length, again, length / again.Length).ToString());
    }

    private static string Endless(string text) => string.Create(text.Length, text, static (endless, text) =>
    {
        for (var i = 0; i < text.Length; i++)
            endless[i] = text[i] is '.' or '!' or '?' or '\n' or '\r' ? ' ' : text[i];
    });
}
