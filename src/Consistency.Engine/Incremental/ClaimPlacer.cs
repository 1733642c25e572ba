using Consistency.Engine.Cells;
using Consistency.Engine.Copies;
using Consistency.Engine.Normalization;
using Consistency.Engine.Quotes;
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

    /// <summary>Every neighbourhood that a claim was ever in.</summary>
    public IEnumerable<Neighbourhood> Neighbourhoods => _neighbourhoods.Values;

    /// <summary>The names that a claim uses, as given.</summary>
    public IEnumerable<string> NamesIn(Claim claim)
    {
        foreach (var speaker in claim.Speakers.Where(s => s.Length > 0))
            yield return speaker;
        if (claim.Subject.Name.Length > 0)
            yield return claim.Subject.Name;
        if (claim.Value is ClaimValue.OfEntity { Name: { Length: > 0 } name } && _values.IsUnknownEntity(name, TopicReader.PropertyOf(pack, claim.Property)))
            yield return name;
    }

    /// <summary>Forgets which cells topics were found in, as names stand for others now.</summary>
    public void ForgetTopics() => _known.Clear();

    public KeptCell CellOf(Claim claim)
    {
        var day = claim.Source.PublishedAt is { } published ? DateOnly.FromDateTime(published.UtcDateTime).DayNumber : -1;
        var key = (Topic.Of(claim), MeasureOf(claim.Value!), day);
        if (!_known.TryGetValue(key, out var cell))
            _known[key] = cell = Kept(read([claim]).Cells[0]);
        return cell;
    }

    /// <summary>Where rules look at a claim, besides its block.</summary>
    public IEnumerable<(Neighbourhood Neighbourhood, string Words)> OthersOf(KeptClaim kept)
    {
        var (claim, cell) = (kept.Claim, kept.Cell!);
        if (cell.Property.Offices)
            yield return (Of(Reach.Offices, ""), "");
        if (cell.Property.Order != EventOrder.None)
            yield return (Of(Reach.Orders, ""), "");
        if (!cell.Property.Quote && claim.Evidence is null)
            yield break;
        var normal = read([claim]).Claims[0];
        kept.Quote = Witnesses.QuoteOf(normal);
        if (cell.Property.Quote && !normal.Denied)
            yield return (Of(Reach.Remarks, Remarks.SpeakerOf(normal)), "");
        if (WordedClaim.Of(normal) is { } worded)
            yield return (Of(Reach.Statements, CreditedStatements.About(normal)), worded.Words);
    }

    private static char MeasureOf(ClaimValue value) => value switch
    {
        ClaimValue.OfQuantity => 'n',
        ClaimValue.OfTime time => ValueReader.IsClock(time.Time) ? 'c' : 'd',
        _ => ' ',
    };

    private KeptCell Kept(Cell cell)
    {
        if (!_cells.TryGetValue(cell.Facets, out var kept))
            _cells[cell.Facets] = kept = new KeptCell(cell.Facets, cell.Property, Of(Reach.RelatedCells, roots.Of(cell.Facets)));
        return kept;
    }

    private Neighbourhood Of(Reach reach, object key)
    {
        if (!_neighbourhoods.TryGetValue((reach, key), out var neighbourhood))
            _neighbourhoods[(reach, key)] = neighbourhood = new Neighbourhood(reach);
        return neighbourhood;
    }
}
