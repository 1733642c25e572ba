using System.Text.Json;
using Consistency.Engine.Cells;

namespace Consistency.Dossiers.Ledger;

/// <summary>Facets as a JSON array: property, measure, subject, place, event, period, as-of, then keys and values of qualifiers.</summary>
internal static class FacetsText
{
    private const int FirstQualifier = 7;

    public static string Write(Facets facets) => JsonSerializer.Serialize<string[]>(
    [
        facets.Property, facets.Measure, facets.Subject, facets.Place, facets.Event, facets.Period, facets.AsOf,
        .. facets.Qualifiers.Pairs.SelectMany(p => new[] { p.Key, p.Value }),
    ]);

    public static Facets Read(string text)
    {
        var parts = JsonSerializer.Deserialize<string[]>(text)!;
        var qualifiers = parts[FirstQualifier..].Chunk(2).Select(p => (p[0], p[1]));
        return new Facets(parts[0], parts[1], parts[2], QualifierList.Of(qualifiers), parts[3], parts[4], parts[5], parts[6]);
    }
}
