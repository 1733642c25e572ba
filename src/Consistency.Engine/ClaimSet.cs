using Consistency.Engine.Cells;
using Consistency.Engine.Columns;
using Consistency.Engine.Figures;
using Consistency.Engine.Network;
using Consistency.Engine.Normalization;
using Consistency.Engine.Quantities;
using Consistency.Model;
using Consistency.Model.Packs;

namespace Consistency.Engine;

/// <summary>The claims of one check, normalised and grouped: all that rules look at. Safe to read from many threads.</summary>
internal sealed class ClaimSet
{
    private readonly SortedSet<string> _notDecided = new(StringComparer.Ordinal);
    private readonly InternedClaims _interned;
    private readonly ClaimNormalizer _normalizer;
    private readonly KeptBlocks<NormalClaim> _made;
    private IReadOnlyList<FigureFamily>? _figures;
    private IReadOnlyList<IntervalFlag>? _numberClashes;
    private int[]? _places;

    public ClaimSet(EngineInput input, CancellationToken cancellation)
        : this(new InternedClaims(input, cancellation), input.Pack, cancellation)
    {
    }

    /// <summary>The set of all claims, which all rules are to look at.</summary>
    public static ClaimSet OfAll(EngineInput input, CancellationToken cancellation)
    {
        var interned = new InternedClaims(input, cancellation);
        interned.MakeNetworkAhead();
        return new ClaimSet(interned, input.Pack, cancellation);
    }

    public ClaimSet(InternedClaims interned, RulePack pack, CancellationToken cancellation)
    {
        Pack = pack;
        Cancellation = cancellation;
        _interned = interned;
        Comparer = new FacetComparer(pack);
        (Table, _normalizer) = (interned.Table, interned.Normalizer);
        Clustered = ClusteredClaims.Of(interned.Columns, Cells.Count);
        Claims = new LazyList<NormalClaim>(Table.Count, row => At((_places ??= PlacesByRow())[row]));
        _made = new(Table.Count);
        _normalizer.Claims.Set = this;
        GroupStarts = Array.ConvertAll(interned.Blocks.GroupStarts, Clustered.StartOf);
        Bounds = ReadingBounds.OfAll(this);
    }

    public RulePack Pack { get; }

    public CancellationToken Cancellation { get; }

    public ClaimTable Table { get; }

    public ClusteredClaims Clustered { get; }

    public int Count => Table.Count;

    /// <summary>In the order of the request.</summary>
    public IReadOnlyList<NormalClaim> Claims { get; }

    /// <summary>The claims that quote: a report's words, or a speaker's.</summary>
    public IEnumerable<NormalClaim> Worded
    {
        get
        {
            for (var place = 0; place < Count; place++)
            {
                if (CellOf(place).Property.Quote || Table.EvidenceOf(Clustered.Rows[place]) is not null)
                    yield return At(place);
            }
        }
    }

    public IReadOnlyList<Cell> Cells => _interned.Blocks.Cells;

    /// <summary>Every cell, in the group of those that it may be one with.</summary>
    public IReadOnlyList<CellGroup> Groups => _interned.Blocks.Groups;

    /// <summary>Where each block of cells that may be related begins among the cells and, last, how many cells there are.</summary>
    public int[] BlockStarts => _interned.Blocks.Starts;

    public FacetComparer Comparer { get; }

    public IReadOnlyList<PatternRelation> Relations => _normalizer.Relations;

    /// <summary>For which bodies people speak.</summary>
    public OfficeHolders OfficeHolders => _interned.Surroundings?.Holders ?? new OfficeHolders(this);

    /// <summary>The titles that each person is given in the set, by canonical name.</summary>
    public IEnumerable<KeyValuePair<string, SortedSet<string>>> Titles => _normalizer.Titles;

    /// <summary>For each group, how high its numbers or times reach and how low.</summary>
    public ReadingBounds[] Bounds { get; }

    /// <summary>The groups whose numbers clash; found when first asked for.</summary>
    public IReadOnlyList<IntervalFlag> NumberClashes => _numberClashes ??= IntervalFlag.Of(this, ClaimTraits.Number, "No number satisfies both.");

    /// <summary>One speaker's figures in related cells; found when first asked for.</summary>
    public IReadOnlyList<FigureFamily> Figures => _figures ??= FigureFamilies.Of(this);

    /// <summary>Parts, wholes and dates of everything that has a number.</summary>
    public BoundNetwork Network => _interned.Network;

    /// <summary>Whether some claim of the set is any of these; most sets need most rules not at all.</summary>
    public bool Any(ClaimTraits traits) => (_interned.Blocks.Traits & traits) != 0;

    /// <summary>The place of each group's first claim and, last, how many claims there are: a group's claims lie side by side.</summary>
    public int[] GroupStarts { get; }

    /// <summary>What was too large to decide, in words, sorted.</summary>
    public IReadOnlyCollection<string> NotDecided => _notDecided;

    public void AddNotDecided(string what)
    {
        lock (_notDecided)
            _notDecided.Add(what);
    }

    /// <summary>The cell of the claim at a place.</summary>
    public Cell CellOf(int place) => Cells[Clustered.Cells[place]];

    /// <summary>The number of the source of the claim at a place; in the order of the sources' ids.</summary>
    public int SourceOf(int place) => Clustered.Read[place].Source;

    /// <summary>Whether a person's figure may stand under the name of a body that he speaks for.</summary>
    public bool SomeSpeakForOthers => _normalizer.SomeSpeakForOthers;

    public string SpeakerOf(int place) => _normalizer.SpeakerOf(Clustered.Rows[place]);

    public Figure FigureOf(int place) => _normalizer.FigureOf(Clustered.Rows[place]);

    /// <summary>The claim at a place.</summary>
    public NormalClaim At(int place)
    {
        ref var known = ref _made.At(place);
        if (known is not null)
            return known;
        var made = _normalizer.Normalize(Clustered.Rows[place], CellOf(place), Clustered.Read[place].Traits);
        // One object stands for a claim, whichever thread asks first.
        return Interlocked.CompareExchange(ref known, made, null) ?? made;
    }

    /// <summary>Orders places by what their claims say, as <see cref="NormalClaim.ByContent"/> does.</summary>
    public int CompareContent(int a, int b)
    {
        ref readonly var first = ref Clustered.Read[a];
        ref readonly var second = ref Clustered.Read[b];
        if (first.Source != second.Source)
            return first.Source.CompareTo(second.Source);
        if (first.Speaker != second.Speaker)
            return first.Speaker.CompareTo(second.Speaker);
        if (Clustered.Cells[a] != Clustered.Cells[b])
            return string.CompareOrdinal(CellOf(a).Key, CellOf(b).Key);
        var (row, other) = (Clustered.Rows[a], Clustered.Rows[b]);
        return string.CompareOrdinal(Table.IdOf(row), Table.IdOf(other)) is var byId and not 0 ? byId : row.CompareTo(other);
    }

    /// <summary>Whether the claims at two places are one source's about one speaker.</summary>
    public bool AreOneVoice(int a, int b)
    {
        ref readonly var first = ref Clustered.Read[a];
        ref readonly var second = ref Clustered.Read[b];
        return first.Source == second.Source && first.Speaker == second.Speaker;
    }

    /// <summary>The same claims with numbers read by another policy; everything else about them is the same.</summary>
    /// <param name="relations">The request's.</param>
    public ClaimSet ReadOtherwise(ReadingPolicy readings, IReadOnlyList<Relation> relations)
    {
        var pack = Pack with { Readings = readings };
        return new ClaimSet(new InternedClaims(new EngineInput(Table, relations, pack), Cancellation, _interned.Surroundings), pack, Cancellation);
    }

    private int[] PlacesByRow()
    {
        var places = new int[Count];
        for (var place = 0; place < places.Length; place++)
            places[Clustered.Rows[place]] = place;
        return places;
    }
}
