using System.Collections.Frozen;
using Consistency.Extraction.Lexicon;
using Consistency.Extraction.Text;

namespace Consistency.Extraction.Syntax;

/// <summary>The cue verbs, nouns and phrases of the lexicon. Immutable; safe to share between threads.</summary>
internal static class CueTable
{
    private static readonly (string Section, CueFrames Frame)[] s_sections =
    [
        ("quotation", CueFrames.Quotation), ("clause", CueFrames.Clause), ("that", CueFrames.That), ("addressee", CueFrames.Addressee),
        ("infinitive", CueFrames.Infinitive), ("told_to", CueFrames.ToldTo), ("question", CueFrames.Question), ("object", CueFrames.Object),
        ("thoughts", CueFrames.Thought), ("shows", CueFrames.Shows),
    ];

    private static readonly LexiconFile s_file = LexiconReader.Read("cues");
    private static readonly Dictionary<string, CueFrames> s_frames = ReadFrames();
    private static readonly FrozenDictionary<string, CueForm> s_forms = ReadForms();

    /// <summary>Nouns for what somebody says: "claim", "warning"; plurals included.</summary>
    public static WordSet Nouns { get; } = new(s_file.List("nouns").SelectMany(n => new[] { n, VerbForms.Of(n).Third }));

    /// <summary>Participles of "is quoted as saying".</summary>
    public static FrozenSet<string> Passives { get; } = s_file.Set("passives");

    /// <summary>Where something is said: "in a statement".</summary>
    public static FrozenSet<string> Venues { get; } = s_file.Set("venues");

    public static IEnumerable<string> Lemmas => s_frames.Keys;

    public static CueForm? Find(string lower) => s_forms.GetValueOrDefault(lower);

    private static Dictionary<string, CueFrames> ReadFrames()
    {
        var frames = new Dictionary<string, CueFrames>(StringComparer.Ordinal);
        foreach (var (section, frame) in s_sections)
        {
            foreach (var verb in s_file.List(section))
                frames[verb] = frames.GetValueOrDefault(verb) | frame;
        }

        foreach (var (verb, _) in s_file.Groups("prepositions"))
            frames[verb] = frames.GetValueOrDefault(verb) | CueFrames.Preposition;
        return frames;
    }

    private static FrozenDictionary<string, CueForm> ReadForms()
    {
        var prepositions = s_file.Groups("prepositions").ToDictionary(g => g.Name, g => g.Words, StringComparer.Ordinal);
        var forms = new Dictionary<string, CueForm>(StringComparer.Ordinal);
        foreach (var (verb, frames) in s_frames)
        {
            // Only a verb that can carry words by itself is a cue: those that merely show or are thought are marks on others.
            if ((frames & ~(CueFrames.Thought | CueFrames.Shows)) == 0)
                continue;
            var all = VerbForms.Of(verb);
            void Add(string form, CueTense tense) => forms.TryAdd(form, new CueForm(verb, frames, tense, prepositions.GetValueOrDefault(verb) ?? []));
            Add(all.Plain, CueTense.Plain);
            Add(all.Third, CueTense.Third);
            Add(all.Past, CueTense.Past);
            Add(all.Participle, CueTense.Participle);
            Add(all.Ing, CueTense.Ing);
        }

        return forms.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
