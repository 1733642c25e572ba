using Consistency.Engine.Cells;
using Consistency.Engine.Normalization;
using Consistency.Engine.Reporting;
using Consistency.Model;

namespace Consistency.Engine.Quantities;

/// <summary>Makes the finding of an interval clash: positions, minimal set, repair and steps.</summary>
internal static class IntervalFinding
{
    public static Finding Of(ClaimSet claims, CellGroup group, IntervalClash clash, Func<NormalClaim, bool> wanted, string clashText)
    {
        var members = group.Claims.Where(wanted).ToList();
        var intervals = members.ConvertAll(clash.ReadingOf);
        var points = Piercing.Points(intervals);
        var stances = new List<NormalClaim>[points.Count];
        var fitsSeveral = new List<NormalClaim>();
        for (var i = 0; i < members.Count; i++)
        {
            var (first, end) = Piercing.Within(points, intervals[i]);
            if (end - first == 1)
                (stances[first] ??= []).Add(members[i]);
            else
                fitsSeveral.Add(members[i]);
        }

        var deepest = Piercing.Deepest(intervals);
        return new Finding
        {
            Key = group.Key,
            Severity = IsCorrection(clash) ? Severity.Notice : clash.SeverityUnder(claims.Pack.Facets),
            What = Wording.What(clash.Floor),
            Stances = stances.Select(StanceOf).ToArray(),
            FitsSeveral = fitsSeveral,
            Minimal = [clash.Floor, clash.Ceiling],
            Drop = members.Where((_, i) => !intervals[i].Contains(deepest)).ToArray(),
            DropExact = true,
            Steps = Steps(clash).ToArray(),
            Clash = clashText,
        };
    }

    /// <summary>A voice that says something else in a later publication of one source corrects itself.</summary>
    private static bool IsCorrection(IntervalClash clash) =>
        clash.Floor.SourceId.Length > 0 && (clash.Floor.SourceId, clash.Floor.Speaker) == (clash.Ceiling.SourceId, clash.Ceiling.Speaker)
        && clash.Floor.Claim.Source.PublishedAt is { } first && clash.Ceiling.Claim.Source.PublishedAt is { } second && first != second;

    /// <summary>A position is labelled by what most of its claims say; the smallest of several.</summary>
    private static Stance StanceOf(List<NormalClaim> claims)
    {
        var said = claims.GroupBy(Wording.Value, StringComparer.Ordinal)
            .OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).First();
        var first = Repairs.First(said);
        return new Stance(said.Key, claims) { Quantity = first.Quantity, Time = (first.Claim.Value as ClaimValue.OfTime)?.Time };
    }

    private static IEnumerable<Step> Steps(IntervalClash clash)
    {
        foreach (var claim in new[] { clash.Ceiling, clash.Floor })
        {
            if (claim.Quantity is { } quantity && ReadingText.IsWorthSaying(quantity, clash.ReadingOf(claim)))
                yield return new Step(StepKind.Reading, ReadingText.Of(quantity, clash.ReadingOf(claim), clash.Strict), [claim.Id]);
        }

        foreach (var assumption in Wording.Unstated(clash.Floor.Cell.Facets, clash.Ceiling.Cell.Facets))
            yield return new Step(StepKind.Assumption, $"One of them leaves it open; here it is assumed that {assumption} for both.", [clash.Floor.Id, clash.Ceiling.Id]);
        if (clash.Floor.Hedged || clash.Ceiling.Hedged)
            yield return new Step(StepKind.Assumption, "One of them is hedged or disputed; here it is taken as said.", [clash.Floor.Id, clash.Ceiling.Id]);
    }
}
