using Consistency.Engine.Cells;
using Consistency.Engine.Normalization;
using Consistency.Engine.Quantities;
using Consistency.Engine.Reporting;
using Consistency.Model;
using Consistency.Model.Packs;

namespace Consistency.Engine.Comparison;

/// <summary>Says why two claims can both hold: each facet that differs, or the reading that makes both true.</summary>
internal static class DifferenceFinder
{
    public static IReadOnlyList<Difference> Between(NormalClaim a, NormalClaim b, RulePack pack)
    {
        var facets = FacetDifferences(a, b, new FacetComparer(pack)).ToList();
        return facets.Count > 0 ? facets : [.. ValueDifferences(a, b)];
    }

    private static IEnumerable<Difference> FacetDifferences(NormalClaim a, NormalClaim b, FacetComparer comparer)
    {
        var (x, y) = (a.Cell.Facets, b.Cell.Facets);
        if (Say(comparer.Property(x, y), Wording.Measure(a), Wording.Measure(b)) is { } measure)
            yield return new Difference(DifferenceKind.Measure, measure);
        if (!string.Equals(x.Measure, y.Measure, StringComparison.Ordinal))
            yield return new Difference(DifferenceKind.Unit, $"Their numbers measure different things: “{Wording.Value(a)}” and “{Wording.Value(b)}”.");
        var population = comparer.Population(x, y);
        if (Say(population, Wording.Subject(a), Wording.Subject(b)) is { } subject)
            yield return new Difference(DifferenceKind.Population, subject);
        if (Say(comparer.Event(x, y), x.Event, y.Event) is { } sameEvent)
            yield return new Difference(DifferenceKind.Event, sameEvent);
        if (Say(comparer.Place(x, y), x.Place, y.Place) is { } place)
            yield return new Difference(DifferenceKind.Place, place);
        if (Say(FacetComparer.Period(x, y), x.Period, y.Period) is { } period)
            yield return new Difference(DifferenceKind.Time, period);
        if (Say(FacetComparer.AsOf(a.Cell, b.Cell), x.AsOf, y.AsOf) is { } asOf)
            yield return new Difference(DifferenceKind.Time, asOf);
        if (a.Cell.Property.Quote && !string.Equals(a.Speaker, b.Speaker, StringComparison.Ordinal))
            yield return new Difference(DifferenceKind.Speaker, $"These are the words of two: {a.Voice} and {b.Voice}.");
    }

    private static string? Say(FacetRelation relation, string a, string b) => relation switch
    {
        FacetRelation.Equal => null,
        FacetRelation.PartOf => $"“{a}” is part of “{b}”.",
        FacetRelation.Contains => $"“{b}” is part of “{a}”.",
        FacetRelation.Confusable => $"“{a}” and “{b}” are different things, though easily mixed up.",
        FacetRelation.Unstated => $"Only one of them says “{(a.Length > 0 ? a : b)}”.",
        _ => $"“{a}” and “{b}” are different things.",
    };

    private static IEnumerable<Difference> ValueDifferences(NormalClaim a, NormalClaim b)
    {
        if (a.Quantity is { } first && b.Quantity is { } second)
        {
            yield return new Difference(
                DifferenceKind.Reading,
                $"{ReadingText.Of(first, a.Reading.Strict, strict: true)} {ReadingText.Of(second, b.Reading.Strict, strict: true)} The two have numbers in common.");
        }
        else
            yield return new Difference(DifferenceKind.Reading, $"“{Wording.Value(a)}” and “{Wording.Value(b)}” can both hold.");
    }
}
