using Consistency.Engine;
using Consistency.Engine.Cells;
using Consistency.Engine.Columns;
using Consistency.Engine.Copies;
using Consistency.Engine.Incremental;
using Consistency.Engine.Normalization;
using Consistency.Engine.Reporting;
using Consistency.Engine.Rules;
using Consistency.Model;
using Consistency.Model.Packs;

namespace Consistency.Dossiers.Ledger;

/// <summary>
/// A check whose claims come and go and lie on disk, as <see cref="IncrementalCheck"/> is one in memory: what is flagged is at all times what
/// <see cref="ConsistencyEngine.Check"/> flags of the claims that are there. A change loads of the neighbourhoods that it bears on the claims that
/// stand for all, and nothing else of the dossier.
/// </summary>
/// <remarks>For one transaction, and one thread.</remarks>
internal sealed class LedgerCheck
{
    // Each look has its own beginning; of so many, one look at all costs less.
    private const int WorthJoining = 8;

    private readonly LedgerScope _scope;
    private readonly EngineInput _settings;
    private readonly LedgerNames _names;
    private readonly LedgerHolders _holders;
    private readonly LedgerRivals _rivals;
    private readonly LedgerCells _cells;
    private readonly LedgerPlaces _places;
    private readonly LedgerQuotes _quotes;
    private readonly LedgerFlags _flags;

    // What is said differently there than before, by neighbourhood; those whose standing claims are others, or that stand otherwise to the rest.
    private readonly SortedDictionary<long, HashSet<string>> _touched = [];
    private readonly SortedSet<long> _stale = [];
    private int _officeChange, _orderingChange;

    public LedgerCheck(LedgerScope scope)
    {
        _scope = scope;
        _settings = new EngineInput([], [], scope.Pack);
        _names = new LedgerNames(scope);
        _holders = new LedgerHolders(scope);
        _rivals = new LedgerRivals(scope);
        _places = new LedgerPlaces(scope);
        _cells = new LedgerCells(scope, _places);
        _quotes = new LedgerQuotes(scope, _places);
        _flags = new LedgerFlags(scope);
        Claims = new LedgerClaims(scope);
    }

    public LedgerClaims Claims { get; }

    /// <summary>Takes claims away and adds others, which may have their ids and numbers.</summary>
    public LedgerChanges Change(IReadOnlyList<LedgerClaim> gone, IReadOnlyList<LedgerClaim> added, CancellationToken cancellation)
    {
        foreach (var claim in gone)
        {
            Unplace(claim);
            Claims.Remove(claim.N);
            _names.Drop(claim.N, claim.Claim);
        }

        foreach (var claim in added)
            _names.Use(claim.N, claim.Claim);
        var known = added.Select(c => c.N).ToHashSet();
        var renamed = Claims.ByNumber(_names.Settle().SelectMany(_names.UsesOf).Where(n => !known.Contains(n)).Distinct());
        renamed.ForEach(Unplace);
        Place([.. added.Concat(renamed).OrderBy(c => c.N)], known, cancellation);
        ReadHolders();
        _scope.Db.Execute("UPDATE dossiers SET offices = offices + $2, orderings = orderings + $3 WHERE d = $1", _scope.Dossier, _officeChange, _orderingChange);
        return Look(cancellation);
    }

    /// <summary>An inconsistency in full, as of now, with all claims of its positions; null where nothing of this id is flagged.</summary>
    public (Inconsistency Inconsistency, Finding Finding)? Describe(string id, CancellationToken cancellation)
    {
        if (_flags.Find(id) is not { } flag)
            return null;
        var claims = Claims.ByNumber(_places.All(flag.Neighbourhood).Select(p => p.N));
        var reports = Find(claims, _places.ReachOf(flag.Neighbourhood), cancellation).Reports;
        for (var i = 0; i < reports.Flags.Count; i++)
        {
            if (string.Equals(reports.Flags[i].Id, id, StringComparison.Ordinal))
                return (reports.Inconsistencies[i], reports.FindingOf(i));
        }

        throw new InvalidOperationException($"What stands for the claims of {id} is flagged, and the claims are not.");
    }

    /// <summary>Claims of the ledger as understood, with canonical names and cells.</summary>
    public IReadOnlyList<Claim> Understood(IReadOnlyList<LedgerClaim> claims)
    {
        var read = Read([.. claims.Select(c => c.Claim)], CancellationToken.None);
        return [.. Enumerable.Range(0, claims.Count).Select(i => read.Claims[i].Claim)];
    }

    private void Place(List<LedgerClaim> claims, HashSet<long> isNew, CancellationToken cancellation)
    {
        if (claims.Count == 0)
            return;
        var read = Read([.. claims.Select(c => c.Claim)], cancellation);
        for (var i = 0; i < claims.Count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            var placed = Place(claims[i], read.Claims[i]);
            if (isNew.Contains(placed.N))
                Claims.Add(placed);
            else
                Claims.SetPlaces(placed);
        }
    }

    private LedgerClaim Place(LedgerClaim claim, NormalClaim normal)
    {
        var cell = _cells.Enter(normal.Cell.Facets, normal.Cell.Property);
        if (cell.IsNew)
            _rivals.Change(normal.Cell.Facets, cell.Property, isAdded: true, Touch);
        var places = new List<(long, byte[])> { Put(claim, normal, cell.Block, "") };
        foreach (var place in Placement.Of(normal))
        {
            var nb = place.Quote is { } quote ? _quotes.Of(place.Key, quote, Touch) : _places.Of(place.Reach, place.Key);
            places.Add(Put(claim, normal, nb, place.Words));
        }

        Note(cell.Property, 1);
        var words = Placement.IsReadAlone(claim.Claim, normal.Cell.Property) ? "" : Witnesses.QuoteOf(normal);
        _quotes.Count(claim.Claim.Source.Id, words, 1);
        return claim with { Cell = cell.Number, Places = places, Quote = words };
    }

    private (long, byte[]) Put(LedgerClaim claim, NormalClaim normal, long nb, string words)
    {
        var saying = Sayings.Of(claim.Claim, normal.Cell.Facets.Key(), words);
        Touch(nb, saying, _places.Add(nb, claim.Claim.Source.Id, saying, claim.Claim.Id, claim.N));
        return (nb, saying);
    }

    private void Unplace(LedgerClaim claim)
    {
        foreach (var (nb, saying) in claim.Places)
        {
            var root = _places.RootOf(nb);
            Touch(root, saying, _places.Remove(root, claim.Claim.Source.Id, saying, claim.Claim.Id));
        }

        var (facets, property, isLast) = _cells.Leave(claim.Cell);
        Note(property, -1);
        _quotes.Count(claim.Claim.Source.Id, claim.Quote, -1);
        if (!isLast)
            return;
        _rivals.Change(facets, property, isAdded: false, Touch);
        _cells.Forget(claim.Cell);
    }

    private void Note(PropertyDefinition property, int by)
    {
        _officeChange += property.Offices ? by : 0;
        _orderingChange += property.Order is EventOrder.Before or EventOrder.After ? by : 0;
    }

    private void Touch(long nb)
    {
        _stale.Add(nb);
        _touched.TryAdd(nb, new(StringComparer.Ordinal));
    }

    private void Touch(long nb, byte[] saying, bool isStale)
    {
        if (isStale)
            _stale.Add(nb);
        _touched.TryAdd(nb, new(StringComparer.Ordinal));
        _touched[nb].Add(Convert.ToHexString(saying));
    }

    /// <summary>Reads who speaks for whom, and touches what is said by those for whom that has changed.</summary>
    private void ReadHolders()
    {
        var changed = _names.Retitled.Where(_holders.SetTitles).ToHashSet(StringComparer.Ordinal);
        foreach (var nb in _stale.Where(nb => _places.ReachOf(nb) == Reach.Offices).ToList())
            changed.UnionWith(_holders.SetOffices(Read(Claims.ByNumber(_places.Representatives(nb).Select(r => r.N)).ConvertAll(c => c.Claim), CancellationToken.None)));
        var claims = Claims.ByNumber(changed.SelectMany(_names.UsesOfPerson).Distinct());
        foreach (var nb in claims.SelectMany(c => c.Places).Select(p => _places.RootOf(p.Neighbourhood)).Distinct().ToList())
            Touch(nb);
    }

    private LedgerChanges Look(CancellationToken cancellation)
    {
        var before = _touched.Keys.SelectMany(nb => _flags.Of(nb).Select(f => (Neighbourhood: nb, Flag: f))).ToList();
        var changed = Moved();
        LookAtStale(cancellation);
        changed.UnionWith(Moved());
        var now = _touched.Keys.SelectMany(nb => _flags.Of(nb).Select(f => (Neighbourhood: nb, Flag: f))).ToList();
        return LedgerDifference.Between(before, now, changed, id => _flags.Find(id) is not null, Claims, _flags);
    }

    /// <summary>The flags that claims take part in which came or went.</summary>
    private HashSet<string> Moved() => _touched.SelectMany(t => _flags.With(t.Key, t.Value.Select(Convert.FromHexString))).ToHashSet(StringComparer.Ordinal);

    private void LookAtStale(CancellationToken cancellation)
    {
        var blocks = _stale.Where(nb => _places.ReachOf(nb) == Reach.RelatedCells).ToList();
        if (blocks.Count >= WorthJoining && LookTogether(blocks, cancellation))
            _stale.ExceptWith(blocks);
        foreach (var nb in _stale)
        {
            var standing = _places.Representatives(nb);
            var claims = Claims.ByNumber(standing.Select(s => s.N));
            var (reports, notDecided) = Find(claims, _places.ReachOf(nb), cancellation);
            _flags.Replace(nb, Enumerable.Range(0, reports.Flags.Count).Select(i => (reports.Flags[i], reports.FindingOf(i))), SayingsOf(claims, standing));
            _flags.SetNotDecided(nb, notDecided);
        }
    }

    /// <summary>Looks at many blocks in one go; false where something in them was too large to decide, so that it matters in which.</summary>
    private bool LookTogether(List<long> blocks, CancellationToken cancellation)
    {
        var standing = blocks.SelectMany(_places.Representatives).ToList();
        var claims = Claims.ByNumber(standing.Select(s => s.N));
        var (reports, notDecided) = Find(claims, Reach.RelatedCells, cancellation);
        if (notDecided.Count > 0)
            return false;
        var found = Enumerable.Range(0, reports.Flags.Count).Select(i => (Flag: reports.Flags[i], Finding: reports.FindingOf(i)))
            .ToLookup(f => _cells.BlockOf(f.Finding.Minimal[0].Cell.Facets));
        var sayings = SayingsOf(claims, standing);
        foreach (var block in blocks)
        {
            _flags.Replace(block, found[block], sayings);
            _flags.SetNotDecided(block, []);
        }

        return true;
    }

    private static Dictionary<string, byte[]> SayingsOf(List<LedgerClaim> claims, List<(long N, byte[] Saying)> standing)
    {
        var byNumber = standing.ToDictionary(s => s.N, s => s.Saying);
        return claims.ToDictionary(c => c.Claim.Id, c => byNumber[c.N], StringComparer.Ordinal);
    }

    private (Reports Reports, IReadOnlyCollection<string> NotDecided) Find(List<LedgerClaim> kept, Reach reach, CancellationToken cancellation)
    {
        // Dates alone are in no order that could be another one.
        if (reach == Reach.Orders && _scope.Db.Number("SELECT orderings FROM dossiers WHERE d = $1", _scope.Dossier) == 0)
            kept = [];
        var claims = Read(kept.ConvertAll(c => c.Claim), cancellation);
        var reports = ConsistencyEngine.Find(claims, _settings, r => r.Reach == reach, () => _quotes.Witnesses(cancellation));
        return (reports, claims.NotDecided);
    }

    private ClaimSet Read(List<Claim> claims, CancellationToken cancellation)
    {
        _names.Load(claims);
        var speakForOthers = _holders.HasTitles || _scope.Db.Number("SELECT offices FROM dossiers WHERE d = $1", _scope.Dossier) + _officeChange > 0;
        var surroundings = new Surroundings(_names.Resolver, [], _holders.ToEngine(), speakForOthers, _rivals.Of);
        return new ClaimSet(new InternedClaims(_settings with { Claims = claims }, cancellation, surroundings), _scope.Pack, cancellation);
    }
}
