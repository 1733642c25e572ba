using Consistency.Engine.Cells;
using Consistency.Engine.Normalization;
using Consistency.Engine.Reporting;
using Consistency.Model;

namespace Consistency.Engine.Comparison;

/// <summary>A change that takes away one respect in which two claims differ.</summary>
/// <param name="Condition">The change as what follows "if": "both were of Sudport".</param>
/// <param name="KeepsApart">Whether claims that differ so are of different things; otherwise it is a matter of who says it, and how.</param>
/// <param name="Apply">Makes the change in the claims as they were given.</param>
internal sealed record Alteration(DifferenceKind Kind, string Condition, bool KeepsApart, Func<Claim, Claim, (Claim A, Claim B)> Apply)
{
    private static readonly string[] Anybody = ["somebody"];

    /// <summary>Every respect in which two claims differ, but for what they say.</summary>
    public static IEnumerable<Alteration> Between(NormalClaim a, NormalClaim b, FacetComparer comparer)
    {
        var (x, y) = (a.Cell.Facets, b.Cell.Facets);
        if (comparer.Property(x, y) != FacetRelation.Equal)
            yield return new(DifferenceKind.Measure, $"both told of “{Wording.Measure(a)}”", true, (p, q) => (p, q with { Property = p.Property }));
        if (a.Quantity is { } quantity && b.Quantity is { } other && (quantity.Unit != other.Unit || quantity.Trend != other.Trend) && !string.Equals(x.Measure, y.Measure, StringComparison.Ordinal))
            yield return new(DifferenceKind.Unit, "both were in one unit", true, (p, q) => (p, q with { Value = new ClaimValue.OfQuantity(other with { Unit = quantity.Unit, Trend = quantity.Trend }) }));
        if (!FacetDifferences.AreQuotes(a, b) && comparer.Population(x, y) != FacetRelation.Equal)
            yield return new(DifferenceKind.Population, $"both were about “{Wording.Subject(a)}”", true, (p, q) => (p, q with { Subject = p.Subject }));
        foreach (var alteration in OfScope(a, b, comparer))
            yield return alteration;
        if (OfSpeaker(a, b) is { } oneSpeaker)
            yield return oneSpeaker;
        if (string.Equals(a.SourceId, b.SourceId, StringComparison.Ordinal))
            yield return new(DifferenceKind.Speaker, "they came from two sources", false, (p, q) => (p, q with { Source = q.Source with { Id = q.Source.Id + "'" } }));
        if (a.Hedged || b.Hedged)
            yield return new(DifferenceKind.Assumption, "both were said for certain", false, (p, q) => (p with { Certainty = Certainty.Plain }, q with { Certainty = Certainty.Plain }));
    }

    private static Alteration? OfSpeaker(NormalClaim a, NormalClaim b)
    {
        if (a.Speaker.Length + b.Speaker.Length == 0)
            return new(DifferenceKind.Speaker, "both were the words of one speaker", false, (p, q) => (p with { Speakers = Anybody }, q with { Speakers = Anybody }));
        if (string.Equals(a.Speaker, b.Speaker, StringComparison.Ordinal))
            return null;
        var speaker = a.Speaker.Length > 0 ? a : b;
        return new(DifferenceKind.Speaker, $"both were the words of {Voices.Name(speaker)}", FacetDifferences.AreQuotes(a, b),
            (p, q) => (p with { Speakers = speaker.Claim.Speakers }, q with { Speakers = speaker.Claim.Speakers }));
    }

    private static IEnumerable<Alteration> OfScope(NormalClaim a, NormalClaim b, FacetComparer comparer)
    {
        var (x, y) = (a.Cell.Facets, b.Cell.Facets);
        var (first, second) = (a.Claim.Scope, b.Claim.Scope);
        if (comparer.Event(x, y) is not FacetRelation.Equal and var sameEvent)
            yield return Scope(DifferenceKind.Event, $"both were of “{Or(first.Event, second.Event)}”", sameEvent, s => s with { Event = Or(first.Event, second.Event) });
        if (comparer.Place(x, y) is not FacetRelation.Equal and var place)
            yield return Scope(DifferenceKind.Place, $"both were of {Or(first.Place, second.Place)}", place, s => s with { Place = Or(first.Place, second.Place) });
        if (FacetComparer.Period(x, y) is not FacetRelation.Equal and var period && (first.Period ?? second.Period) is { } span)
            yield return Scope(DifferenceKind.Time, $"both were for {Wording.Time(span)}", period, s => s with { Period = span });
        if (FacetDifferences.AsOfRelation(a, b) is not FacetRelation.Equal and var asOf)
            yield return Scope(DifferenceKind.Time, $"both were as of {Or(x.AsOf, y.AsOf)}", asOf, s => s with { AsOf = Or(x.AsOf, y.AsOf) });
    }

    private static Alteration Scope(DifferenceKind kind, string condition, FacetRelation relation, Func<Scope, Scope> change) => new(
        kind, condition, relation != FacetRelation.Unstated, (p, q) => (p with { Scope = change(p.Scope) }, q with { Scope = change(q.Scope) }));

    private static string Or(string first, string second) => first.Length > 0 ? first : second;
}
