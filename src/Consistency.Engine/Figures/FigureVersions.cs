using Consistency.Engine.Cells;
using Consistency.Engine.Columns;
using Consistency.Engine.Reporting;
using Consistency.Model;

namespace Consistency.Engine.Figures;

/// <summary>Finds versions of one figure that differ across sources: by property, or by population.</summary>
/// <param name="versionOf">What a cell's version is, as a number; claims of one version are one side.</param>
/// <param name="nameOf">The same in words, which the versions are put in the order of.</param>
/// <param name="relation">How a cell stands to one of another version; <see cref="FacetRelation.Apart"/> where they are not to be compared.</param>
/// <param name="step">Says so, for a person.</param>
internal sealed class FigureVersions(
    ClaimSet claims, Func<FacetIds, long> versionOf, Func<Facets, string> nameOf, Func<Cell, Cell, FacetRelation> relation, Func<Cell, Cell, FacetRelation, Step> step)
{
    // Of so few claims, a look at each is quicker than a table of them.
    private const int Few = 16;

    public IEnumerable<IFlag> Find()
    {
        var families = claims.Figures;
        var starts = new int[families.Count + 1];
        for (var family = 0; family < families.Count; family++)
            starts[family + 1] = starts[family] + families[family].Places.Count;
        return Workers.Collect<VersionFlag>(starts, (from, to, found) =>
        {
            for (var family = from; family < to; family++)
            {
                claims.Cancellation.ThrowIfCancellationRequested();
                if (families[family].Cells.Count > 1 && Find(families[family]) is { } flag)
                    found.Add(flag);
            }
        });
    }

    public static IEnumerable<Step> SpeakerSteps(FigureFamily family) =>
        family.Bodies.Select(b => new Step(StepKind.Speaker, $"{family.Speaker} speaks for {b}.",
            [.. family.Claims.Where(c => string.Equals(c.Speaker, b, StringComparison.Ordinal)).Take(Position.MaximumListed).Select(c => c.Id)]));

    private VersionFlag? Find(FigureFamily family)
    {
        var versions = VersionsOf(family);
        if (versions.Count < 2)
            return null;
        var pairs = Pairs(versions);
        return pairs.Count == 0 ? null : new VersionFlag(claims, family, versions, pairs, step);
    }

    /// <summary>The places of each version, by the versions' names, of sources that hold one: a source that holds several tells them apart itself.</summary>
    private List<List<int>> VersionsOf(FigureFamily family)
    {
        if (!AreSeveral(family.Cells))
            return [];
        var placed = Placed(family);
        var several = placed.Length <= Few ? null : SeveralVersions(placed);
        var versions = new List<(long Version, List<int> Places)>(2);
        foreach (var (place, source, version) in placed)
        {
            if (several?.Contains(source) ?? HoldsAnother(placed, source, version))
                continue;
            var at = versions.Count - 1;
            while (at >= 0 && versions[at].Version != version)
                at--;
            if (at >= 0)
                versions[at].Places.Add(place);
            else
                versions.Add((version, new List<int>(1) { place }));
        }

        if (versions.Count > 1)
            versions.Sort((a, b) => string.CompareOrdinal(NameOf(a.Places), NameOf(b.Places)));
        return versions.ConvertAll(v => v.Places);
    }

    private string NameOf(List<int> places) => nameOf(claims.CellOf(places[0]).Facets);

    private bool AreSeveral(IReadOnlyList<Cell> cells)
    {
        var first = versionOf(cells[0].Ids);
        for (var i = 1; i < cells.Count; i++)
        {
            if (versionOf(cells[i].Ids) != first)
                return true;
        }

        return false;
    }

    /// <summary>Whether a source holds another version too.</summary>
    private static bool HoldsAnother((int Place, int Source, long Version)[] placed, int source, long version)
    {
        foreach (var other in placed)
        {
            if (other.Source == source && other.Version != version)
                return true;
        }

        return false;
    }

    private (int Place, int Source, long Version)[] Placed(FigureFamily family)
    {
        var placed = new (int Place, int Source, long Version)[family.Places.Count];
        Cell? cell = null;
        var version = 0L;
        for (var i = 0; i < placed.Length; i++)
        {
            // Places go cell by cell.
            var next = claims.CellOf(family.Places[i]);
            if (!ReferenceEquals(next, cell))
                (cell, version) = (next, versionOf(next.Ids));
            placed[i] = (family.Places[i], claims.SourceOf(family.Places[i]), version);
        }

        return placed;
    }

    private static HashSet<int> SeveralVersions((int Place, int Source, long Version)[] placed)
    {
        var (versions, several) = (new Dictionary<int, long>(), new HashSet<int>());
        foreach (var (_, source, version) in placed)
        {
            if (!versions.TryAdd(source, version) && versions[source] != version)
                several.Add(source);
        }

        return several;
    }

    /// <summary>One pair of claims of different sources for each two versions that are to be compared.</summary>
    private List<VersionPair> Pairs(List<List<int>> versions)
    {
        var (perCell, pairs) = (versions.ConvertAll(OnePerCell), new List<VersionPair>(1));
        for (var a = 0; a < versions.Count; a++)
        {
            for (var b = a + 1; b < versions.Count; b++)
            {
                if (Pair(perCell[a], perCell[b]) is { } pair)
                    pairs.Add(new VersionPair(a, b, pair.First, pair.Second, pair.Relation));
            }
        }

        return pairs;
    }

    private (int First, int Second, FacetRelation Relation)? Pair(List<int> a, List<int> b)
    {
        foreach (var first in a)
        {
            foreach (var second in b)
            {
                // Each source holds one version, so claims of different versions are of different sources.
                if (relation(claims.CellOf(first), claims.CellOf(second)) is not FacetRelation.Apart and var related)
                    return (first, second, related);
            }
        }

        return null;
    }

    /// <summary>The first claim by content of each cell, in the order of the cells' keys.</summary>
    private List<int> OnePerCell(List<int> places)
    {
        var firsts = new List<int>(1);
        foreach (var place in places)
        {
            if (firsts.Count == 0 || !ReferenceEquals(claims.CellOf(firsts[^1]), claims.CellOf(place)))
                firsts.Add(place);
            else if (claims.CompareContent(place, firsts[^1]) < 0)
                firsts[^1] = place;
        }

        if (firsts.Count > 1)
            firsts.Sort((x, y) => string.CompareOrdinal(claims.CellOf(x).Key, claims.CellOf(y).Key));
        return firsts;
    }
}

/// <summary>Two versions that are to be compared, by number, and a claim of each, by place.</summary>
internal readonly record struct VersionPair(int A, int B, int First, int Second, FacetRelation Relation);
