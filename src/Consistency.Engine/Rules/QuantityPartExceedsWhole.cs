using Consistency.Engine.Cells;
using Consistency.Engine.Network;
using Consistency.Engine.Normalization;
using Consistency.Engine.Quantities;
using Consistency.Engine.Reporting;
using Consistency.Model;
using Consistency.Model.Packs;

namespace Consistency.Engine.Rules;

/// <summary>A part's floor above its whole's ceiling.</summary>
internal sealed class QuantityPartExceedsWhole : IRule
{
    public RuleDescription Description { get; } = new(
        RuleIds.QuantityPartExceedsWhole,
        "A number for a part that is above the number for its whole: more children killed than people.",
        [Severity.Contradiction, Severity.Tension],
        "“60 civilians were killed” and “50 people were killed or wounded”, of one event on one day.",
        "“60 civilians were wounded” and “50 people were killed”: neither is part of the other.",
        "Check whether the whole is as recent and as wide as the part; a total is often older than the count of one of its parts.");

    public string Message => "A part is larger than its whole, {what}: {positions}.";

    public IEnumerable<IFlag> Find(ClaimSet claims)
    {
        var nodes = claims.Groups.Where(g => g.Claims.Any(c => c is { Denied: false, Quantity: not null })).ToList();
        var byFacets = nodes.ToLookup(g => g.Facets with { AsOf = "" });
        foreach (var (whole, parts) in PartsByWhole(claims, byFacets))
        {
            claims.Cancellation.ThrowIfCancellationRequested();
            var partClaims = parts.SelectMany(p => byFacets[p.Part].SelectMany(g => NetworkClaim.Of(g, p.LeftOut))).ToList();
            var floors = new PartFloors(partClaims, byFacets[whole].First().Cells[0].Cell.Property.Kind == PropertyKind.Flow);
            foreach (var group in byFacets[whole])
            {
                if (Find(claims, group, floors, partClaims) is { } finding)
                    yield return finding;
            }
        }
    }

    /// <summary>For everything that has a part in the set, its parts, dates left aside, and how many qualifiers it leaves out of each.</summary>
    private static Dictionary<Facets, List<(Facets Part, int LeftOut)>> PartsByWhole(ClaimSet claims, ILookup<Facets, CellGroup> byFacets)
    {
        var periods = byFacets.Select(g => g.Key).ToLookup(f => f with { Period = "" });
        var finder = new WholeFinder(claims.Pack, claims.Relations, periods.Select(p => p.Key).ToHashSet());
        var parts = new Dictionary<Facets, List<(Facets Part, int LeftOut)>>();
        foreach (var part in byFacets.Select(g => g.Key))
        {
            claims.Cancellation.ThrowIfCancellationRequested();
            if (!finder.TryFind(part, out var wholes))
                claims.AddNotDecided($"quantity/part-exceeds-whole: {part.Key()} is part of more things than are followed.");
            // What was counted in a period is part of what was counted in a longer one.
            var within = wholes.Append(new(part, 0)).SelectMany(w => periods[w.Key with { Period = "" }]
                .Where(f => !f.Equals(part) && !IsOnlyVaguer(f, part) && FacetComparer.Period(w.Key, f) is FacetRelation.Equal or FacetRelation.PartOf)
                .Select(f => (Whole: f, LeftOut: w.Value)));
            foreach (var (whole, leftOut) in within)
            {
                if (!parts.TryGetValue(whole, out var list))
                    parts[whole] = list = [];
                list.Add((part, leftOut));
            }
        }

        return parts;
    }

    /// <summary>The same but for a place or event that it leaves open is no whole: it may be the same thing, or another.</summary>
    private static bool IsOnlyVaguer(Facets whole, Facets part) =>
        IsOpen(whole.Place, part.Place) && IsOpen(whole.Event, part.Event) && !whole.Equals(part) && (whole with { Place = part.Place, Event = part.Event }).Equals(part);

    private static bool IsOpen(string whole, string part) => whole.Length == 0 || string.Equals(whole, part, StringComparison.Ordinal);

    private static Finding? Find(ClaimSet claims, CellGroup whole, PartFloors floors, List<NetworkClaim> partClaims)
    {
        (NetworkClaim Part, NetworkClaim Whole, int Assumptions)? best = null;
        var tooLow = new List<NetworkClaim>();
        var highest = floors.At(whole.Facets.AsOf).ToList();
        foreach (var ceiling in NetworkClaim.Of(whole, 0).Where(c => !double.IsPositiveInfinity(c.Strict.Upper)))
        {
            var clashes = highest.Where(f => Clash(claims, f, ceiling)).Select(f => (Part: f, Whole: ceiling, Assumptions: NetworkClaim.Assumptions(f, ceiling))).ToList();
            if (clashes.Count == 0)
                continue;
            tooLow.Add(ceiling);
            best = clashes.Aggregate(best, (a, b) => a is null ? b : Better(a.Value, b));
        }

        if (best is not { } clash)
            return null;
        // What is above the lowest ceiling of those that assume as much is above one of them.
        var lowest = tooLow.GroupBy(c => (c.Stated, c.Assumed)).Select(g => g.MinBy(c => c.Strict.Ceiling)).ToList();
        var tooHigh = partClaims.Where(p => floors.Counts(p.AsOf, whole.Facets.AsOf) && lowest.Exists(c => Clash(claims, p, c))).Select(p => p.Claim).Distinct().ToList();
        return FindingOf(whole, clash, tooLow.ConvertAll(c => c.Claim), tooHigh);
    }

    private static bool Clash(ClaimSet claims, NetworkClaim part, NetworkClaim whole) =>
        part.Strict.Floor > whole.Strict.Ceiling && NetworkClaim.Assumptions(part, whole) <= claims.Pack.Facets.TensionAssumptions;

    private static Finding FindingOf(
        CellGroup whole, (NetworkClaim Part, NetworkClaim Whole, int Assumptions) clash, List<NormalClaim> wholeClaims, List<NormalClaim> tooHigh)
    {
        var drop = wholeClaims.Count <= tooHigh.Count ? wholeClaims : tooHigh;
        var (part, total) = (clash.Part.Claim, clash.Whole.Claim);
        return new Finding
        {
            Key = whole.Key,
            Severity = clash.Assumptions == 0 ? Severity.Contradiction : Severity.Tension,
            What = Wording.What(total),
            Stances = [StanceOf(wholeClaims, total), .. tooHigh.GroupBy(c => c.Cell).OrderBy(g => g.Key.Key, StringComparer.Ordinal).Select(g => StanceOf([.. g], Repairs.First(g)))],
            Minimal = [part, total],
            Drop = drop,
            DropExact = drop.Count == 1,
            Steps =
            [
                new Step(StepKind.PartOf, $"{Name(part)} is part of {Name(total)}.", [part.Id, total.Id]),
                .. new[] { part, total }.Where(c => ReadingText.IsWorthSaying(c.Quantity!, c.Reading.Strict))
                    .Select(c => new Step(StepKind.Reading, ReadingText.Of(c.Quantity!, c.Reading.Strict, strict: true), [c.Id])),
                .. Wording.Unstated(part.Cell.Facets, total.Cell.Facets).Select(a => new Step(StepKind.Assumption, $"One of them leaves it open; here it is assumed that {a}, or that it is wider.", [part.Id, total.Id])),
            ],
            Clash = "A part cannot be more than its whole.",
        };
    }

    private static string Name(NormalClaim claim) => $"“{Wording.Subject(claim)} {Wording.Measure(claim)}”";

    private static Stance StanceOf(List<NormalClaim> claims, NormalClaim first) =>
        new(Wording.Said(first), claims) { Quantity = first.Quantity };

    private static (NetworkClaim Part, NetworkClaim Whole, int Assumptions) Better(
        (NetworkClaim Part, NetworkClaim Whole, int Assumptions) a, (NetworkClaim Part, NetworkClaim Whole, int Assumptions) b)
    {
        if (a.Assumptions != b.Assumptions)
            return a.Assumptions < b.Assumptions ? a : b;
        var order = NormalClaim.ByContent(a.Part.Claim, b.Part.Claim);
        return order < 0 || (order == 0 && NormalClaim.ByContent(a.Whole.Claim, b.Whole.Claim) <= 0) ? a : b;
    }
}
