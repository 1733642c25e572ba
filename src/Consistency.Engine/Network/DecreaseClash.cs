namespace Consistency.Engine.Network;

/// <summary>A flow's totals that fall: floors at some dates above ceilings at later ones.</summary>
/// <param name="Earlier">With <paramref name="Later"/>, the two claims that clash through the fewest assumptions.</param>
/// <param name="TooHigh">The claims above a later one.</param>
/// <param name="TooLow">The claims below an earlier one.</param>
internal sealed record DecreaseClash(NetworkClaim Earlier, NetworkClaim Later, IReadOnlyList<NetworkClaim> TooHigh, IReadOnlyList<NetworkClaim> TooLow)
{
    public int Assumptions => NetworkClaim.Assumptions(Earlier, Later);

    /// <summary>Finds the clash of a thing with itself over time, or null where it never falls.</summary>
    /// <param name="most">The most assumptions that a clash may rest on.</param>
    public static DecreaseClash? Find(NetworkBounds bounds, int thing, int most)
    {
        if (bounds.HighestFloor(thing) <= bounds.LowestCeiling(thing))
            return null;
        var floors = new PartFloors(bounds.Network.NodesOf(thing).SelectMany(n => bounds.Of(n).Kinds).Select(k => k.Floor), flow: true);
        (NetworkClaim Earlier, NetworkClaim Later)? best = null;
        var tooLow = new List<NetworkClaim>();
        foreach (var node in bounds.Network.NodesOf(thing))
        {
            var earlier = floors.At(bounds.Network.Group(node).Facets.AsOf).ToList();
            foreach (var ceiling in bounds.ClaimsOf(node))
            {
                var clashes = earlier.FindAll(f => Falls(f, ceiling, most));
                if (clashes.Count > 0)
                    tooLow.Add(ceiling);
                foreach (var floor in clashes)
                    best = best is { } known ? PartClash.Better(known, (floor, ceiling)) : (floor, ceiling);
            }
        }

        return best is { } clash ? new DecreaseClash(clash.Earlier, clash.Later, TooHighOf(bounds, thing, tooLow, most), tooLow) : null;
    }

    private static List<NetworkClaim> TooHighOf(NetworkBounds bounds, int thing, List<NetworkClaim> tooLow, int most)
    {
        var ceilings = tooLow.GroupBy(c => (c.Stated, c.Assumed)).Select(g => new LaterCeilings(g)).ToList();
        return bounds.Network.NodesOf(thing).SelectMany(n => bounds.ClaimsOf(n))
            .Where(f => ceilings.Exists(c => c.Lowest(f.AsOf) is { } ceiling && Falls(f, ceiling, most))).ToList();
    }

    /// <summary>At one date the two would be a conflict of their cell.</summary>
    private static bool Falls(NetworkClaim floor, NetworkClaim ceiling, int most) =>
        !string.Equals(floor.AsOf, ceiling.AsOf, StringComparison.Ordinal) && NetworkClaim.Clash(floor, ceiling, most);
}
