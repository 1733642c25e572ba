using Consistency.Engine.Cells;
using Consistency.Engine.Columns;
using Consistency.Engine.Figures;
using Consistency.Engine.Normalization;
using Consistency.Engine.Rules;
using Consistency.Model;

namespace Consistency.Engine.Incremental;

/// <summary>
/// A check whose claims come and go: what is flagged is at all times what <see cref="ConsistencyEngine.Check"/> flags of the claims that are
/// there, but only what a change may bear on is looked at again.
/// </summary>
/// <remarks>
/// For one thread. A change costs what its neighbourhoods hold that is different: what is said there, and which sources say it together, however many
/// say the same. Who stands where is put together when somebody asks, and costs as much as the neighbourhood has claims.
/// </remarks>
public sealed class IncrementalCheck
{
    // Each look has its own beginning; of so many, one look at all costs less.
    private const int WorthJoining = 16;

    private readonly EngineInput _settings;
    private readonly Dictionary<string, KeptClaim> _claims = new(StringComparer.Ordinal);
    private readonly KnownNames _names;
    private readonly WordedSources _worded = new();
    private readonly FlagTable _flags = new();
    private readonly HashSet<Neighbourhood> _touched = [];

    // Those with flags, or with something that was too large to decide.
    private readonly HashSet<Neighbourhood> _outspoken = [];
    private readonly HashSet<Neighbourhood> _stale = [];
    private Rivals _rivals;
    private ClaimPlacer _placer;
    private IReadOnlyList<PatternRelation> _relations = [];
    private IReadOnlyList<PatternRelation> _aliases = [];
    private OfficeHolders? _holders;
    private int _orderings, _officeClaims;
    private long _nextOrder;

    /// <param name="settings">Relations, pack, rules and severity; its claims are not added.</param>
    public IncrementalCheck(EngineInput settings)
    {
        _settings = settings with { Claims = [] };
        _names = new KnownNames(RelationReader.NamesIn(settings.Relations), settings.Pack);
        (_rivals, _placer) = Start();
        ReadHolders();
    }

    public int Count => _claims.Count;

    /// <summary>How often all claims were placed anew, because a name of the request's relations came to stand for something else.</summary>
    public int Rebuilds { get; private set; }

    /// <summary>How many flags there are, by rule and severity.</summary>
    public IReadOnlyDictionary<(string RuleId, Severity Severity), int> Counts => _flags.Counts;

    /// <summary>What is flagged: the worst first, then by rule and id. Sorted anew for each caller.</summary>
    public IReadOnlyList<Flag> Flags => [.. _flags.All.Order(Flag.WorstFirst)];

    /// <summary>What was too large to decide, in words, sorted.</summary>
    public IReadOnlyCollection<string> NotDecided =>
        new SortedSet<string>(_outspoken.SelectMany(n => n.NotDecided), StringComparer.Ordinal);

    /// <summary>Adds claims: valid ones, with ids that no other claim of the check has.</summary>
    /// <exception cref="ArgumentException">An id is taken; nothing was added.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled; the check is of no use then.</exception>
    public FlagChanges Add(IReadOnlyList<Claim> claims, CancellationToken cancellation = default) => Change([], claims, cancellation);

    /// <summary>Takes claims away, by their ids.</summary>
    /// <exception cref="ArgumentException">No claim of the check has such an id; nothing was taken away.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled; the check is of no use then.</exception>
    public FlagChanges Retract(IReadOnlyCollection<string> claimIds, CancellationToken cancellation = default) => Change(claimIds, [], cancellation);

    /// <summary>Takes claims away and adds others, which may have their ids, and then their places in the order of claims too.</summary>
    /// <exception cref="ArgumentException">No claim of the check has such an id, or an id is taken; nothing was changed.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled; the check is of no use then.</exception>
    public FlagChanges Change(IReadOnlyCollection<string> retracted, IReadOnlyList<Claim> added, CancellationToken cancellation = default)
    {
        var gone = retracted.ToHashSet(StringComparer.Ordinal);
        if (gone.FirstOrDefault(id => !_claims.ContainsKey(id)) is { } unknown)
            throw new ArgumentException($"No claim has the id “{unknown}”.", nameof(retracted));
        ThrowIfTaken(added, gone);
        var orders = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var id in gone)
        {
            _claims.Remove(id, out var kept);
            orders.Add(id, kept!.Order);
            Unplace(kept);
            foreach (var name in _placer.NamesIn(kept.Claim))
                _names.Drop(name, kept);
        }

        var come = new List<KeptClaim>(added.Count);
        foreach (var claim in added)
        {
            var kept = new KeptClaim(claim, orders.TryGetValue(claim.Id, out var order) ? order : _nextOrder++);
            _claims.Add(claim.Id, kept);
            come.Add(kept);
            foreach (var name in _placer.NamesIn(claim))
                _names.Use(name, kept);
        }

        return Settle(come, cancellation);
    }

    /// <summary>An inconsistency in full, as of now; null where nothing of this id is flagged.</summary>
    public Inconsistency? Describe(string id, CancellationToken cancellation = default)
    {
        if (_flags.Find(id) is not { } neighbourhood)
            return null;
        if (neighbourhood.InFull?.Version != _worded.Version)
            neighbourhood.InFull = new ReportsInFull(Look(neighbourhood, neighbourhood.All, cancellation).Reports, _worded.Version);
        return neighbourhood.InFull.Of(id);
    }

    /// <summary>
    /// What is flagged with sources that, since this was asked last, turned out to be copies of others, or no copies: a position's support may have
    /// changed. The worst first, then by rule and id. Linear in the words that claims are taken from, where there are new ones.
    /// </summary>
    public IReadOnlyList<Flag> WithOtherSupport(CancellationToken cancellation = default)
    {
        var sources = _worded.Changed(cancellation);
        return sources.Count == 0 ? [] : [.. _outspoken.Where(n => sources.Any(n.Holds)).SelectMany(n => n.Flags).Order(Flag.WorstFirst)];
    }

    /// <summary>Claims of the check as understood, with canonical names and cells; to be read before the next change.</summary>
    public IReadOnlyList<Claim> Understood(IReadOnlyList<Claim> claims)
    {
        var read = new Lazy<ClaimSet>(() => Read(claims));
        return new LazyList<Claim>(claims.Count, i => read.Value.Claims[i].Claim);
    }

    private void ThrowIfTaken(IReadOnlyList<Claim> claims, HashSet<string> gone)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        if (claims.FirstOrDefault(c => (_claims.ContainsKey(c.Id) && !gone.Contains(c.Id)) || !ids.Add(c.Id)) is { } taken)
            throw new ArgumentException($"A claim has the id “{taken.Id}” already.", nameof(claims));
    }

    private FlagChanges Settle(List<KeptClaim> added, CancellationToken cancellation)
    {
        var names = _names.Settle();
        var place = added.ToHashSet();
        if (names.Renamed.Any(n => n.IsOfRelation))
        {
            Rebuilds++;
            foreach (var kept in _claims.Values.Where(c => c.Cell is not null))
                Unplace(kept);
            place = [.. _claims.Values];
            (_rivals, _placer) = Start();
        }
        else if (names.Renamed.Count > 0)
        {
            foreach (var kept in names.Renamed.SelectMany(n => n.Claims).Where(c => c.Cell is not null).ToHashSet())
            {
                Unplace(kept);
                place.Add(kept);
            }

            _placer.ForgetTopics();
        }

        _placer.Learn(place.Select(c => c.Claim));
        foreach (var kept in place.OrderBy(c => c.Order))
        {
            cancellation.ThrowIfCancellationRequested();
            Place(kept);
        }

        if (names.Titles || _stale.Any(n => n.Reach == Reach.Offices))
            ReadHolders();
        return Look(cancellation);
    }

    private (Rivals Rivals, ClaimPlacer Placer) Start()
    {
        _relations = RelationReader.ReadAll(_settings.Relations, _settings.Pack, new SubjectReader(_settings.Pack), _names.Resolver);
        _aliases = [.. _relations.Where(r => r.Kind == RelationKind.Alias)];
        return (new Rivals(_settings.Pack), new ClaimPlacer(_settings.Pack, Read, new BlockRoots(_settings.Pack, _relations)));
    }

    private void Place(KeptClaim kept)
    {
        var cell = kept.Cell = _placer.CellOf(kept.Claim);
        if (cell.Claims++ == 0)
            _rivals.Change(cell, isAdded: true, c => Touch(c.Block, isStale: true));
        Put(kept, cell.Block, "");
        foreach (var (neighbourhood, words) in _placer.OthersOf(kept, n => Touch(n, isStale: true)))
            Put(kept, neighbourhood, words);
        Note(kept, 1);
        _worded.Change(kept, isAdded: true);
    }

    private void Put(KeptClaim kept, Neighbourhood neighbourhood, string words) =>
        Touch(neighbourhood, neighbourhood.Add(kept, Saying.Of(kept.Claim, kept.Cell!, words)));

    private void Unplace(KeptClaim kept)
    {
        foreach (var (neighbourhood, saying) in kept.Places)
            Touch(neighbourhood, neighbourhood.Remove(kept, saying));
        kept.Places.Clear();
        Note(kept, -1);
        _worded.Change(kept, isAdded: false);
        if (--kept.Cell!.Claims == 0)
            _rivals.Change(kept.Cell, isAdded: false, c => Touch(c.Block, isStale: true));
        (kept.Cell, kept.Quote) = (null, "");
    }

    private void Note(KeptClaim kept, int by)
    {
        _officeClaims += kept.Cell!.Property.Offices ? by : 0;
        _orderings += kept.Cell.Property.Order is Model.Packs.EventOrder.Before or Model.Packs.EventOrder.After ? by : 0;
    }

    private void Touch(Neighbourhood neighbourhood, bool isStale)
    {
        _touched.Add(neighbourhood);
        if (isStale)
            _stale.Add(neighbourhood);
    }

    /// <summary>Reads who speaks for whom, and touches what is said by those for whom that has changed.</summary>
    private void ReadHolders()
    {
        var before = _holders;
        _holders = new OfficeHolders(Read(_placer.Offices.Representatives.ConvertAll(c => c.Claim)));
        foreach (var neighbourhood in _holders.ChangedSince(before).SelectMany(_names.ClaimsOf).SelectMany(c => c.Places).Select(p => p.Neighbourhood))
            Touch(neighbourhood, isStale: true);
    }

    private FlagChanges Look(CancellationToken cancellation)
    {
        var before = _touched.SelectMany(n => n.Flags).Select(f => f.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var neighbourhood in _touched)
            neighbourhood.InFull = null;
        var blocks = _stale.Where(n => n.Reach == Reach.RelatedCells).ToList();
        if (blocks.Count >= WorthJoining && LookTogether(blocks, cancellation))
            _stale.ExceptWith(blocks);
        foreach (var neighbourhood in _stale)
        {
            var (reports, notDecided) = Look(neighbourhood, neighbourhood.Representatives, cancellation);
            Replace(neighbourhood, reports.Flags, notDecided);
        }

        var now = _touched.SelectMany(n => n.Flags).DistinctBy(f => f.Id, StringComparer.Ordinal).Order(Flag.WorstFirst).ToLookup(f => before.Contains(f.Id));
        var changes = new FlagChanges([.. now[false]], [.. now[true]], [.. before.Where(id => _flags.Find(id) is null).Order(StringComparer.Ordinal)]);
        _touched.Clear();
        _stale.Clear();
        return changes;
    }

    /// <summary>Looks at many blocks in one go; false where something in them was too large to decide, so that it matters in which.</summary>
    private bool LookTogether(List<Neighbourhood> blocks, CancellationToken cancellation)
    {
        var claims = Read([.. blocks.SelectMany(b => b.Representatives).OrderBy(c => c.Order).Select(c => c.Claim)], _relations, cancellation);
        var reports = ConsistencyEngine.Find(claims, _settings, r => r.Reach == Reach.RelatedCells, () => _worded.Witnesses(cancellation));
        if (claims.NotDecided.Count > 0)
            return false;
        var flags = Enumerable.Range(0, reports.Flags.Count).ToLookup(i => _placer.BlockOf(reports.CellOf(i).Facets), i => reports.Flags[i]);
        blocks.ForEach(b => Replace(b, [.. flags[b]], []));
        return true;
    }

    private void Replace(Neighbourhood neighbourhood, IReadOnlyList<Flag> flags, IReadOnlyCollection<string> notDecided)
    {
        _flags.Replace(neighbourhood, flags);
        neighbourhood.NotDecided = notDecided;
        if (flags.Count + notDecided.Count > 0)
            _outspoken.Add(neighbourhood);
        else
            _outspoken.Remove(neighbourhood);
    }

    private (Reporting.Reports Reports, IReadOnlyCollection<string> NotDecided) Look(Neighbourhood neighbourhood, List<KeptClaim> kept, CancellationToken cancellation)
    {
        // Dates alone are in no order that could be another one.
        if (neighbourhood.Reach == Reach.Orders && _orderings == 0)
            kept = [];
        var relations = neighbourhood.Reach == Reach.RelatedCells ? neighbourhood.Relations : _aliases;
        var claims = Read(kept.ConvertAll(c => c.Claim), relations, cancellation);
        var reports = ConsistencyEngine.Find(claims, _settings, r => r.Reach == neighbourhood.Reach, () => _worded.Witnesses(cancellation));
        return (reports, claims.NotDecided);
    }

    /// <summary>Reads claims by themselves: their cells, names and values, and not what they are part of.</summary>
    private ClaimSet Read(IReadOnlyList<Claim> claims) => Read(claims, _aliases, CancellationToken.None);

    private ClaimSet Read(IReadOnlyList<Claim> claims, IReadOnlyList<PatternRelation> relations, CancellationToken cancellation)
    {
        var speakForOthers = _officeClaims > 0 || _names.Resolver.Titles.Any();
        var surroundings = new Surroundings(_names.Resolver, relations, _holders, speakForOthers, _rivals.Of);
        return new ClaimSet(new InternedClaims(_settings with { Claims = claims }, cancellation, surroundings), _settings.Pack, cancellation);
    }
}
