using Consistency.Engine.Cells;
using Consistency.Engine.Normalization;
using Consistency.Engine.Quantities;

namespace Consistency.Engine.Figures;

/// <summary>Finds the families: claims of one figure by one speaker, then those among them whose cells are related.</summary>
internal static class FigureFamilies
{
    public static IEnumerable<FigureFamily> Of(ClaimSet claims)
    {
        var holders = new OfficeHolders(claims);
        var byFigure = claims.Claims
            .Where(c => c is { Denied: false, Quantity: not null, Speaker.Length: > 0 })
            .GroupBy(c => (c.Figure, c.Cell.Facets.Measure));
        foreach (var sameFigure in byFigure)
        {
            claims.Cancellation.ThrowIfCancellationRequested();
            // A figure that is given once agrees with itself.
            foreach (var (speaker, bodies, members) in BySpeaker(sameFigure, holders).Where(s => s.Claims.Count > 1))
            {
                foreach (var related in Related(claims, members))
                    yield return new FigureFamily(speaker, sameFigure.Key.Figure, related, bodies);
            }
        }
    }

    /// <summary>The claims of each speaker, with those of the bodies that he speaks for; a body taken for nobody speaks for itself.</summary>
    private static IEnumerable<(string Speaker, IReadOnlyList<string> Bodies, List<NormalClaim> Claims)> BySpeaker(IEnumerable<NormalClaim> claims, OfficeHolders holders)
    {
        var bySpeaker = claims.GroupBy(c => c.Speaker, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.ToList(), StringComparer.Ordinal);
        var people = bySpeaker.Keys.Where(holders.IsHolder).ToList();
        var others = bySpeaker.Keys.Where(s => !holders.IsHolder(s)).ToLookup(s => s, StringComparer.OrdinalIgnoreCase);
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var person in people)
        {
            var bodies = holders.NamesOfBodies(person).SelectMany(n => others[n]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
            taken.UnionWith(bodies);
            yield return (person, bodies, [.. bodies.Append(person).SelectMany(s => bySpeaker[s])]);
        }

        foreach (var (speaker, own) in bySpeaker.Where(s => !holders.IsHolder(s.Key) && !taken.Contains(s.Key)))
            yield return (speaker, [], own);
    }

    private static IEnumerable<List<NormalClaim>> Related(ClaimSet claims, List<NormalClaim> members)
    {
        var cells = members.Select(c => c.Cell).Distinct().ToArray();
        if (cells.Length > claims.Pack.Facets.MaximumCompared)
        {
            claims.AddNotDecided($"figure rules: one figure of {members[0].Speaker} stands in {cells.Length} different cells, more than the {claims.Pack.Facets.MaximumCompared} that are compared.");
            yield break;
        }

        var comparer = new FacetComparer(claims.Pack);
        var sets = new DisjointSets(cells.Length);
        for (var i = 0; i < cells.Length; i++)
        {
            for (var j = i + 1; j < cells.Length; j++)
            {
                if (AreRelated(comparer, cells[i], cells[j]))
                    sets.Join(i, j);
            }
        }

        var index = new Dictionary<Cell, int>();
        for (var i = 0; i < cells.Length; i++)
            index[cells[i]] = i;
        foreach (var family in members.GroupBy(c => sets.Find(index[c.Cell])))
        {
            if (family.Skip(1).Any())
                yield return [.. family.OrderBy(c => c.Index)];
        }
    }

    /// <summary>Every facet equal, part of the other, mixed up with it, or unstated on one side. A day of publication parts nothing.</summary>
    private static bool AreRelated(FacetComparer comparer, Cell a, Cell b) =>
        comparer.Property(a.Facets, b.Facets) != FacetRelation.Apart
        && comparer.PopulationsRelated(a.Facets, b.Facets)
        && comparer.Place(a.Facets, b.Facets) != FacetRelation.Apart
        && comparer.Event(a.Facets, b.Facets) != FacetRelation.Apart
        && FacetComparer.Period(a.Facets, b.Facets) != FacetRelation.Apart
        && (FacetComparer.AsOf(a, b) != FacetRelation.Apart || a.AsOfInferred || b.AsOfInferred);
}
