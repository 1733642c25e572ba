using Consistency.Engine.Cells;
using Consistency.Engine.Normalization;
using Consistency.Engine.Quantities;
using Consistency.Engine.Reporting;
using Consistency.Model;

namespace Consistency.Engine.Figures;

/// <summary>One speaker's one figure in versions that cannot all be what was said.</summary>
internal sealed class VersionFlag(ClaimSet claims, FigureFamily family, List<List<int>> versions, List<VersionPair> pairs, Func<Cell, Cell, FacetRelation, Step> step) : IFlag
{
    public string Key => family.Key;

    public Severity Severity => Severity.Tension;

    /// <summary>The places of the claims of the pair that shows it.</summary>
    public (int First, int Second) Minimal => (pairs[0].First, pairs[0].Second);

    public Finding Describe()
    {
        var sides = pairs.SelectMany(p => new[] { p.A, p.B }).Distinct().Order().ToList();
        var stances = sides.ConvertAll(v => StanceOf([.. versions[v].OrderBy(p => claims.Clustered.Rows[p]).Select(claims.At)]));
        var (first, second) = (claims.At(pairs[0].First), claims.At(pairs[0].Second));
        return new Finding
        {
            Key = Key,
            Severity = Severity,
            What = NumberText.Of(first.Quantity! with { Bound = first.Quantity.Upper is null ? Bound.Exact : Bound.Range }),
            Stances = stances,
            Minimal = [first, second],
            Drop = Repairs.AllButLargest(stances),
            DropExact = pairs.Count == sides.Count * (sides.Count - 1) / 2,
            Steps = [.. FigureVersions.SpeakerSteps(family), step(first.Cell, second.Cell, pairs[0].Relation)],
            Clash = "It is one figure of one speaker, so at most one version is what was said.",
            OneSpeaker = true,
        };
    }

    private static Stance StanceOf(NormalClaim[] version)
    {
        var first = Repairs.First(version);
        return new Stance(Wording.Said(first), version) { Quantity = first.Quantity };
    }
}
