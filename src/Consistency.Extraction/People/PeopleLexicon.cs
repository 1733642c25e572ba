using System.Collections.Frozen;
using Consistency.Extraction.Lexicon;
using Consistency.Extraction.Text;

namespace Consistency.Extraction.People;

/// <summary>Nouns for those who speak, and what tells a person's sex. Immutable; safe to share between threads.</summary>
internal static class PeopleLexicon
{
    private static readonly LexiconFile s_file = LexiconReader.Read("people");

    private static readonly FrozenDictionary<string, string> s_singular = s_file.List("people")
        .Concat(s_file.List("bodies")).Where(n => !n.EndsWith('s')).Distinct(StringComparer.Ordinal)
        .ToFrozenDictionary(n => Syntax.VerbForms.Of(n).Third, n => n, StringComparer.Ordinal);

    private static readonly FrozenSet<string> s_people = s_file.Set("people");
    private static readonly FrozenSet<string> s_crowds = s_file.Set("crowds");
    private static readonly FrozenSet<string> s_bodies = s_file.Set("bodies");
    private static readonly FrozenSet<string> s_papers = s_file.Set("papers");
    private static readonly FrozenSet<string> s_he = s_file.List("he_titles").Concat(s_file.List("he_nouns")).Concat(s_file.List("he_names")).ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string> s_she = s_file.List("she_titles").Concat(s_file.List("she_nouns")).Concat(s_file.List("she_names")).ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenDictionary<string, string> s_shortTitles = s_file.Map("short_titles");

    private static readonly FrozenDictionary<string, string[]> s_akin = s_file.Groups("akin").SelectMany(g => g.Words.Select(w => (Word: w, g.Name)))
        .GroupBy(p => p.Word, p => p.Name).ToFrozenDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);

    public static FrozenSet<string> Particles { get; } = s_file.Set("particles");

    private static readonly Known[] s_kinds = [.. Enum.GetValues<NounKind>().Select(k => new Known(k))];

    private static readonly WordMemo<Known> s_nouns = new(w => s_kinds[(int)KindOf(w.Lower)]);

    public static NounKind KindOf(Word word) => s_nouns.Of(word).Kind;

    public static NounKind KindOf(string lower)
    {
        if (s_people.Contains(lower))
            return NounKind.Person;
        if (s_crowds.Contains(lower))
            return NounKind.Crowd;
        if (s_bodies.Contains(lower))
            return NounKind.Body;
        if (s_papers.Contains(lower))
            return NounKind.Paper;
        return s_singular.ContainsKey(lower) ? NounKind.Crowd : NounKind.None;
    }

    public static Sex SexOf(string lower) => s_he.Contains(lower) ? Sex.He : s_she.Contains(lower) ? Sex.She : Sex.Unknown;

    /// <summary>The noun of a title: "general" for "gen"; of another word, itself.</summary>
    public static string Noun(string lower) => s_shortTitles.GetValueOrDefault(lower, lower);

    /// <summary>The names of the groups of nouns that may stand for one another which a noun is in.</summary>
    public static IReadOnlyList<string> Akin(string noun) => s_akin.GetValueOrDefault(noun) ?? [];

    private sealed record Known(NounKind Kind);
}

internal enum NounKind
{
    None,
    Person,
    Crowd,
    Body,
    Paper,
}

internal enum Sex
{
    Unknown,
    He,
    She,
}
