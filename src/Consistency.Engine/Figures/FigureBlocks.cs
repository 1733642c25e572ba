using Consistency.Engine.Cells;
using Consistency.Engine.Columns;
using Consistency.Model.Packs;

namespace Consistency.Engine.Figures;

/// <summary>Parts cells into blocks, so that cells of different blocks are never related: by property and subject, and by the request's relations.</summary>
internal static class FigureBlocks
{
    /// <summary>The cells with figures, block by block.</summary>
    public static List<Cell[]> Of(IReadOnlyList<Cell> cells, RequestParts parts, RulePack pack)
    {
        var (properties, subjects) = (new Roots(n => pack.Properties.Wholes(n).Concat(Confusable(pack, n))), new Roots(pack.Subjects.Wholes));
        var blocks = new DisjointSets(cells.Count);
        var firsts = new Dictionary<(int Property, int Subject), int>();
        var withFigures = cells.Where(c => (c.Traits & ClaimTraits.Figure) != 0).ToList();
        // Every name is joined with its wholes before any root is asked for.
        foreach (var cell in withFigures)
        {
            properties.Add(cell.Facets.Property);
            subjects.Add(cell.Facets.Subject);
        }

        foreach (var cell in withFigures)
        {
            var key = (properties.Of(cell.Facets.Property), subjects.Of(cell.Facets.Subject));
            if (!firsts.TryAdd(key, cell.Number))
                blocks.Join(firsts[key], cell.Number);
        }

        foreach (var (part, whole) in parts.All)
            blocks.Join(part, whole);
        return [.. withFigures.GroupBy(c => blocks.Find(c.Number)).Select(g => g.ToArray())];
    }

    private static IEnumerable<string> Confusable(RulePack pack, string property) =>
        pack.PropertyDefinitions.TryGetValue(property, out var definition) ? definition.Confusable : [];

    /// <summary>Which names hang together.</summary>
    private sealed class Roots(Func<string, IEnumerable<string>> related)
    {
        private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
        private readonly List<int> _parents = [];

        public void Add(string name)
        {
            if (_numbers.ContainsKey(name))
                return;
            foreach (var other in related(name))
                Join(Number(name), Number(other));
        }

        public int Of(string name) => Find(_numbers[name]);

        private int Number(string name)
        {
            if (_numbers.TryGetValue(name, out var number))
                return number;
            _numbers[name] = number = _parents.Count;
            _parents.Add(number);
            return number;
        }

        private int Find(int number)
        {
            while (_parents[number] != number)
                number = _parents[number] = _parents[_parents[number]];
            return number;
        }

        private void Join(int a, int b) => _parents[Find(a)] = Find(b);
    }
}
