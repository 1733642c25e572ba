using Consistency.Engine.Cells;
using Consistency.Engine.Columns;
using Consistency.Engine.Network;
using Consistency.Engine.Normalization;
using Consistency.Model;

namespace Consistency.Engine;

/// <summary>The claims of one check with every name replaced by a number and every wording read, and the cells that they fall into.</summary>
internal sealed class InternedClaims
{
    private readonly Lazy<BoundNetwork> _network;

    /// <param name="surroundings">Where the claims are part of a larger set, what that set says; null where they are all.</param>
    public InternedClaims(EngineInput input, CancellationToken cancellation, Surroundings? surroundings = null)
    {
        Surroundings = surroundings;
        Table = ClaimTable.Of(input.Claims);
        Normalizer = new ClaimNormalizer(Table, input.Relations, input.Pack, surroundings, cancellation);
        Columns = new ClaimColumns(Table.Count);
        var (relations, parts, groups) = ((PartRelations)null!, (RequestParts)null!, (List<CellGroup>)null!);
        var dated = (bool[]?)null;
        // What the cells are to each other depends on what they are of alone, and not on what is said of it.
        Workers.Both(Table.Count, () => Normalizer.Read(Columns, cancellation), () =>
        {
            dated = Normalizer.FindCells(Columns.Cell, cancellation);
            relations = new PartRelations(Normalizer.Relations, Normalizer.Facets);
            parts = new RequestParts(Normalizer.Cells, relations, Normalizer.CellOf);
            groups = surroundings?.Group(Normalizer.Cells, Normalizer.Facets, input.Pack) ?? CellGrouper.Group(Normalizer.Cells, Normalizer.Facets, input.Pack);
        });
        Normalizer.NoteTraits(Columns, dated);
        Blocks = CellBlocks.Of(Normalizer.Cells, groups, parts, Normalizer.Facets, input.Pack);
        Normalizer.Number(Columns.Cell);
        _network = new(() => new BoundNetwork(Blocks.Groups, relations, Normalizer.Facets, input.Pack, cancellation));
    }

    /// <summary>Has the network made beside what follows, where that is worth a core.</summary>
    public void MakeNetworkAhead()
    {
        // Who asks for it waits until it is there, and gets the fault if there is one.
        if ((Blocks.Traits & NetworkClaim.Counting) != 0 && Workers.AreWorth(Table.Count))
            Task.Run(() => _network.Value);
    }

    /// <summary>What the larger set says that the claims are part of; null where they are all.</summary>
    public Surroundings? Surroundings { get; }

    /// <summary>The cells, each in the group of those that it may be one with, and those in blocks of what may be related.</summary>
    public CellBlocks Blocks { get; }

    /// <summary>Parts, wholes and dates of everything that has a number; made when first asked for. Nothing else may give numbers to <see cref="ClaimNormalizer.Facets"/> meanwhile.</summary>
    public BoundNetwork Network => _network.Value;

    public ClaimTable Table { get; }

    public ClaimNormalizer Normalizer { get; }

    /// <summary>In the order of the request.</summary>
    public ClaimColumns Columns { get; }
}
