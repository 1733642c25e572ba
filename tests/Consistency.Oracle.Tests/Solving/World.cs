using Consistency.Model;
using Consistency.Model.Packs;
using Consistency.Oracle.Tests.Sets;

namespace Consistency.Oracle.Tests.Solving;

/// <summary>What a number can be claimed of. Everything is stated.</summary>
internal sealed record Cell(string Property, string Subject, string Place, string Event, string AsOf);

/// <summary>
/// Every cell that the names of a set can make, claimed or not, and what the definition says of them. A cell that nobody claims
/// has a number all the same: a chain or a sum passes through it.
/// </summary>
internal sealed class World
{
    private readonly List<string> _properties, _subjects, _places, _events, _dates;

    public World(ClaimSet set)
    {
        var claimed = set.Claims.Select(CellOf).ToList();
        var selectors = set.Relations.SelectMany(r => r.Parts.Append(r.Whole)).ToList();
        List<string> Names(Func<Cell, string> ofCell, Func<CellSelector, string?> ofSelector) =>
            [.. claimed.Select(ofCell).Concat(selectors.Select(s => ofSelector(s) ?? "")).Where(n => n.Length > 0).Distinct().Order(StringComparer.Ordinal)];

        _properties = WithSums(Names(c => c.Property, s => s.Property));
        _subjects = Names(c => c.Subject, s => s.Subject?.Name);
        _places = Names(c => c.Place, s => s.Scope.Place);
        _events = Names(c => c.Event, s => s.Scope.Event);
        _dates = Names(c => c.AsOf, s => s.Scope.AsOf);
        Cells =
        [
            .. from property in _properties from subject in _subjects from place in _places from happening in _events from asOf in _dates
               select new Cell(property, subject, place, happening, asOf),
        ];
        Sums = [.. set.Relations.Where(r => r.Kind == RelationKind.Sum).SelectMany(Instances).Concat(OfPack()).DistinctBy(s => string.Join('|', s.Parts.Prepend(s.Whole)))];
        Parts =
        [
            .. Cells.SelectMany(Wholes),
            .. set.Relations.Where(r => r.Kind == RelationKind.PartOf).SelectMany(Instances).SelectMany(i => i.Parts.Select(p => (p, i.Whole))),
        ];
    }

    public IReadOnlyList<Cell> Cells { get; }

    /// <summary>The part is at most the whole.</summary>
    public IReadOnlyList<(Cell Part, Cell Whole)> Parts { get; }

    /// <summary>The parts together are the whole.</summary>
    public IReadOnlyList<(Cell Whole, IReadOnlyList<Cell> Parts)> Sums { get; }

    /// <summary>Whether sums interlock: a way leads from a cell through sums back to it without turning round.</summary>
    public bool SumsInterlock()
    {
        var group = new Dictionary<string, string>(StringComparer.Ordinal);
        string Root(string node) => group.TryGetValue(node, out var above) ? Root(above) : node;
        foreach (var (sum, i) in Sums.Select((s, i) => (s, i)))
        {
            foreach (var cell in sum.Parts.Append(sum.Whole))
            {
                var (a, b) = (Root(cell.ToString()), Root($"sum {i}"));
                if (a == b)
                    return true;
                group[a] = b;
            }
        }

        return false;
    }

    public static Cell CellOf(Claim claim) => new(claim.Property, claim.Subject.Name, claim.Scope.Place, claim.Scope.Event, claim.Scope.AsOf);

    /// <summary>
    /// One step up in one facet. Parts count for additive counts alone. Of dates, a flow's later total takes in its earlier one; a
    /// stock or a level at another date is another number, and nothing follows for it.
    /// </summary>
    private IEnumerable<(Cell Part, Cell Whole)> Wholes(Cell cell)
    {
        var measure = Vocabulary.MeasureOf(cell.Property);
        var wholes = new List<Cell>();
        if (measure.Additive)
        {
            wholes.AddRange(_properties.Where(p => IsPart(cell.Property, p, name => Vocabulary.MeasureOf(name).PartOf)).Select(p => cell with { Property = p }));
            wholes.AddRange(_subjects.Where(s => IsPart(cell.Subject, s, name => Vocabulary.Subjects[name])).Select(s => cell with { Subject = s }));
            wholes.AddRange(_places.Where(p => IsPart(cell.Place, p, PlacesAbove)).Select(p => cell with { Place = p }));
        }

        if (measure.Kind == PropertyKind.Flow)
            wholes.AddRange(_dates.Where(d => string.CompareOrdinal(d, cell.AsOf) > 0).Select(d => cell with { AsOf = d }));
        return wholes.Select(w => (cell, w));
    }

    /// <summary>The sums of the pack.</summary>
    private IEnumerable<(Cell Whole, IReadOnlyList<Cell> Parts)> OfPack() =>
        from cell in Cells
        let sum = Vocabulary.MeasureOf(cell.Property).SumOf
        where sum.Count > 0
        select (cell, (IReadOnlyList<Cell>)[.. sum.Select(p => cell with { Property = p })]);

    /// <summary>With what the pack ties them to by sums, directly or not.</summary>
    private static List<string> WithSums(List<string> properties)
    {
        var sums = Vocabulary.Measures.Where(m => m.SumOf.Count > 0 && m.SumOf.Append(m.Name).Any(properties.Contains)).ToList();
        var more = properties.Union(sums.SelectMany(m => m.SumOf.Append(m.Name))).ToList();
        return more.Count == properties.Count ? properties : WithSums(more);
    }

    private static string[] PlacesAbove(string place) => Vocabulary.Places.GetValueOrDefault(place, []);

    private static bool IsPart(string part, string whole, Func<string, string[]> above) =>
        part != whole && above(part).Any(a => a == whole || IsPart(a, whole, above));

    /// <summary>A relation once for each way of stating what its selectors leave out: that is the same in the whole and in all parts.</summary>
    private IEnumerable<(Cell Whole, IReadOnlyList<Cell> Parts)> Instances(Relation relation) =>
        Cells.Where(c => c == Stated(relation.Whole, c)).Select(whole => (whole, (IReadOnlyList<Cell>)[.. relation.Parts.Select(p => Stated(p, whole))]));

    private static Cell Stated(CellSelector selector, Cell otherwise)
    {
        string Or(string? stated, string other) => string.IsNullOrEmpty(stated) ? other : stated;
        return new Cell(
            Or(selector.Property, otherwise.Property),
            Or(selector.Subject?.Name, otherwise.Subject),
            Or(selector.Scope.Place, otherwise.Place),
            Or(selector.Scope.Event, otherwise.Event),
            Or(selector.Scope.AsOf, otherwise.AsOf));
    }
}
