using Consistency.Model.Packs;
using Consistency.RulePacks.Documents;
using Consistency.RulePacks.Merging;
using Consistency.RulePacks.PackTests;

namespace Consistency.RulePacks.Describing;

/// <summary>A compiled pack and what it is made of. Immutable; safe for many threads.</summary>
public sealed class PackDescription
{
    /// <summary>Sections whose names a pack's tests can be held against.</summary>
    private static readonly string[] Vocabulary = ["properties", "subjects", "places", "events"];

    private readonly MapNode _merged;
    private readonly PackLayer _top;

    internal PackDescription(RulePack pack, MapNode merged, PackLayer top, IReadOnlyList<string> extends) =>
        (Pack, _merged, _top, Extends) = (pack, merged, top, extends);

    public RulePack Pack { get; }

    /// <summary>The packs that it stands on directly, the lowest first.</summary>
    public IReadOnlyList<string> Extends { get; }

    /// <summary>Its own document as it was written.</summary>
    public required string Document { get; init; }

    /// <summary>Its own tests, in the document's order; those of the packs below are theirs.</summary>
    public IReadOnlyList<PackTest> Tests => _top.Tests;

    /// <summary>The rules that its own document sets or defines, sorted.</summary>
    public IReadOnlyList<string> OwnRules => NamesOf("rules");

    /// <summary>The names that its own document has entries for, sorted, by section: properties, subjects, places, events.</summary>
    public IReadOnlyList<(string Section, IReadOnlyList<string> Names)> OwnNames => [.. Vocabulary.Select(v => (v, NamesOf(v))).Where(v => v.Item2.Count > 0)];

    /// <summary>The pack as it stands, all that it extends merged in, as a YAML document that extends nothing and means the same.</summary>
    /// <param name="name">The name that the document states; empty for none.</param>
    public string ToMergedDocument(string name) => PackWriter.Write(name, Meaning());

    /// <summary>The merged content, without what makes no difference.</summary>
    internal MapNode Meaning() => PackMeaning.Of(_merged, Pack);

    private IReadOnlyList<string> NamesOf(string section) => [.. _top.Content.Map(section).Entries.Select(e => e.Key).Order(StringComparer.Ordinal)];
}
