using Consistency.Engine.Cells;
using Consistency.Engine.Normalization;
using Consistency.Engine.Reporting;
using Consistency.Model;

namespace Consistency.Engine.Figures;

/// <summary>Finds versions of one figure that differ across sources: by property, or by population.</summary>
internal static class FigureVersions
{
    /// <param name="versionOf">What a claim's version is, for a person; claims of one version are one side.</param>
    /// <param name="relation">How two cells of different versions stand to each other; null where they are not to be compared.</param>
    public static Finding? Find(FigureFamily family, Func<NormalClaim, string> versionOf, Func<Cell, Cell, Step?> relation)
    {
        // A source that holds several versions tells them apart itself.
        var bySource = family.Claims.GroupBy(c => c.SourceId, StringComparer.Ordinal)
            .Where(s => s.Select(versionOf).Distinct(StringComparer.Ordinal).Count() == 1)
            .SelectMany(s => s);
        var versions = bySource.GroupBy(versionOf, StringComparer.Ordinal).OrderBy(v => v.Key, StringComparer.Ordinal).Select(v => v.OrderBy(c => c.Index).ToList()).ToList();
        var pairs = Pairs(versions, relation).ToList();
        if (pairs.Count == 0)
            return null;
        var sides = pairs.SelectMany(p => new[] { p.A, p.B }).Distinct().Order().ToList();
        var stances = sides.ConvertAll(v => new Stance(Label(versions[v]), versions[v]) { Quantity = Repairs.First(versions[v]).Quantity });
        var (first, second) = (pairs[0].First, pairs[0].Second);
        return new Finding
        {
            Key = family.Key,
            Severity = Severity.Tension,
            What = Quantities.NumberText.Of(first.Quantity! with { Bound = first.Quantity.Upper is null ? Bound.Exact : Bound.Range }),
            Stances = stances,
            Minimal = [first, second],
            Drop = Repairs.AllButLargest(stances),
            DropExact = pairs.Count == sides.Count * (sides.Count - 1) / 2,
            Steps = [.. SpeakerSteps(family), pairs[0].Step],
            Clash = "It is one figure of one speaker, so at most one version is what was said.",
            OneSpeaker = true,
        };
    }

    public static IEnumerable<Step> SpeakerSteps(FigureFamily family) =>
        family.Bodies.Select(b => new Step(StepKind.Speaker, $"{family.Speaker} speaks for {b}.",
            [.. family.Claims.Where(c => string.Equals(c.Speaker, b, StringComparison.Ordinal)).Take(Position.MaximumListed).Select(c => c.Id)]));

    private static string Label(List<NormalClaim> version)
    {
        var first = Repairs.First(version);
        return Wording.Said(first);
    }

    /// <summary>One pair of claims of different sources for each two versions that are to be compared.</summary>
    private static IEnumerable<(int A, int B, NormalClaim First, NormalClaim Second, Step Step)> Pairs(
        List<List<NormalClaim>> versions, Func<Cell, Cell, Step?> relation)
    {
        for (var a = 0; a < versions.Count; a++)
        {
            for (var b = a + 1; b < versions.Count; b++)
            {
                if (Pair(versions[a], versions[b], relation) is { } pair)
                    yield return (a, b, pair.First, pair.Second, pair.Step);
            }
        }
    }

    private static (NormalClaim First, NormalClaim Second, Step Step)? Pair(List<NormalClaim> a, List<NormalClaim> b, Func<Cell, Cell, Step?> relation)
    {
        foreach (var first in OnePerCell(a))
        {
            foreach (var second in OnePerCell(b))
            {
                // Each source holds one version, so claims of different versions are of different sources.
                if (relation(first.Cell, second.Cell) is { } step)
                    return (first, second, step);
            }
        }

        return null;
    }

    private static IEnumerable<NormalClaim> OnePerCell(List<NormalClaim> claims) =>
        claims.GroupBy(c => c.Cell).Select(Repairs.First).OrderBy(c => c.Cell.Key, StringComparer.Ordinal);
}
