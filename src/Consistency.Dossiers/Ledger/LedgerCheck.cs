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
    private readonly SortedDictionary<long, HashSet<UInt128>> _touched = [];
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
            _names.Drop(claim);
        }

        _names.Use(added);
        var known = added.Select(c => c.N).ToHashSet();
        var renamed = Claims.ByNumber(_names.Settle().SelectMany(_names.UsesOf).Where(n => !known.Contains(n)).Distinct());
        renamed.ForEach(Unplace);
        Place([.. added.Concat(renamed).OrderBy(c => c.N)], known, cancellation);
        _cells.Settle();
        _rivals.Settle();
        _quotes.Settle();
        _stale.UnionWith(_places.Settle());
        ReadHolders();
        if (_officeChange != 0 || _orderingChange != 0)
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
        _cells.Load(Enumerable.Range(0, claims.Count).Select(i => read.Claims[i].Cell.Facets));
        _places.Load(Enumerable.Range(0, claims.Count).SelectMany(i => Placement.Of(read.Claims[i])).Where(p => p.Quote is null).Select(p => (p.Reach, p.Key)));
        var placed = new List<LedgerClaim>(claims.Count);
        for (var i = 0; i < claims.Count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            placed.Add(Place(claims[i], read.Claims[i]));
        }

        Claims.Add(placed.FindAll(c => isNew.Contains(c.N)));
        Claims.SetPlaces(placed.FindAll(c => !isNew.Contains(c.N)));
    }

    private LedgerClaim Place(LedgerClaim claim, NormalClaim normal)
    {
        var cell = _cells.Enter(normal.Cell.Facets, normal.Cell.Property);
        if (cell.IsNew)
            _rivals.Change(normal.Cell.Facets, cell.Property, isAdded: true, Touch);
        var places = new List<(long, UInt128)> { Put(claim, normal, cell.Block, "") };
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

    private (long, UInt128) Put(LedgerClaim claim, NormalClaim normal, long nb, string words)
    {
        var saying = Sayings.Of(claim.Claim, normal.Cell.Facets.Key(), words);
        _places.Add(nb, claim.Claim.Source.Id, saying, claim.Claim.Id, claim.N);
        Touched(nb).Add(saying);
        return (nb, saying);
    }

    private void Unplace(LedgerClaim claim)
    {
        foreach (var (nb, saying) in claim.Places)
        {
            var root = _places.RootOf(nb);
            _places.Remove(root, claim.Claim.Source.Id, saying, claim.Claim.Id);
            Touched(root).Add(saying);
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
        Touched(nb);
    }

    private HashSet<UInt128> Touched(long nb)
    {
        if (!_touched.TryGetValue(nb, out var sayings))
            _touched[nb] = sayings = [];
        return sayings;
    }

    /// <summary>Reads who speaks for whom, and touches what is said by those for whom that has changed.</summary>
    private void ReadHolders()
    {
        var changed = _names.Retitled.Where(_holders.SetTitles).ToHashSet(StringComparer.Ordinal);
        var offices = _stale.Where(nb => _places.ReachOf(nb) == Reach.Offices).ToList();
        var standing = _places.Representatives(offices);
        foreach (var nb in offices)
            changed.UnionWith(_holders.SetOffices(Read(Claims.ByNumber(standing[nb].Select(r => r.N)).ConvertAll(c => c.Claim), CancellationToken.None)));
        var claims = Claims.ByNumber(changed.SelectMany(_names.UsesOfPerson).Distinct());
        foreach (var nb in claims.SelectMany(c => c.Places).Select(p => _places.RootOf(p.Neighbourhood)).Distinct().ToList())
            Touch(nb);
    }

    private LedgerChanges Look(CancellationToken cancellation)
    {
        var before = _flags.Of(_touched.Keys.Where(nb => !_places.IsNew(nb)));
        // Flags that claims take part in which came or went.
        var moved = _flags.With(_touched.Where(t => before.Contains(t.Key)).SelectMany(t => t.Value.Select(s => (t.Key, s)))).ToHashSet(StringComparer.Ordinal);
        var found = LookAtStale(cancellation).ToDictionary(f => f.Neighbourhood);
        _flags.Replace([.. found.Values.Where(f => !f.Flags.Select(Print).SequenceEqual(before[f.Neighbourhood].Select(Print)))], before);
        moved.UnionWith(found.Values.SelectMany(f => f.Sayings.Where(s => s.Any(_touched[f.Neighbourhood].Contains)).Select(s => s.Key)));
        var now = _touched.Keys.SelectMany(nb => (found.TryGetValue(nb, out var f) ? f.Flags : before[nb]).Select(flag => (Neighbourhood: nb, Flag: flag))).ToList();
        var flagged = now.Select(f => f.Flag.Id).ToHashSet(StringComparer.Ordinal);
        return LedgerDifference.Between(
            [.. _touched.Keys.SelectMany(nb => before[nb])], now, moved, id => flagged.Contains(id) || _flags.Find(id) is not null, Claims, _flags);
    }

    private static (string Id, string Rule, UInt128 Print) Print(LedgerFlag flag) => (flag.Id, flag.Rule, Sayings.Read(flag.Print));

    private List<FoundFlags> LookAtStale(CancellationToken cancellation)
    {
        var standing = _places.Representatives(_stale);
        var claims = Claims.ByNumber(standing.SelectMany(s => s).Select(s => s.N)).ToDictionary(c => c.N);
        var blocks = _stale.Where(nb => _places.ReachOf(nb) == Reach.RelatedCells).ToList();
        var found = (blocks.Count >= WorthJoining ? LookTogether(blocks, standing, claims, cancellation) : null) ?? [];
        var notDecided = found.ToDictionary(f => f.Neighbourhood, _ => (IReadOnlyCollection<string>)[]);
        foreach (var nb in _stale.Except(found.Select(f => f.Neighbourhood)).ToList())
        {
            (var reports, notDecided[nb]) = Find([.. ClaimsOf(standing[nb], claims)], _places.ReachOf(nb), cancellation);
            found.Add(FoundFlags.Of(nb, Enumerable.Range(0, reports.Flags.Count).Select(i => (reports.Flags[i], reports.FindingOf(i))), SayingsOf(standing[nb], claims)));
        }

        _flags.SetNotDecided(notDecided);
        return found;
    }

    /// <summary>Looks at many blocks in one go; null where something in them was too large to decide, so that it matters in which.</summary>
    private List<FoundFlags>? LookTogether(List<long> blocks, ILookup<long, (long N, UInt128 Saying)> standing, Dictionary<long, LedgerClaim> claims, CancellationToken cancellation)
    {
        var all = blocks.SelectMany(nb => standing[nb]).ToList();
        var (reports, notDecided) = Find([.. ClaimsOf(all, claims)], Reach.RelatedCells, cancellation);
        if (notDecided.Count > 0)
            return null;
        var found = Enumerable.Range(0, reports.Flags.Count).Select(i => (Flag: reports.Flags[i], Finding: reports.FindingOf(i))).ToList();
        _cells.LoadBlocks(found.Select(f => f.Finding.Minimal[0].Cell.Facets));
        var flags = found.ToLookup(f => _cells.BlockOf(f.Finding.Minimal[0].Cell.Facets));
        var sayings = SayingsOf(all, claims);
        return blocks.ConvertAll(nb => FoundFlags.Of(nb, flags[nb], sayings));
    }

    /// <summary>In the order of their numbers.</summary>
    private static IEnumerable<LedgerClaim> ClaimsOf(IEnumerable<(long N, UInt128 Saying)> standing, Dictionary<long, LedgerClaim> claims) =>
        standing.Select(s => s.N).Distinct().Order().Select(n => claims[n]);

    private static Dictionary<string, UInt128> SayingsOf(IEnumerable<(long N, UInt128 Saying)> standing, Dictionary<long, LedgerClaim> claims) =>
        standing.ToDictionary(s => claims[s.N].Claim.Id, s => s.Saying, StringComparer.Ordinal);

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
        var surroundings = new Surroundings(_names.Resolver, [], _holders.ToEngine(), _holders.SomeSpeakForOthers(_officeChange), _rivals.Of);
        return new ClaimSet(new InternedClaims(_settings with { Claims = claims }, cancellation, surroundings), _scope.Pack, cancellation);
    }
}
