namespace Consistency.Benchmarks.Engine.Generating;

/// <summary>Makes up cells: subjects of two to eight properties, three cells of ten part of an earlier one of the subject.</summary>
internal sealed class CellGenerator(Random random)
{
    private const int FewestOfSubject = 2, MostOfSubject = 8;

    // 0.3 of all cells: a subject's first, one of five, is part of nothing.
    private const double PartShare = 0.375;

    // From some 30 to a million.
    private const double LeastMagnitude = 1.5, Magnitudes = 4.5;

    /// <returns>Cells, those of a subject together, that have so many claims in all.</returns>
    public List<GeneratedCell> Make(int claims)
    {
        var sizes = CellSizes.Of(claims, Math.Max(1, claims / 8));
        random.Shuffle(sizes);
        var properties = GeneratedClaims.Properties.ToArray();
        var cells = new List<GeneratedCell>(sizes.Length);
        for (var subject = 0; cells.Count < sizes.Length; subject++)
        {
            random.Shuffle(properties);
            var first = cells.Count;
            var count = Math.Min(sizes.Length - first, random.Next(FewestOfSubject, MostOfSubject + 1));
            for (var i = 0; i < count; i++)
            {
                int? whole = i > 0 && random.NextDouble() < PartShare ? random.Next(first, first + i) : null;
                cells.Add(new GeneratedCell(subject, properties[i], whole, Truth(whole is { } w ? cells[w] : null), sizes[first + i]));
            }
        }

        return cells;
    }

    /// <summary>Of a part, a tenth to nine tenths of its whole.</summary>
    private double Truth(GeneratedCell? whole) =>
        Math.Max(2, whole is null ? Math.Pow(10, LeastMagnitude + (Magnitudes * random.NextDouble())) : whole.Truth * (0.1 + (0.8 * random.NextDouble())));
}
