using System.Collections.Concurrent;
using Consistency.RulePacks.Documents;

namespace Consistency.RulePacks.Merging;

/// <summary>The packs that ship, or others beside them, each read once and when first needed. Safe for many threads.</summary>
/// <param name="shipped">The packs that ship, where these are others: what of these does not say what it extends, extends the default one.</param>
internal sealed class ShippedPacks(IReadOnlyDictionary<string, string> documents, ShippedPacks? shipped = null)
{
    private const string Extension = ".yaml";

    private readonly ConcurrentDictionary<string, Lazy<PackLayer>> _layers = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> _digests = new(StringComparer.Ordinal);

    public IReadOnlyList<string> Names { get; } = [.. documents.Keys.Union(shipped?.Names ?? [], StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    public bool Has(string name) => Ships(name) || documents.ContainsKey(name);

    public PackLayer Layer(string name) => Ships(name) ? shipped!.Layer(name) : _layers.GetOrAdd(name, n => new Lazy<PackLayer>(() => Read(n))).Value;

    /// <summary>The digest of a pack's own content and of those that it extends.</summary>
    public string Digest(string name) => Ships(name) ? shipped!.Digest(name) : _digests.GetOrAdd(name, n => ContentDigest.Of(Layer(n).Content, Extends(n).Select(Digest)));

    /// <summary>The packs and all that they extend, each once, the lower ones first.</summary>
    /// <exception cref="InvalidRulePackException">They extend each other in a circle.</exception>
    public IReadOnlyList<string> Order(IEnumerable<string> names)
    {
        var order = new List<string>();
        foreach (var name in names)
            Visit(name, order, []);
        return order;
    }

    public static ShippedPacks Embedded()
    {
        var assembly = typeof(ShippedPacks).Assembly;
        return new ShippedPacks(assembly.GetManifestResourceNames().Where(n => n.EndsWith(Extension, StringComparison.Ordinal)).ToDictionary(
            n => n[..^Extension.Length],
            n =>
            {
                using var reader = new StreamReader(assembly.GetManifestResourceStream(n)!);
                return reader.ReadToEnd();
            },
            StringComparer.Ordinal));
    }

    /// <summary>The document as it was written.</summary>
    public string Document(string name) => Ships(name) ? shipped!.Document(name) : documents[name];

    /// <summary>What a pack directly extends, in order.</summary>
    public IEnumerable<string> Extends(string name) =>
        Layer(name).Extends?.Select(e => e.Text) ?? (shipped is null || Ships(name) ? [] : [RulePackCatalog.DefaultName]);

    private bool Ships(string name) => shipped?.Has(name) == true;

    private void Visit(string name, List<string> order, List<string> above)
    {
        if (order.Contains(name, StringComparer.Ordinal))
            return;
        if (above.Contains(name, StringComparer.Ordinal))
            throw Circle(name, above);
        foreach (var below in Extends(name))
            Visit(below, order, [.. above, name]);
        order.Add(name);
    }

    private InvalidRulePackException Circle(string name, List<string> above)
    {
        var at = Layer(above[^1]).Extends!.First(e => string.Equals(e.Text, name, StringComparison.Ordinal)).At;
        var circle = above.Skip(above.IndexOf(name)).Append(name);
        return new InvalidRulePackException([new RulePackFault(at.Line, at.Column, at.Path.ToString(), FaultTexts.ExtendsCircle(circle))]);
    }

    private PackLayer Read(string name)
    {
        var faults = new FaultList();
        var layer = PackLayer.Read(name, documents[name], faults);
        // What could not be read at all has one fault, and not its name's too.
        if (layer.Name is null && (!faults.Any || layer.Content.Entries.Count > 0))
            faults.Add(layer.Content.At, () => FaultTexts.Required("name", "the pack's name, which is its file's"));
        if (layer.Name is { } stated && !string.Equals(stated.Text, name, StringComparison.Ordinal))
            faults.Add(stated.At, () => FaultTexts.WrongName(stated.Text, name));
        foreach (var below in layer.Extends ?? [])
        {
            if (!Has(below.Text))
                faults.Add(below.At, () => FaultTexts.UnknownPack(below.Text, NearestWord.Hint(below.Text, Names), Names));
        }

        faults.ThrowIfAny();
        return layer;
    }
}
