using Consistency.Model;

namespace Consistency.Oracle.Tests.Sets;

/// <summary>
/// Worlds of places that only the set's own relations know. Each place stands for some of a few disjoint areas, written as
/// bits, so that part-of and sums are what bits say, and no place is part of itself.
/// </summary>
internal sealed class RelationSketches
{
    private readonly SeededNumbers _numbers;
    private readonly decimal[] _areas;
    private readonly string _property;
    private readonly IReadOnlyList<(string AsOf, decimal Weight)> _dates;

    // Places by the areas that they stand for, in the order in which they came up.
    private readonly Dictionary<int, string> _places = [];
    private readonly List<Relation> _relations = [];
    private readonly List<string> _names;
    private readonly bool _statesEvent, _statesDate;

    public RelationSketches(SeededNumbers numbers)
    {
        _numbers = numbers;
        var scale = new Scales(numbers).Any();
        _areas = [.. Enumerable.Range(0, 6).Select(_ => numbers.Between(1, 30) * scale)];
        _property = numbers.Pick(["landed", "moored"]);
        _dates = Dates.Some(numbers);
        _names = numbers.Shuffled(Vocabulary.LonePlaces);
        _statesEvent = numbers.Chance(50);
        _statesDate = numbers.Chance(_dates.Count == 1 ? 50 : 15);
    }

    /// <summary>Chains of part-of, with branches.</summary>
    public Sketch Chains()
    {
        for (var chain = _numbers.Between(1, 2); chain > 0; chain--)
        {
            var inner = 1 << _numbers.Below(2);
            foreach (var area in _numbers.Shuffled([2, 3, 4, 5]).Take(_numbers.Between(1, 4)))
            {
                PartOf(inner, inner | (1 << area));
                inner |= 1 << area;
            }
        }

        return Drawn();
    }

    /// <summary>Sums of sums, no two of which share a part.</summary>
    public Sketch Tree()
    {
        var tops = _numbers.Shuffled([1, 2, 4, 8, 16, 32]).Take(_numbers.Between(2, 6)).ToList();
        while (tops.Count > 1)
        {
            var parts = tops.Take(_numbers.Between(2, 3)).ToList();
            tops.RemoveRange(0, parts.Count);
            Sum(parts);
            tops.Add(parts.Sum());
        }

        PartsOnTop();
        return Drawn();
    }

    /// <summary>A line of areas, cut in two at several points: the sums share parts and wholes.</summary>
    public Sketch Cuts()
    {
        var line = _numbers.Between(3, 5);
        for (var cut = _numbers.Between(2, 5); cut > 0; cut--)
        {
            var length = _numbers.Chance(50) ? line : _numbers.Between(2, line);
            var start = _numbers.Between(0, line - length);
            var left = _numbers.Between(1, length - 1);
            Sum([Run(start, left), Run(start + left, length - left)]);
        }

        PartsOnTop();
        return Drawn();
    }

    /// <summary>Rows and columns that share their cells, with or without a grand total.</summary>
    public Sketch Table()
    {
        var columns = _numbers.Between(2, 3);
        int[] rows = [Run(0, columns), Run(columns, columns)];
        int[] downs = [.. Enumerable.Range(0, columns).Select(c => (1 << c) | (1 << (c + columns)))];
        foreach (var total in rows.Concat(downs))
            Sum([.. Enumerable.Range(0, 2 * columns).Select(a => 1 << a).Where(a => (total & a) != 0)]);
        if (_numbers.Chance(60))
            Sum([.. rows]);
        if (_numbers.Chance(60))
            Sum([.. downs]);
        PartsOnTop();
        return Drawn();
    }

    private static int Run(int start, int length) => ((1 << length) - 1) << start;

    /// <summary>Part-of between what is there already, or with a place that takes in more.</summary>
    private void PartsOnTop()
    {
        for (var more = _numbers.Pick([0, 0, 1, 2]); more > 0; more--)
        {
            var part = _numbers.Pick([.. _places.Keys]);
            var whole = _numbers.Chance(50) ? _numbers.Pick([.. _places.Keys]) : part | (1 << _numbers.Below(6));
            if (part != whole && (part & whole) == part)
                PartOf(part, whole);
        }
    }

    private void PartOf(int part, int whole) => Relate(RelationKind.PartOf, whole, [part]);

    private void Sum(List<int> parts) => Relate(RelationKind.Sum, parts.Sum(), parts);

    private void Relate(RelationKind kind, int whole, List<int> parts)
    {
        var wanted = parts.Append(whole).Where(p => !_places.ContainsKey(p)).ToList();
        if (_places.Count + wanted.Count > _names.Count)
            return;
        foreach (var place in wanted)
            _places.Add(place, _names[_places.Count]);
        var relation = new Relation(kind, Selector(whole), [.. parts.Select(Selector)]);
        if (!_relations.Any(r => r.Kind == kind && r.Whole == relation.Whole && r.Parts.SequenceEqual(relation.Parts)))
            _relations.Add(relation);
    }

    private CellSelector Selector(int areas) => new(
        Subject: null,
        _property,
        new Scope(_places[areas], _statesEvent ? Vocabulary.Event : "", AsOf: _statesDate ? _dates[^1].AsOf : ""));

    private Sketch Drawn() => new(
        [.. from place in _places from date in _dates select new Point(_property, "townsfolk", place.Value, date.AsOf, Truth(place.Key) * date.Weight)],
        _relations);

    private decimal Truth(int areas) => Enumerable.Range(0, _areas.Length).Where(a => (areas & (1 << a)) != 0).Sum(a => _areas[a]);
}
