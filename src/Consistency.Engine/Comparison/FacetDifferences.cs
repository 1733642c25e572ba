using Consistency.Engine.Cells;
using Consistency.Engine.Normalization;
using Consistency.Engine.Reporting;
using Consistency.Model;

namespace Consistency.Engine.Comparison;

/// <summary>What two claims are about, facet by facet, in the words of one who compares a first with a second.</summary>
internal static class FacetDifferences
{
    public static IEnumerable<Difference> Of(NormalClaim a, NormalClaim b, FacetComparer comparer)
    {
        var (x, y) = (a.Cell.Facets, b.Cell.Facets);
        if (Measure(comparer.Property(x, y), Wording.Measure(a), Wording.Measure(b)) is { } measure)
            yield return new Difference(DifferenceKind.Measure, measure);
        else if (!string.Equals(x.Measure, y.Measure, StringComparison.Ordinal))
            yield return new Difference(DifferenceKind.Unit, $"“{Wording.Value(a)}” and “{Wording.Value(b)}” measure different things, and neither can be turned into the other.");
        if (!AreQuotes(a, b) && Population(a, b, comparer) is { } population)
            yield return new Difference(DifferenceKind.Population, population);
        if (Scope("event", DifferenceKind.Event, comparer.Event(x, y), a.Claim.Scope.Event, b.Claim.Scope.Event) is { } sameEvent)
            yield return sameEvent;
        if (Scope("place", DifferenceKind.Place, comparer.Place(x, y), a.Claim.Scope.Place, b.Claim.Scope.Place) is { } place)
            yield return place;
        if (Scope("period", DifferenceKind.Time, FacetComparer.Period(x, y), Period(a), Period(b)) is { } period)
            yield return period;
        if (AsOf(a, b) is { } asOf)
            yield return asOf;
        if (AreQuotes(a, b) && !string.Equals(a.Speaker, b.Speaker, StringComparison.Ordinal))
            yield return Speakers(a, b);
        if (Hedged(a, b) is { } hedged)
            yield return hedged;
    }

    /// <summary>How far two claims are from being about one thing: 0 for one cell, <see cref="Unrelated"/> or more for two measures.</summary>
    public static int Distance(NormalClaim a, NormalClaim b, FacetComparer comparer)
    {
        var (x, y) = (a.Cell.Facets, b.Cell.Facets);
        var sameKind = a.Claim.Value!.GetType() == b.Claim.Value!.GetType();
        // Words whose meaning is not compared say nothing of each other.
        var free = a.Claim.Value is ClaimValue.OfStatement && !a.Cell.Property.Quote && a.Cell.Property.Scale.Length == 0 && !a.Cell.Property.SingleValued
            && !string.Equals(a.ValueKey, b.ValueKey, StringComparison.Ordinal);
        return (sameKind && !free ? 0 : Unrelated)
            + Weight(comparer.Property(x, y), Unrelated)
            + (string.Equals(x.Measure, y.Measure, StringComparison.Ordinal) ? 0 : 200)
            + (comparer.Population(x, y) == FacetRelation.Apart && comparer.PopulationsRelated(x, y) ? 20 : Weight(comparer.Population(x, y), 100))
            + Weight(comparer.Event(x, y), 50)
            + Weight(comparer.Place(x, y), 50)
            + Weight(FacetComparer.Period(x, y), 20)
            + Weight(AsOfRelation(a, b), 20);
    }

    /// <summary>The distance from which on two claims have nothing to do with each other.</summary>
    public const int Unrelated = 1000;

    /// <summary>How the dates stand to each other; those within the pack's window are one.</summary>
    public static FacetRelation AsOfRelation(NormalClaim a, NormalClaim b) => FacetComparer.AsOf(a.Cell, b.Cell) switch
    {
        FacetRelation.Unstated => FacetRelation.Unstated,
        _ when a.Cell.Group == b.Cell.Group => FacetRelation.Equal,
        var relation => relation,
    };

    /// <summary>That the two speak for themselves, or that neither says who speaks.</summary>
    public static Difference Speakers(NormalClaim a, NormalClaim b) => new(
        DifferenceKind.Speaker,
        a.Speaker.Length + b.Speaker.Length == 0 ? "Neither says whose words these are." : $"They are the words of two: {Voices.Name(a)} and {Voices.Name(b)}.");

    /// <summary>Whether both are somebody's very words, which are about their speaker.</summary>
    public static bool AreQuotes(NormalClaim a, NormalClaim b) => a.Cell.Property.Quote && b.Cell.Property.Quote;

    private static int Weight(FacetRelation relation, int apart) => relation switch
    {
        FacetRelation.Equal => 0,
        FacetRelation.Unstated => 1,
        FacetRelation.PartOf or FacetRelation.Contains => 2,
        FacetRelation.Confusable => 8,
        _ => apart,
    };

    private static string? Measure(FacetRelation relation, string a, string b) => relation switch
    {
        FacetRelation.Equal => null,
        FacetRelation.PartOf => PartOf(a, b),
        FacetRelation.Contains => PartOf(b, a),
        FacetRelation.Confusable => $"“{a}” and “{b}” are different things, though easily mixed up.",
        _ => $"“{a}” and “{b}” are different things.",
    };

    private static string? Population(NormalClaim a, NormalClaim b, FacetComparer comparer)
    {
        var (x, y) = (Wording.Subject(a), Wording.Subject(b));
        return comparer.Population(a.Cell.Facets, b.Cell.Facets) switch
        {
            FacetRelation.Equal => null,
            FacetRelation.PartOf => $"“{x}” are part of “{y}”.",
            FacetRelation.Contains => $"“{y}” are part of “{x}”.",
            _ when comparer.PopulationsRelated(a.Cell.Facets, b.Cell.Facets) => $"“{x}” and “{y}” may overlap, and neither is part of the other.",
            _ => $"“{x}” and “{y}” are not the same.",
        };
    }

    private static Difference? Scope(string facet, DifferenceKind kind, FacetRelation relation, string a, string b) => relation switch
    {
        FacetRelation.Equal => null,
        FacetRelation.Unstated => LeftOpen(facet, a, b),
        FacetRelation.PartOf => new Difference(kind, PartOf(a, b)),
        FacetRelation.Contains => new Difference(kind, PartOf(b, a)),
        _ => new Difference(kind, $"The {facet} is another: “{a}” for the first, “{b}” for the second."),
    };

    private static Difference? AsOf(NormalClaim a, NormalClaim b)
    {
        var relation = AsOfRelation(a, b);
        if (relation == FacetRelation.Equal)
            return null;
        if (relation == FacetRelation.Unstated)
            return LeftOpen("date", Dated(a), Dated(b));
        var why = relation == FacetRelation.Apart ? "it may have changed between them" : "such a total may grow between them";
        return new Difference(DifferenceKind.Time, $"The date is another: {Dated(a)} for the first, {Dated(b)} for the second; {why}.");
    }

    private static string Dated(NormalClaim claim) =>
        claim.Cell.Facets.AsOf is { Length: > 0 } day ? day + (claim.AsOfInferred ? " (when it was published)" : "") : "";

    private static Difference? Hedged(NormalClaim a, NormalClaim b) => (a.Hedged, b.Hedged) switch
    {
        (false, false) => null,
        (true, true) => new Difference(DifferenceKind.Assumption, "Both are hedged or disputed: neither is said for certain."),
        var (first, _) => new Difference(DifferenceKind.Assumption, $"The {(first ? "first" : "second")} is hedged or disputed: it is not said for certain."),
    };

    private static Difference LeftOpen(string facet, string a, string b) => new(
        DifferenceKind.Assumption,
        $"Only the {(a.Length > 0 ? "first" : "second")} states the {facet}, “{(a.Length > 0 ? a : b)}”; the {(a.Length > 0 ? "second" : "first")} leaves it open.");

    private static string Period(NormalClaim claim) => claim.Claim.Scope.Period is { } period ? Wording.Time(period) : "";

    private static string PartOf(string part, string whole) => $"“{part}” is part of “{whole}”.";
}
