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

    public IEnumerable<Finding> Find(ClaimSet claims)
    {
        var nodes = claims.Groups.Where(g => g.Claims.Any(c => c is { Denied: false, Quantity: not null })).ToList();
        var byFacets = nodes.ToLookup(g => g.Facets with { AsOf = "" });
        var finder = new WholeFinder(claims.Pack, claims.Relations);
        var parts = new Dictionary<CellGroup, List<(CellGroup Part, int LeftOut)>>();
        foreach (var sameFacets in byFacets)
        {
            claims.Cancellation.ThrowIfCancellationRequested();
            if (!finder.TryFind(sameFacets.Key, out var wholes))
                claims.AddNotDecided($"quantity/part-exceeds-whole: {sameFacets.Key.Key()} is part of more things than are followed.");
            foreach (var (facets, leftOut) in wholes.Where(w => byFacets.Contains(w.Key)))
            {
                foreach (var whole in byFacets[facets])
                {
                    if (!parts.TryGetValue(whole, out var list))
                        parts[whole] = list = [];
                    list.AddRange(sameFacets.Select(p => (p, leftOut)));
                }
            }
        }

        return parts.Select(p => Find(claims, p.Key, p.Value)).OfType<Finding>();
    }

    private static Finding? Find(ClaimSet claims, CellGroup whole, List<(CellGroup Part, int LeftOut)> parts)
    {
        var flow = whole.Cells[0].Cell.Property.Kind == PropertyKind.Flow;
        var partClaims = parts.SelectMany(p => NetworkClaim.Of(p.Part, p.LeftOut)).ToList();
        var floors = new PartFloors(partClaims, flow);
        (NetworkClaim Part, NetworkClaim Whole, int Assumptions)? best = null;
        var tooLow = new List<NetworkClaim>();
        foreach (var ceiling in NetworkClaim.Of(whole, 0).Where(c => !double.IsPositiveInfinity(c.Strict.Upper)))
        {
            var clashes = floors.At(ceiling.AsOf).Where(f => f.Strict.Floor > ceiling.Strict.Ceiling)
                .Select(f => (Part: f, Whole: ceiling, Assumptions: NetworkClaim.Assumptions(f, ceiling)))
                .Where(c => c.Assumptions <= claims.Pack.Facets.TensionAssumptions).ToList();
            if (clashes.Count == 0)
                continue;
            tooLow.Add(ceiling);
            best = clashes.Aggregate(best, (a, b) => a is null ? b : Better(a.Value, b));
        }

        return best is { } clash ? FindingOf(whole, clash, tooLow, partClaims) : null;
    }

    private static Finding FindingOf(
        CellGroup whole, (NetworkClaim Part, NetworkClaim Whole, int Assumptions) clash, List<NetworkClaim> tooLow, List<NetworkClaim> partClaims)
    {
        var lowest = tooLow.Min(c => c.Strict.Ceiling);
        var tooHigh = partClaims.Where(p => p.Strict.Floor > lowest).Select(p => p.Claim).Distinct().ToList();
        var wholeClaims = tooLow.ConvertAll(c => c.Claim);
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
        new($"{Wording.Value(first)} {Wording.Subject(first)} {Wording.Measure(first)}", claims) { Quantity = first.Quantity };

    private static (NetworkClaim Part, NetworkClaim Whole, int Assumptions) Better(
        (NetworkClaim Part, NetworkClaim Whole, int Assumptions) a, (NetworkClaim Part, NetworkClaim Whole, int Assumptions) b)
    {
        if (a.Assumptions != b.Assumptions)
            return a.Assumptions < b.Assumptions ? a : b;
        var order = NormalClaim.ByContent(a.Part.Claim, b.Part.Claim);
        return order < 0 || (order == 0 && NormalClaim.ByContent(a.Whole.Claim, b.Whole.Claim) <= 0) ? a : b;
    }
}
