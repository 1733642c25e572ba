using System.Collections.Frozen;
using Consistency.Extraction.Lexicon;

namespace Consistency.Extraction.Syntax;

/// <summary>The classes of the words that the lexicon knows. Immutable; safe to share between threads.</summary>
internal static class WordTable
{
    private static readonly FrozenDictionary<string, WordClass> s_classes = Build();

    public static WordClass Of(string lower) => s_classes.GetValueOrDefault(lower);

    private static FrozenDictionary<string, WordClass> Build()
    {
        var classes = new Dictionary<string, WordClass>(StringComparer.Ordinal);
        void Mark(IEnumerable<string> words, WordClass c)
        {
            foreach (var word in words)
                classes[word] = classes.GetValueOrDefault(word) | c;
        }

        var words = LexiconReader.Read("words");
        Mark(words.List("determiners"), WordClass.Determiner);
        Mark(words.List("possessives"), WordClass.Possessive);
        Mark(words.List("subject_pronouns"), WordClass.SubjectPronoun);
        Mark(words.List("object_pronouns"), WordClass.ObjectPronoun);
        Mark(words.List("relatives"), WordClass.Relative);
        Mark(words.List("prepositions"), WordClass.Preposition);
        Mark(words.List("coordinators"), WordClass.Coordinator);
        Mark(words.List("subordinators"), WordClass.Subordinator);
        Mark(words.List("auxiliaries"), WordClass.Auxiliary);
        Mark(words.List("negations"), WordClass.Negation);
        Mark(words.List("adverbs"), WordClass.Adverb);
        Mark(words.List("times"), WordClass.Time);
        Mark(words.List("dashes"), WordClass.Dash);
        MarkVerbs(Mark);
        return classes.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static void MarkVerbs(Action<IEnumerable<string>, WordClass> mark)
    {
        var file = LexiconReader.Read("verbs");
        var nouns = file.Set("also_nouns");
        foreach (var verb in file.List("regular").Concat(VerbForms.Irregular).Concat(nouns).Concat(CueTable.Lemmas).Distinct(StringComparer.Ordinal))
        {
            var forms = VerbForms.Of(verb);
            var presentTense = nouns.Contains(verb) ? WordClass.VerbOrNoun : WordClass.Verb;
            mark([forms.Plain], presentTense | WordClass.Plain);
            mark([forms.Third], presentTense);
            mark([forms.Ing], WordClass.Ing);
            if (forms.Past != forms.Plain)
                mark([forms.Past], forms.Past == forms.Participle ? WordClass.Participle : WordClass.Verb);
            if (forms.Participle != forms.Plain)
                mark([forms.Participle], WordClass.Participle);
        }
    }
}
