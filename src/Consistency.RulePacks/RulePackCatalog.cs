using System.Collections.Concurrent;
using Consistency.Model.Packs;
using Consistency.RulePacks.Compiling;
using Consistency.RulePacks.Describing;
using Consistency.RulePacks.Documents;
using Consistency.RulePacks.Merging;
using Consistency.RulePacks.Schemas;

namespace Consistency.RulePacks;

/// <summary>The packs that ship, and the way from names and an inline document to a compiled pack. Safe for many threads.</summary>
public sealed class RulePackCatalog
{
    /// <summary>The name of the pack that applies where none is named.</summary>
    public const string DefaultName = "default";

    /// <summary>The name that an inline document has among a compiled pack's digests.</summary>
    public const string InlineName = "inline";

    private readonly ShippedPacks _shipped;
    private readonly RulePackCatalog? _below;
    private readonly ConcurrentDictionary<string, Lazy<CompiledPack>> _compiled = new(StringComparer.Ordinal);

    public RulePackCatalog()
        : this(ShippedPacks.Embedded())
    {
    }

    internal RulePackCatalog(ShippedPacks shipped, RulePackCatalog? below = null) => (_shipped, _below) = (shipped, below);

    /// <summary>The JSON Schema (2020-12) of pack documents, as JSON text, for editors and other tools.</summary>
    public static string Schema => PackSchema.Text;

    /// <summary>Names of the packs that can be asked for, sorted.</summary>
    public IReadOnlyList<string> Names => _shipped.Names;

    /// <summary>This catalog's packs and others beside them; one that does not say what it extends, extends <see cref="DefaultName"/>.</summary>
    /// <param name="documents">By name, which is none of this catalog's; each states its name.</param>
    public RulePackCatalog With(IReadOnlyDictionary<string, string> documents) => new(new ShippedPacks(documents, _shipped), this);

    /// <summary>Compiles named packs, later ones on top, and an inline document on top of those.</summary>
    /// <param name="names">Names; empty means those that the document extends, and where it does not say, <see cref="DefaultName"/>.</param>
    /// <param name="inlineDocument">YAML or JSON, at most 1 MiB; null or empty for none.</param>
    /// <exception cref="UnknownRulePackException">A name is not known.</exception>
    /// <exception cref="InvalidRulePackException">The document has faults; all of them are in it, up to a hundred.</exception>
    public RulePack Compile(IReadOnlyList<string> names, string? inlineDocument = null)
    {
        if (names.FirstOrDefault(n => !_shipped.Has(n)) is { } unknown)
            throw new UnknownRulePackException(unknown, Names);
        var asked = names.Distinct(StringComparer.Ordinal).ToList();
        return string.IsNullOrWhiteSpace(inlineDocument)
            ? Named(asked.Count > 0 ? asked : [DefaultName]).Pack
            : WithInline(asked, inlineDocument).Pack;
    }

    /// <summary>Compiles a named pack, and says what it is made of.</summary>
    /// <exception cref="UnknownRulePackException">The name is not known.</exception>
    /// <exception cref="InvalidRulePackException">The pack has faults.</exception>
    public PackDescription Describe(string name)
    {
        if (!_shipped.Has(name))
            throw new UnknownRulePackException(name, Names);
        var compiled = Named([name]);
        return new PackDescription(compiled.Pack, compiled.Content, _shipped.Layer(name), [.. _shipped.Extends(name)]) { Document = _shipped.Document(name) };
    }

    /// <summary>Compiles a document as <see cref="Compile"/> does, and says what it is made of.</summary>
    /// <exception cref="UnknownRulePackException">A name is not known.</exception>
    /// <exception cref="InvalidRulePackException">The document has faults; all of them are in it, up to a hundred.</exception>
    public PackDescription Describe(IReadOnlyList<string> names, string document)
    {
        if (names.FirstOrDefault(n => !_shipped.Has(n)) is { } unknown)
            throw new UnknownRulePackException(unknown, Names);
        return WithInline(names.Distinct(StringComparer.Ordinal).ToList(), document);
    }

    /// <summary>All packs that a named one is made of, itself last.</summary>
    internal IReadOnlyList<string> LayersOf(string name) => _shipped.Order([name]);

    private PackDescription WithInline(List<string> names, string document)
    {
        var faults = new FaultList();
        var inline = PackLayer.Read(InlineName, document, faults);
        var extends = KnownExtends(inline, faults);
        List<string> lower = names.Count == 0 && inline.Extends is null ? [DefaultName] : [.. names.Union(extends, StringComparer.Ordinal)];
        var below = Named(lower);
        var extended = _shipped.Order(extends);
        IReadOnlyCollection<string> Extended(string name) => string.Equals(name, InlineName, StringComparison.Ordinal) ? extended : _shipped.Order([name]);
        var conflicts = new ConflictList(Extended);
        foreach (var known in below.Pack.Conflicts)
            conflicts.Add(known);
        IEnumerable<string> named = names.Count > 0 || inline.Extends is not null ? names : lower;
        var merged = new NodeMerge(conflicts).Merge(below.Content, inline.Content);
        inline.CheckExpectations(merged, faults);
        var pack = new PackCompiler(merged, below, new CompileContext([.. below.Layers, InlineName], faults, conflicts)).Compile(() => Owners.Give(
            [
                .. named.Select(n => new PackDigest(n, _shipped.Digest(n))),
                new PackDigest(InlineName, ContentDigest.Of(inline.Content, extends.Select(_shipped.Digest))),
            ],
            conflicts.All,
            Extended));
        faults.ThrowIfAny();
        return new PackDescription(pack, merged, inline, lower) { Document = document };
    }

    private List<string> KnownExtends(PackLayer inline, FaultList faults)
    {
        foreach (var name in (inline.Extends ?? []).Where(e => !_shipped.Has(e.Text)))
            faults.Add(name.At, () => FaultTexts.UnknownPack(name.Text, NearestWord.Hint(name.Text, Names), Names));
        return (inline.Extends ?? []).Select(e => e.Text).Where(_shipped.Has).Distinct(StringComparer.Ordinal).ToList();
    }

    private CompiledPack Named(IReadOnlyList<string> names)
    {
        if (_below is not null && names.All(_below._shipped.Has))
            return _below.Named(names);
        var key = string.Join('\n', names);
        if (_compiled.Count >= Limits.CachedPacks && !_compiled.ContainsKey(key))
            return CompileNamed(names);
        return _compiled.GetOrAdd(key, _ => new Lazy<CompiledPack>(() => CompileNamed(names))).Value;
    }

    private CompiledPack CompileNamed(IReadOnlyList<string> names)
    {
        var layers = _shipped.Order(names);
        IReadOnlyCollection<string> Extended(string name) => _shipped.Order([name]);
        var conflicts = new ConflictList(Extended);
        var merge = new NodeMerge(conflicts);
        var content = layers.Aggregate(MapNode.Empty, (lower, name) => merge.Merge(lower, _shipped.Layer(name).Content));
        var faults = new FaultList();
        foreach (var layer in layers)
            _shipped.Layer(layer).CheckExpectations(content, faults);
        var pack = new PackCompiler(content, null, new CompileContext(layers, faults, conflicts))
            .Compile(() => Owners.Give([.. names.Select(n => new PackDigest(n, _shipped.Digest(n)))], conflicts.All, Extended));
        faults.ThrowIfAny();
        return new CompiledPack(layers, content, pack);
    }
}
