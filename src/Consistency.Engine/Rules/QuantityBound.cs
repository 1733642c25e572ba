using Consistency.Engine.Figures;
using Consistency.Engine.Normalization;
using Consistency.Engine.Quantities;
using Consistency.Engine.Reporting;
using Consistency.Model;

namespace Consistency.Engine.Rules;

/// <summary>One speaker's one figure, a floor here and a ceiling there.</summary>
internal sealed class QuantityBound : IRule
{
    public RuleDescription Description { get; } = new(
        RuleIds.QuantityBound,
        "One speaker's one figure, reported with different bounds: a floor here, a ceiling there; or a bound here, the bare number there.",
        [Severity.Tension, Severity.Notice],
        "The minister's 300: “at least 300” in one report, “up to 300” in another.",
        "“about 300” and “300”; or “at least 300” and “more than 300”: two floors.",
        "Go back to the speaker's own words: a floor and a ceiling have no more than the one number in common.");

    public string Message => "The figure {what} is reported with different bounds: {positions}.";

    public IEnumerable<IFlag> Find(ClaimSet claims) => claims.Figures.Where(f => f.HasSeveralBounds).Select(Find).OfType<Finding>();

    private static Finding? Find(FigureFamily family)
    {
        var byBound = family.Claims.GroupBy(c => Side(c.Quantity!.Bound)).Where(g => g.Key is not BoundSide.None).ToDictionary(g => g.Key, g => g.ToList());
        var (floors, ceilings, bare) = (byBound.GetValueOrDefault(BoundSide.Floor), byBound.GetValueOrDefault(BoundSide.Ceiling), byBound.GetValueOrDefault(BoundSide.Bare));
        var pair = Pair(floors, ceilings, acrossSources: false) ?? Pair(floors, bare, acrossSources: true) ?? Pair(ceilings, bare, acrossSources: true);
        if (pair is not { } minimal)
            return null;
        var stances = byBound.OrderBy(g => g.Key).Select(g => StanceOf(g.Value)).ToList();
        var first = minimal.First.Quantity!;
        return new Finding
        {
            Key = family.Key,
            Severity = floors is not null && ceilings is not null ? Severity.Tension : Severity.Notice,
            What = NumberText.Of(first with { Bound = Bound.Exact }),
            Stances = stances,
            Minimal = [minimal.First, minimal.Second],
            Drop = Repairs.AllButLargest(stances),
            DropExact = true,
            Steps = [.. FigureVersions.SpeakerSteps(family)],
            Clash = floors is not null && ceilings is not null
                ? "It is one figure of one speaker: it cannot be the least and the most at once, unless it is the number itself."
                : "It is one figure of one speaker, with and without a bound.",
            OneSpeaker = true,
        };
    }

    private static (NormalClaim First, NormalClaim Second)? Pair(List<NormalClaim>? a, List<NormalClaim>? b, bool acrossSources)
    {
        if (a is null || b is null)
            return null;
        var (first, second) = (Repairs.First(a), Repairs.First(b));
        if (!acrossSources || !string.Equals(first.SourceId, second.SourceId, StringComparison.Ordinal))
            return (first, second);
        if (OfOtherSource(b, first) is { } otherSecond)
            return (first, otherSecond);
        return OfOtherSource(a, second) is { } otherFirst ? (otherFirst, second) : null;
    }

    private static NormalClaim? OfOtherSource(List<NormalClaim> claims, NormalClaim than)
    {
        var others = claims.FindAll(c => !string.Equals(c.SourceId, than.SourceId, StringComparison.Ordinal));
        return others.Count > 0 ? Repairs.First(others) : null;
    }

    private static Stance StanceOf(List<NormalClaim> claims)
    {
        var first = Repairs.First(claims);
        return new Stance(Wording.Said(first), claims) { Quantity = first.Quantity };
    }

    private static BoundSide Side(Bound bound) => bound switch
    {
        Bound.AtLeast or Bound.MoreThan => BoundSide.Floor,
        Bound.AtMost or Bound.LessThan => BoundSide.Ceiling,
        Bound.Exact => BoundSide.Bare,
        _ => BoundSide.None,
    };

    /// <summary>Which side a wording bounds; "about" and ranges bound both and clash with neither.</summary>
    private enum BoundSide
    {
        Floor,
        Bare,
        Ceiling,
        None,
    }
}
