using Consistency.Engine.Cells;
using Consistency.Engine.Figures;
using Consistency.Engine.Network;
using Consistency.Engine.Normalization;
using Consistency.Model;
using Consistency.Model.Packs;

namespace Consistency.Engine;

/// <summary>The claims of one check, normalised and grouped: all that rules look at.</summary>
internal sealed class ClaimSet
{
    private readonly SortedSet<string> _notDecided = new(StringComparer.Ordinal);
    private IReadOnlyList<FigureFamily>? _figures;
    private BoundNetwork? _network;

    public ClaimSet(EngineInput input, CancellationToken cancellation)
    {
        Pack = input.Pack;
        Cancellation = cancellation;
        var normalizer = new ClaimNormalizer(input.Claims, input.Relations, input.Pack);
        Claims = [.. input.Claims.Select((c, i) =>
        {
            cancellation.ThrowIfCancellationRequested();
            return normalizer.Normalize(c, i);
        })];
        Cells = normalizer.Cells;
        Relations = normalizer.Relations;
        Titles = normalizer.Titles;
        Groups = CellGrouper.Group(Cells, input.Pack);
    }

    public RulePack Pack { get; }

    public CancellationToken Cancellation { get; }

    /// <summary>In the order of the request.</summary>
    public IReadOnlyList<NormalClaim> Claims { get; }

    public IReadOnlyCollection<Cell> Cells { get; }

    /// <summary>Every cell, in the group of those that it may be one with.</summary>
    public IReadOnlyList<CellGroup> Groups { get; }

    public IReadOnlyList<PatternRelation> Relations { get; }

    /// <summary>The titles that each person is given in the set, by canonical name.</summary>
    public IEnumerable<KeyValuePair<string, SortedSet<string>>> Titles { get; }

    /// <summary>One speaker's figures in related cells; found when first asked for.</summary>
    public IReadOnlyList<FigureFamily> Figures => _figures ??= [.. FigureFamilies.Of(this)];

    /// <summary>Parts, wholes and dates of everything that has a number; made when first asked for.</summary>
    public BoundNetwork Network => _network ??= new BoundNetwork(this);

    /// <summary>What was too large to decide, in words, sorted.</summary>
    public IReadOnlyCollection<string> NotDecided => _notDecided;

    public void AddNotDecided(string what) => _notDecided.Add(what);
}
