using Consistency.Model;
using Consistency.RulePacks.Documents;
using Consistency.RulePacks.PackTests;
using Consistency.RulePacks.Schemas;

namespace Consistency.RulePacks.Merging;

/// <summary>One checked document, before it is put on those that it extends. Immutable.</summary>
/// <param name="Name">The name that it states; null for none.</param>
/// <param name="Extends">The packs below it, in order; null where it does not say.</param>
/// <param name="Content">Its sections, without its tests.</param>
internal sealed record PackLayer(ScalarNode? Name, IReadOnlyList<ScalarNode>? Extends, MapNode Content)
{
    /// <summary>Its own tests, in its order.</summary>
    public IReadOnlyList<PackTest> Tests { get; private init; } = [];

    private IReadOnlyList<(string Id, Place At)> ExpectedRules { get; init; } = [];

    /// <summary>Reads and checks a document; what has faults is left out of it.</summary>
    /// <param name="document">What its places are of.</param>
    public static PackLayer Read(string document, string text, FaultList faults)
    {
        var whole = DocumentReader.Read(document, text, faults);
        var tests = TestSection.Read(whole, faults);
        var stated = new MapNode(whole.At, [.. whole.Entries.Where(e => e.Key != TestSection.Key)]);
        var root = new ShapeCheck(faults).Check(stated, PackSchema.Document) as MapNode ?? MapNode.Empty;
        var content = root.Entries.Where(e => e.Key is not ("name" or "extends")).ToList();
        return new PackLayer(root["name"] as ScalarNode, (root["extends"] as ListNode)?.Items.OfType<ScalarNode>().ToList(), new MapNode(root.At, content))
        {
            Tests = tests,
            ExpectedRules = [.. TestSection.ExpectedRules(whole)],
        };
    }

    /// <summary>Adds a fault for each rule that a test expects and that there is not.</summary>
    /// <param name="merged">This document on those that it extends.</param>
    public void CheckExpectations(MapNode merged, FaultList faults)
    {
        var known = merged.Map("rules").Entries.Select(e => e.Key).Concat(RuleIds.All).ToHashSet(StringComparer.Ordinal);
        foreach (var (id, at) in ExpectedRules.Where(r => !known.Contains(r.Id)))
            faults.Add(at, () => TestTexts.UnknownRule(id, NearestWord.Hint(id, known)));
    }
}
