using Consistency.Extraction.Attributions;
using Consistency.Extraction.People;
using Consistency.Extraction.Quotations;
using Consistency.Extraction.Syntax;
using Consistency.Extraction.Text;
using Consistency.Model.Packs;
using Consistency.RulePacks;

namespace Consistency.Extraction.Tests;

/// <summary>Runs the stages up to the one under test and writes what they find as text.</summary>
internal static class Read
{
    private static readonly RulePack s_pack = new RulePackCatalog().Compile([]);

    public static IReadOnlyList<string> Quotations(string text)
    {
        var document = DocumentReader.Read(text);
        return [.. QuotationStage.Find(document).Select(q => document.Slice(q.FirstToken, q.EndToken))];
    }

    public static IReadOnlyList<NamedMention> Mentions(string text) => PeopleStage.Find(Tagged(text), s_pack);

    /// <summary>Each as "speaker > speaker: content".</summary>
    public static IReadOnlyList<string> Attributions(string text)
    {
        var tagged = Tagged(text);
        return [.. AttributionStage.Find(tagged, PeopleStage.Find(tagged, s_pack))
            .Select(a => $"{string.Join(" > ", a.Speakers)}: {tagged.Document.Slice(a.First, a.End)}")];
    }

    /// <summary>The speakers' noun phrases.</summary>
    public static IReadOnlyList<string> Speakers(string text)
    {
        var tagged = Tagged(text);
        return [.. AttributionStage.Find(tagged, PeopleStage.Find(tagged, s_pack)).Select(a => tagged.Document.Slice(a.FirstSpeaker, a.EndSpeaker))];
    }

    private static TaggedText Tagged(string text)
    {
        var document = DocumentReader.Read(text);
        return new TaggedText(document, QuotationStage.Find(document));
    }
}
