using Consistency.Engine.Cells;
using Consistency.Engine.Columns;
using Consistency.Engine.Normalization;
using Consistency.Engine.Quantities;

namespace Consistency.Engine.Figures;

/// <summary>One speaker's one figure, in cells that are related.</summary>
internal sealed class FigureFamily
{
    private readonly ClaimSet _claims;
    private string? _key;

    /// <param name="speaker">The speaker; where a body is taken for a person who speaks for it, the person.</param>
    /// <param name="bodies">Bodies taken for the speaker.</param>
    /// <param name="places">The claims' places, cell by cell.</param>
    public FigureFamily(ClaimSet claims, string speaker, IReadOnlyList<string> bodies, IReadOnlyList<int> places)
    {
        (_claims, Speaker, Bodies, Places) = (claims, speaker, bodies, places);
        var cells = new List<Cell>(2);
        foreach (var place in places)
        {
            if (cells.Count == 0 || !ReferenceEquals(cells[^1], claims.CellOf(place)))
                cells.Add(claims.CellOf(place));
        }

        Cells = cells;
    }

    public string Speaker { get; }

    public IReadOnlyList<string> Bodies { get; }

    public IReadOnlyList<int> Places { get; }

    /// <summary>Whether its claims bound the figure in more than one way.</summary>
    public bool HasSeveralBounds
    {
        get
        {
            var sides = ClaimTraits.None;
            foreach (var place in Places)
                sides |= _claims.Clustered.Read[place].Traits;
            return Sides.AreSeveral(sides);
        }
    }

    /// <summary>The different cells of the claims.</summary>
    public IReadOnlyList<Cell> Cells { get; }

    public Figure Figure => _claims.FigureOf(Places[0]);

    /// <summary>In the order of the request.</summary>
    public IReadOnlyList<NormalClaim> Claims => [.. Places.OrderBy(p => _claims.Clustered.Rows[p]).Select(_claims.At)];

    /// <summary>What a disagreement about the figure is named by.</summary>
    public string Key => _key ??= $"{Speaker}\n{Figure.Lower:R}\n{Figure.Upper:R}\n{Cells.Select(c => c.Key).Min(StringComparer.Ordinal)}";
}
