using Consistency.Engine.Cells;
using Consistency.Model.Packs;

namespace Consistency.Engine.Network.Sums;

/// <summary>Finds the sums that facets take part in, as the whole or as a part.</summary>
internal sealed class SumTable
{
    private readonly PatternTable<SumPattern> _wholes;
    private readonly PatternTable<(SumPattern Sum, int Part)> _parts;
    private readonly Dictionary<(FacetIds Facets, int Date), SumOfFacets[]> _known = [];
    private readonly RulePack _pack;
    private readonly FacetTable _table;
    private readonly HashSet<string>? _properties;

    public SumTable(ClaimSet claims, FacetTable table)
    {
        (_pack, _table, _wholes, _parts) = (claims.Pack, table, new(table), new(table));
        Patterns = SumPattern.Of(claims.Pack, claims.Relations, table).ToList();
        foreach (var sum in Patterns)
        {
            _wholes.Add(sum.Whole, sum.AsOf, sum);
            for (var i = 0; i < sum.Parts.Count; i++)
                _parts.Add(sum.Parts[i], sum.AsOf, (sum, i));
        }

        _properties = Patterns.All(p => p.NamesProperty) ? PropertiesTiedTo(claims) : null;
    }

    public IReadOnlyList<SumPattern> Patterns { get; }

    /// <summary>The dates at which sums hold that do not hold at any.</summary>
    public IEnumerable<int> Dates => _wholes.Dates;

    /// <summary>Whether something of a property can be tied to a sum.</summary>
    public bool MayConcern(string property) => _properties is null || _properties.Contains(property);

    public SumOfFacets[] Of(FacetIds facets, string asOf)
    {
        if (_known.TryGetValue((facets, _wholes.Dated(asOf)), out var known))
            return known;
        var (wholes, parts) = (new List<SumPattern>(), new List<(SumPattern Sum, int Part)>());
        _wholes.Find(facets, _wholes.Dated(asOf), wholes);
        _parts.Find(facets, _parts.Dated(asOf), parts);
        var additive = _pack.PropertyDefinitions.GetValueOrDefault(_table.Name(facets.Property))?.Additive == true;
        var sums = wholes.Where(s => additive || s.NamesProperty).Select(s => s.At(facets))
            .Concat(parts.Where(p => additive || p.Sum.NamesProperty).Select(p => p.Sum.With(facets, p.Part)));
        // A change may be below zero, and is not told apart from a level by any sum.
        var isChange = facets.Measure > 0 && _table.Name(facets.Measure)[0] == '+';
        return _known[(facets, _wholes.Dated(asOf))] = isChange ? [] : sums.OfType<SumOfFacets>().ToArray();
    }

    /// <summary>The properties of sums, and all that part-of, sums and relations tie to them, directly or not.</summary>
    private HashSet<string> PropertiesTiedTo(ClaimSet claims)
    {
        var ties = claims.Pack.Properties.Names.SelectMany(n => claims.Pack.Properties.Wholes(n).Skip(1).Select(w => (n, w)))
            .Concat(claims.Relations.Where(r => r.Part.Property.Length > 0 && r.Whole.Property.Length > 0).Select(r => (r.Part.Property, r.Whole.Property)))
            .SelectMany(t => new[] { t, (t.Item2, t.Item1) }).ToLookup(t => t.Item1, t => t.Item2, StringComparer.Ordinal);
        var tied = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>(Patterns.SelectMany(p => p.Parts.Append(p.Whole)).Select(p => p.Property).Where(p => p.Length > 0));
        while (open.TryPop(out var property))
        {
            if (!tied.Add(property))
                continue;
            foreach (var other in ties[property])
                open.Push(other);
        }

        return tied;
    }
}
