using System.Collections.Frozen;
using Consistency.Extraction.Lexicon;
using Consistency.Extraction.Text;
using Consistency.Model;

namespace Consistency.Extraction.Claims;

/// <summary>What words tell figures apart, or show that differently worded ones are of one thing: the data of Lexicon/contrasts.yaml.</summary>
internal static class Contrasts
{
    private static readonly LexiconFile s_file = LexiconReader.Read("contrasts");

    private static readonly Dictionary<string, string> s_marks = s_file.Groups("sets")
        .SelectMany(s => s.Words.SelectMany(m => m.Split(' ').Select(w => (Word: w, Set: s.Name, Member: m.Split(' ')[0]))))
        .ToDictionary(m => m.Word, m => FigureContext.Contrast(m.Member, m.Set), StringComparer.Ordinal);

    private static readonly Dictionary<string, Word> s_doers = NounsOf("doers");
    private static readonly Dictionary<string, Word> s_objects = NounsOf("objects");

    private static readonly FrozenDictionary<string, decimal> s_multiples = s_file.Numbers("multiples");

    private static readonly Known s_nothing = new(null, null);

    private static readonly WordMemo<Known> s_known = new(Find);

    /// <summary>Verbs right before a number of things that are some of all there are: "opened".</summary>
    public static WordSet Parts { get; } = new(s_file.List("parts"));

    /// <summary>Spans that an ordinal before them makes one part of all the time: "week".</summary>
    public static WordSet Spans { get; } = new(s_file.List("spans"));

    /// <summary>Words that make a span the first one: "opening".</summary>
    public static FrozenSet<string> Openings { get; } = s_file.Set("openings");

    /// <summary>Those who may be anybody: "people".</summary>
    public static FrozenSet<string> Anybody { get; } = s_file.Set("anybody");

    /// <summary>Verbs before a number of those for whom there is room: "seats".</summary>
    public static FrozenSet<string> Rooms { get; } = s_file.Set("rooms");

    /// <summary>Nouns for how many there is room for: "capacity".</summary>
    public static FrozenSet<string> Capacities { get; } = s_file.Set("capacities");

    /// <summary>Verbs by which something comes to its best place, before "number 4".</summary>
    public static FrozenSet<string> ChartVerbs { get; } = s_file.Set("chart_verbs");

    /// <summary>Such verbs before "at number 4".</summary>
    public static FrozenSet<string> ChartVerbsAt { get; } = s_file.Set("chart_verbs_at");

    /// <summary>The mark of a word of a set, the same for all that say the same; null for others. See <see cref="FigureContext.Contrast"/>.</summary>
    public static string? MarkOf(Word word) => s_known.Of(word).Mark;

    /// <summary>The percentage by which a verb says that something changed, below zero for less: "doubled"; null for others.</summary>
    public static decimal? ChangeOf(Word word) => s_known.Of(word).Change;

    /// <summary>The noun for those who do what a verb says: "visitors" for "visited"; null for other words.</summary>
    public static Word? DoersOf(Word verb) => s_doers.GetValueOrDefault(verb.Lower);

    /// <summary>The noun for those to whom is done what a verb says: "employees" for "employs"; null for other words.</summary>
    public static Word? ObjectsOf(Word verb) => s_objects.GetValueOrDefault(verb.Lower);

    private static Dictionary<string, Word> NounsOf(string section) => s_file.Groups(section)
        .SelectMany(n => n.Words.Select(w => (Verb: w, Noun: WordPool.Of(n.Name)))).ToDictionary(n => n.Verb, n => n.Noun, StringComparer.Ordinal);

    private static Known Find(Word word)
    {
        var mark = s_marks.GetValueOrDefault(word.Lower);
        return s_multiples.TryGetValue(word.Lower, out var change) ? new Known(mark, change) : mark is null ? s_nothing : new Known(mark, null);
    }

    private sealed record Known(string? Mark, decimal? Change);
}
