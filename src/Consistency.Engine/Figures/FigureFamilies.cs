using System.Runtime.InteropServices;
using Consistency.Engine.Cells;
using Consistency.Engine.Columns;
using Consistency.Engine.Quantities;

namespace Consistency.Engine.Figures;

/// <summary>Finds the families: claims of one figure by one speaker, then those among them whose cells are related.</summary>
internal static class FigureFamilies
{
    public static List<FigureFamily> Of(ClaimSet claims)
    {
        var holders = claims.OfficeHolders;
        var blocks = claims.BlockStarts;
        var starts = Array.ConvertAll(blocks, claims.Clustered.StartOf);
        return Workers.Collect<FigureFamily>(starts, (from, to, found) =>
        {
            var same = new SameFigures();
            for (var block = from; block < to; block++)
            {
                claims.Cancellation.ThrowIfCancellationRequested();
                foreach (var places in same.Of(claims, blocks[block], blocks[block + 1]))
                    Add(claims, holders, places, found);
            }
        });
    }

    /// <summary>Claims of one mark are, but for chance and speakers who speak for others, one speaker's one figure.</summary>
    private static void Add(ClaimSet claims, OfficeHolders holders, List<int> places, List<FigureFamily> found)
    {
        if (AreOne(claims, places))
        {
            AddRelated(claims, claims.SpeakerOf(places[0]), [], places, found);
            return;
        }

        var byFigure = new Dictionary<(Figure Figure, int Measure), List<int>>();
        foreach (var place in places)
        {
            ref var same = ref CollectionsMarshal.GetValueRefOrAddDefault(byFigure, (claims.FigureOf(place), claims.CellOf(place).Ids.Measure), out _);
            (same ??= []).Add(place);
        }

        foreach (var same in byFigure.Values)
        {
            foreach (var (speaker, bodies, members) in BySpeaker(claims, same, holders))
            {
                if (members.Count > 1)
                    AddRelated(claims, speaker, bodies, members, found);
            }
        }
    }

    /// <summary>Whether one look shows that it is one figure of one speaker: one mark, one reading, one measure.</summary>
    private static bool AreOne(ClaimSet claims, List<int> places)
    {
        if (claims.SomeSpeakForOthers)
            return false;
        var (first, measure) = (claims.Clustered.Read[places[0]], claims.CellOf(places[0]).Ids.Measure);
        foreach (var place in places)
        {
            ref readonly var read = ref claims.Clustered.Read[place];
            if (!read.Floor.Equals(first.Floor) || !read.Ceiling.Equals(first.Ceiling) || ((read.Traits ^ first.Traits) & ClaimTraits.Sides) != 0
                || claims.CellOf(place).Ids.Measure != measure)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The claims of each speaker, with those of the bodies that he speaks for; a body taken for nobody speaks for itself.</summary>
    private static IEnumerable<(string Speaker, IReadOnlyList<string> Bodies, List<int> Places)> BySpeaker(ClaimSet claims, List<int> places, OfficeHolders holders)
    {
        var bySpeaker = new Dictionary<string, List<int>>(1, StringComparer.Ordinal);
        foreach (var place in places)
        {
            ref var own = ref CollectionsMarshal.GetValueRefOrAddDefault(bySpeaker, claims.SpeakerOf(place), out _);
            (own ??= []).Add(place);
        }

        var people = bySpeaker.Keys.Where(holders.IsHolder).ToList();
        var others = bySpeaker.Keys.Where(s => !holders.IsHolder(s)).ToLookup(s => s, StringComparer.OrdinalIgnoreCase);
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var person in people)
        {
            var bodies = holders.NamesOfBodies(person).SelectMany(n => others[n]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
            taken.UnionWith(bodies);
            yield return (person, bodies, [.. bodies.Append(person).SelectMany(s => bySpeaker[s]).Order()]);
        }

        foreach (var (speaker, own) in bySpeaker.Where(s => !holders.IsHolder(s.Key) && !taken.Contains(s.Key)))
            yield return (speaker, [], own);
    }

    private static void AddRelated(ClaimSet claims, string speaker, IReadOnlyList<string> bodies, List<int> members, List<FigureFamily> found)
    {
        var all = new FigureFamily(claims, speaker, bodies, members);
        if (all.Cells.Count > claims.Pack.Facets.MaximumCompared)
        {
            claims.AddNotDecided($"figure rules: one figure of {speaker} stands in {all.Cells.Count} different cells, more than the {claims.Pack.Facets.MaximumCompared} that are compared.");
            return;
        }

        if (all.Cells.Count == 1 || (all.Cells.Count == 2 && AreRelated(claims, all.Cells[0], all.Cells[1])))
        {
            found.Add(all);
            return;
        }

        var sets = new DisjointSets(all.Cells.Count);
        for (var i = 0; i < all.Cells.Count; i++)
        {
            for (var j = i + 1; j < all.Cells.Count; j++)
            {
                if (AreRelated(claims, all.Cells[i], all.Cells[j]))
                    sets.Join(i, j);
            }
        }

        var index = new Dictionary<Cell, int>();
        for (var i = 0; i < all.Cells.Count; i++)
            index[all.Cells[i]] = i;
        foreach (var family in members.GroupBy(p => sets.Find(index[claims.CellOf(p)])).Where(f => f.Skip(1).Any()))
            found.Add(new FigureFamily(claims, speaker, bodies, [.. family]));
    }

    /// <summary>Every facet equal, part of the other, mixed up with it, or unstated on one side; or said by the request to be part of the other. A day of publication parts nothing.</summary>
    private static bool AreRelated(ClaimSet claims, Cell a, Cell b) =>
        RequestParts.IsPartOf(a, b) || RequestParts.IsPartOf(b, a)
        || (claims.Comparer.Property(a.Facets, b.Facets) != FacetRelation.Apart
            && claims.Comparer.PopulationsRelated(a.Facets, b.Facets)
            && claims.Comparer.Place(a.Facets, b.Facets) != FacetRelation.Apart
            && claims.Comparer.Event(a.Facets, b.Facets) != FacetRelation.Apart
            && FacetComparer.Period(a.Facets, b.Facets) != FacetRelation.Apart
            && (FacetComparer.AsOf(a, b) != FacetRelation.Apart || a.AsOfInferred || b.AsOfInferred));
}
