using Consistency.Engine.Cells;

namespace Consistency.Engine.Network;

/// <summary>What occurs, facet by facet, in the cells that a search for wholes can end at, so that it leaves out what leads to none.</summary>
internal sealed class SoughtFacets
{
    // Of more ways of being qualified than this, none is ruled out.
    private const int MostShapes = 256;

    private readonly IReadOnlySet<Facets> _sought;
    private readonly HashSet<(string Facet, string Value)> _values = [];
    private readonly List<string[]> _shapes;

    /// <param name="sought">The cells' facets, without periods: those are left aside.</param>
    public SoughtFacets(IReadOnlySet<Facets> sought)
    {
        _sought = sought;
        var shapes = new Dictionary<string, string[]>(StringComparer.Ordinal);
        foreach (var facets in sought)
        {
            _values.UnionWith([("property", facets.Property), ("subject", facets.Subject), ("place", facets.Place), ("event", facets.Event)]);
            _values.UnionWith(facets.Qualifiers.Pairs.Select(q => ("." + q.Key, q.Value)));
            var keys = facets.Qualifiers.Pairs.Select(q => q.Key).ToArray();
            if (shapes.Count <= MostShapes)
                shapes.TryAdd(string.Join('\n', keys), keys);
        }

        _shapes = [.. shapes.Values];
    }

    public bool Contains(Facets facets) => _sought.Contains(facets with { Period = "" });

    /// <summary>Whether one of them has a facet at this value; qualifiers are named with a leading stop.</summary>
    public bool Has(string facet, string value) => _values.Contains((facet, value));

    /// <summary>Whether one of them has no more qualifiers than these without the one of a key.</summary>
    public bool HasWithout(QualifierList qualifiers, string key) =>
        _shapes.Count > MostShapes
        || _shapes.Exists(s => s.Length < qualifiers.Pairs.Count && Array.TrueForAll(s, k => !string.Equals(k, key, StringComparison.Ordinal) && qualifiers[k].Length > 0));
}
