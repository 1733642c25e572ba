using Consistency.Extraction.People;
using Consistency.Extraction.Syntax;

namespace Consistency.Extraction.Attributions;

/// <summary>Finds who is said to have said what, in time linear in the text. Thread-safe.</summary>
internal static class AttributionStage
{
    /// <param name="mentions">As <see cref="PeopleStage"/> gives them: they name the speakers.</param>
    public static IReadOnlyList<FoundAttribution> Find(TaggedText text, IReadOnlyList<NamedMention> mentions)
    {
        var cues = CueFinder.Find(text);
        var reader = new CueReader(text, cues);
        var drafts = new List<Draft>();
        for (var i = 0; i < cues.Count; i++)
            drafts.AddRange(reader.Read(i));
        AccordingTo.Find(text, drafts);
        PassiveReports.Find(text, drafts);
        NounCues.Find(text, drafts);
        Headlines.Find(text, drafts);
        var joined = QuotationJoiner.Join(text, drafts);
        return SpeakerChains.Name(text.Document, joined, mentions);
    }
}
