using System.Collections.Frozen;
using Consistency.Extraction.Lexicon;
using Consistency.Extraction.Text;

namespace Consistency.Extraction.Claims;

/// <summary>What words tell figures apart, or show that differently worded ones are of one thing: the data of Lexicon/contrasts.yaml.</summary>
internal static class Contrasts
{
    private static readonly LexiconFile s_file = LexiconReader.Read("contrasts");

    private static readonly Dictionary<string, (string Set, string Member)> s_members = s_file.Groups("sets")
        .SelectMany(s => s.Words.SelectMany(m => m.Split(' ').Select(w => (Word: w, Set: s.Name, Member: m.Split(' ')[0]))))
        .ToDictionary(m => m.Word, m => (m.Set, m.Member), StringComparer.Ordinal);

    private static readonly Dictionary<string, Word> s_doers = NounsOf("doers");
    private static readonly Dictionary<string, Word> s_objects = NounsOf("objects");

    private static readonly WordMemo<(string Set, string Member)?> s_ofWords = new(w => s_members.TryGetValue(w.Lower, out var member) ? member : null);

    /// <summary>Verbs right before a number of things that are some of all there are: "opened".</summary>
    public static FrozenSet<string> Parts { get; } = s_file.Set("parts");

    /// <summary>Spans that an ordinal before them makes one part of all the time: "week".</summary>
    public static FrozenSet<string> Spans { get; } = s_file.Set("spans");

    /// <summary>Words that make a span the first one: "opening".</summary>
    public static FrozenSet<string> Openings { get; } = s_file.Set("openings");

    /// <summary>Those who may be anybody: "people".</summary>
    public static FrozenSet<string> Anybody { get; } = s_file.Set("anybody");

    /// <summary>Verbs before a number of those for whom there is room: "seats".</summary>
    public static FrozenSet<string> Rooms { get; } = s_file.Set("rooms");

    /// <summary>Nouns for how many there is room for: "capacity".</summary>
    public static FrozenSet<string> Capacities { get; } = s_file.Set("capacities");

    /// <summary>Verbs to the percentage by which they say that something changed, below zero for less: "doubled".</summary>
    public static FrozenDictionary<string, decimal> Multiples { get; } = s_file.Numbers("multiples");

    /// <summary>Verbs by which something comes to its best place, before "number 4".</summary>
    public static FrozenSet<string> ChartVerbs { get; } = s_file.Set("chart_verbs");

    /// <summary>Such verbs before "at number 4".</summary>
    public static FrozenSet<string> ChartVerbsAt { get; } = s_file.Set("chart_verbs_at");

    /// <summary>The set that a word is of, and the word that stands for all that say the same; null for others.</summary>
    public static (string Set, string Member)? Of(Word word) => s_ofWords.Of(word);

    /// <summary>The noun for those who do what a verb says: "visitors" for "visited"; null for other words.</summary>
    public static Word? DoersOf(Word verb) => s_doers.GetValueOrDefault(verb.Lower);

    /// <summary>The noun for those to whom is done what a verb says: "employees" for "employs"; null for other words.</summary>
    public static Word? ObjectsOf(Word verb) => s_objects.GetValueOrDefault(verb.Lower);

    private static Dictionary<string, Word> NounsOf(string section) => s_file.Groups(section)
        .SelectMany(n => n.Words.Select(w => (Verb: w, Noun: WordPool.Of(n.Name)))).ToDictionary(n => n.Verb, n => n.Noun, StringComparer.Ordinal);
}
