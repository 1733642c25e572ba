using Consistency.Engine.Cells;
using Consistency.Engine.Columns;
using Consistency.Engine.Figures;
using Consistency.Engine.Normalization;
using Consistency.Model;
using Consistency.Model.Packs;

namespace Consistency.Engine;

/// <summary>The claims of one check, normalised and grouped: all that rules look at. Safe to read from many threads.</summary>
internal sealed class ClaimSet
{
    private readonly SortedSet<string> _notDecided = new(StringComparer.Ordinal);
    private readonly ClaimNormalizer _normalizer;
    private readonly NormalClaim?[] _made;
    private IReadOnlyList<FigureFamily>? _figures;
    private int[]? _places;

    public ClaimSet(EngineInput input, CancellationToken cancellation)
    {
        Pack = input.Pack;
        Cancellation = cancellation;
        Table = ClaimTable.Of(input.Claims);
        _normalizer = new ClaimNormalizer(Table, input.Relations, input.Pack, cancellation);
        Clustered = ClusteredClaims.Of(_normalizer.Read(cancellation), _normalizer.Cells.Count);
        Claims = new LazyList<NormalClaim>(Table.Count, row => At((_places ??= PlacesByRow())[row]));
        _made = new NormalClaim?[Table.Count];
        foreach (var cell in Cells)
            cell.Take(this);
        Groups = CellGrouper.Group(Cells, input.Pack);
    }

    public RulePack Pack { get; }

    public CancellationToken Cancellation { get; }

    public ClaimTable Table { get; }

    public ClusteredClaims Clustered { get; }

    /// <summary>By place.</summary>
    public ClaimColumns Columns => Clustered.Columns;

    public int Count => Table.Count;

    /// <summary>In the order of the request.</summary>
    public IReadOnlyList<NormalClaim> Claims { get; }

    public IReadOnlyList<Cell> Cells => _normalizer.Cells;

    /// <summary>Every cell, in the group of those that it may be one with.</summary>
    public IReadOnlyList<CellGroup> Groups { get; }

    public IReadOnlyList<PatternRelation> Relations => _normalizer.Relations;

    /// <summary>The titles that each person is given in the set, by canonical name.</summary>
    public IEnumerable<KeyValuePair<string, SortedSet<string>>> Titles => _normalizer.Titles;

    /// <summary>One speaker's figures in related cells; found when first asked for.</summary>
    public IReadOnlyList<FigureFamily> Figures => _figures ??= [.. FigureFamilies.Of(this)];

    /// <summary>What was too large to decide, in words, sorted.</summary>
    public IReadOnlyCollection<string> NotDecided => _notDecided;

    public void AddNotDecided(string what) => _notDecided.Add(what);

    /// <summary>The claim at a place.</summary>
    public NormalClaim At(int place)
    {
        if (_made[place] is { } known)
            return known;
        var made = _normalizer.Normalize(Clustered.Rows[place], Columns.Cell[place], Columns.Traits[place]);
        // One object stands for a claim, whichever thread asks first.
        return Interlocked.CompareExchange(ref _made[place], made, null) ?? made;
    }

    /// <summary>Orders places by what their claims say, as <see cref="NormalClaim.ByContent"/> does.</summary>
    public int CompareContent(int a, int b)
    {
        var columns = Columns;
        if (columns.Source[a] != columns.Source[b])
            return columns.Source[a].CompareTo(columns.Source[b]);
        if (columns.Speaker[a] != columns.Speaker[b])
            return columns.Speaker[a].CompareTo(columns.Speaker[b]);
        if (columns.Cell[a] != columns.Cell[b])
            return string.CompareOrdinal(Cells[columns.Cell[a]].Key, Cells[columns.Cell[b]].Key);
        var (first, second) = (Clustered.Rows[a], Clustered.Rows[b]);
        return string.CompareOrdinal(Table.IdOf(first), Table.IdOf(second)) is var byId and not 0 ? byId : first.CompareTo(second);
    }

    private int[] PlacesByRow()
    {
        var places = new int[Count];
        for (var place = 0; place < places.Length; place++)
            places[Clustered.Rows[place]] = place;
        return places;
    }
}
