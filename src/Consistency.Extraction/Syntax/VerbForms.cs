using System.Collections.Frozen;
using Consistency.Extraction.Lexicon;

namespace Consistency.Extraction.Syntax;

/// <summary>The forms of a verb: "plan", "plans", "planning", "planned", "planned".</summary>
internal sealed record VerbForms(string Plain, string Third, string Ing, string Past, string Participle)
{
    private static readonly FrozenDictionary<string, VerbForms> s_irregular = LexiconReader.Read("verbs").Groups("irregular")
        .ToFrozenDictionary(g => g.Name, g => new VerbForms(g.Name, g.Words[0], g.Words[1], g.Words[2], g.Words[3]), StringComparer.Ordinal);

    public static IEnumerable<string> Irregular => s_irregular.Keys;

    public static VerbForms Of(string verb) => s_irregular.TryGetValue(verb, out var forms) ? forms : Regular(verb);

    private static VerbForms Regular(string verb)
    {
        var past = verb.EndsWith('e') ? verb + "d" : EndsInConsonantAndY(verb) ? verb[..^1] + "ied" : verb + "ed";
        var ing = verb.EndsWith('e') && !verb.EndsWith("ee", StringComparison.Ordinal) ? verb[..^1] + "ing" : verb + "ing";
        return new VerbForms(verb, ThirdOf(verb), ing, past, past);
    }

    private static string ThirdOf(string verb) =>
        EndsInConsonantAndY(verb) ? verb[..^1] + "ies"
        : verb[^1] is 's' or 'x' or 'z' or 'o' || verb.EndsWith("ch", StringComparison.Ordinal) || verb.EndsWith("sh", StringComparison.Ordinal) ? verb + "es"
        : verb + "s";

    private static bool EndsInConsonantAndY(string verb) => verb.Length > 1 && verb[^1] == 'y' && !"aeiou".Contains(verb[^2], StringComparison.Ordinal);
}
