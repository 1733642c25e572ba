using Consistency.Extraction.Syntax;
using Consistency.Model.Packs;

namespace Consistency.Extraction.People;

/// <summary>Finds the phrases that stand for people and bodies, and whom they stand for, in time linear in the text. Thread-safe.</summary>
internal static class PeopleStage
{
    /// <summary>The mentions in order, none within another.</summary>
    public static IReadOnlyList<NamedMention> Find(TaggedText text, RulePack pack)
    {
        var phrases = PhraseReader.Read(text, pack);
        return new MentionResolver(text, phrases).Resolve();
    }
}
