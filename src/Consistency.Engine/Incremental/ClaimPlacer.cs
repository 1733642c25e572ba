using Consistency.Engine.Cells;
using Consistency.Engine.Copies;
using Consistency.Engine.Normalization;
using Consistency.Engine.Rules;
using Consistency.Model;
using Consistency.Model.Packs;

namespace Consistency.Engine.Incremental;

/// <summary>Finds a claim's cell, and the neighbourhoods in which rules look at it.</summary>
internal sealed class ClaimPlacer(RulePack pack, Func<IReadOnlyList<Claim>, ClaimSet> read, BlockRoots roots)
{
    private readonly ValueReader _values = new(pack);
    private readonly Dictionary<(Topic Topic, char Measure, int Day), KeptCell> _known = [];
    private readonly Dictionary<Facets, KeptCell> _cells = [];
    private readonly Dictionary<(Reach Reach, object Key), Neighbourhood> _neighbourhoods = [];
    private readonly QuoteNeighbourhoods _quotes = new();

    /// <summary>The claims that say who holds which office.</summary>
    public Neighbourhood Offices => Of(Reach.Offices, "", []);

    /// <summary>The names that a claim uses, as given.</summary>
    public IEnumerable<string> NamesIn(Claim claim) => Placement.NamesIn(claim, _values, pack);

    /// <summary>Forgets which cells topics were found in, as names stand for others now.</summary>
    public void ForgetTopics() => _known.Clear();

    /// <summary>Finds the cells of claims in one go.</summary>
    public void Learn(IEnumerable<Claim> claims)
    {
        var unknown = claims.DistinctBy(KeyOf).Where(c => !_known.ContainsKey(KeyOf(c))).ToList();
        if (unknown.Count == 0)
            return;
        var normal = read(unknown).Claims;
        for (var i = 0; i < unknown.Count; i++)
            _known.Add(KeyOf(unknown[i]), Kept(normal[i].Cell));
    }

    /// <summary>The cell of a claim that was learned.</summary>
    public KeptCell CellOf(Claim claim) => _known[KeyOf(claim)];

    /// <summary>The block of a cell of claims that are kept.</summary>
    public Neighbourhood BlockOf(Facets facets) => _cells[facets].Block;

    /// <summary>Where rules look at a claim, besides its block, and the words that it is known by there.</summary>
    /// <param name="touch">Given every other neighbourhood that it changes.</param>
    public IEnumerable<(Neighbourhood Neighbourhood, string Words)> OthersOf(KeptClaim kept, Action<Neighbourhood> touch)
    {
        var cell = kept.Cell!;
        if (Placement.IsReadAlone(kept.Claim, cell.Property))
        {
            foreach (var reach in Placement.ByProperty(cell.Property))
                yield return (Of(reach, "", []), "");
            yield break;
        }

        var normal = read([kept.Claim]).Claims[0];
        kept.Quote = Witnesses.QuoteOf(normal);
        foreach (var place in Placement.Of(normal))
            yield return (place.Quote is { } quote ? _quotes.Of(place.Key, quote, touch) : Of(place.Reach, place.Key, []), place.Words);
    }

    private static (Topic Topic, char Measure, int Day) KeyOf(Claim claim) =>
        (Topic.Of(claim), MeasureOf(claim.Value!), claim.Source.PublishedAt is { } published ? DateOnly.FromDateTime(published.UtcDateTime).DayNumber : -1);

    private static char MeasureOf(ClaimValue value) => value switch
    {
        ClaimValue.OfQuantity => 'n',
        ClaimValue.OfTime time => ValueReader.IsClock(time.Time) ? 'c' : 'd',
        _ => ' ',
    };

    private KeptCell Kept(Cell cell)
    {
        if (_cells.TryGetValue(cell.Facets, out var kept))
            return kept;
        var block = roots.Of(cell.Facets);
        return _cells[cell.Facets] = new KeptCell(cell.Facets, cell.Property, Of(Reach.RelatedCells, block, roots.RelationsOf(block)));
    }

    private Neighbourhood Of(Reach reach, object key, IReadOnlyList<PatternRelation> relations)
    {
        if (!_neighbourhoods.TryGetValue((reach, key), out var neighbourhood))
            _neighbourhoods[(reach, key)] = neighbourhood = new Neighbourhood(reach, relations);
        return neighbourhood;
    }
}
