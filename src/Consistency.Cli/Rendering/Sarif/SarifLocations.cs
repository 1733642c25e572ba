using System.Globalization;
using System.Text.Json.Nodes;
using Consistency.Cli.Reading;
using Consistency.V1;

namespace Consistency.Cli.Rendering.Sarif;

/// <summary>Finds where claims stand: their evidence in a report's file, else their line in a file of claims.</summary>
internal sealed class SarifLocations
{
    private readonly LoadedClaims _loaded;
    private readonly Dictionary<string, TextRegions> _regions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Place> _places = new(StringComparer.Ordinal);

    public SarifLocations(LoadedClaims loaded)
    {
        _loaded = loaded;
        for (var i = 0; i < loaded.Request.Claims.Count; i++)
        {
            // The service names a claim without an id by its number.
            var id = loaded.Request.Claims[i].Id is { Length: > 0 } given ? given : Invariant($"c{i + 1}");
            if (loaded.Places.Find(Invariant($"claims[{i}]")).Place is { } place)
                _places.TryAdd(id, place);
        }
    }

    /// <summary>A claim's location with a message; one without a file where it is in none.</summary>
    public JsonObject Of(Claim claim, string message)
    {
        var location = new JsonObject();
        if (Physical(claim) is { } physical)
            location["physicalLocation"] = physical;
        else
            location["logicalLocations"] = new JsonArray(new JsonObject { ["name"] = claim.Id, ["fullyQualifiedName"] = claim.Source?.Id is { Length: > 0 } source ? $"{source}/{claim.Id}" : claim.Id });
        location["message"] = new JsonObject { ["text"] = message };
        return location;
    }

    /// <summary>Whether a claim stands in a file.</summary>
    public bool IsInFile(Claim claim) => Physical(claim) is not null;

    /// <summary>A place in a file; its column counts bytes and is left out.</summary>
    public static JsonObject Of(Place place) => Physical(place.File, place.Line > 0 ? new JsonObject { ["startLine"] = place.Line } : null);

    private JsonObject? Physical(Claim claim)
    {
        if (claim.Evidence is { } evidence && _loaded.Texts.TryGetValue(evidence.ReportId, out var report)
            && RegionsOf(evidence.ReportId, report).Of(evidence.Start, evidence.End) is { } region)
            return Physical(report.Path, region);
        return PlaceOf(claim.Id) is { } place ? Of(place) : null;
    }

    // What a sentence says besides has the sentence's id and a number.
    private Place? PlaceOf(string id) =>
        _places.TryGetValue(id, out var place) || (id.LastIndexOf('-') is > 0 and var dash && _places.TryGetValue(id[..dash], out place)) ? place : null;

    private TextRegions RegionsOf(string id, ReportText report)
    {
        if (!_regions.TryGetValue(id, out var regions))
            _regions[id] = regions = new TextRegions(report.Text);
        return regions;
    }

    private static JsonObject Physical(string path, JsonObject? region)
    {
        var physical = new JsonObject { ["artifactLocation"] = new JsonObject { ["uri"] = ArtifactUri.Of(path) } };
        if (region is not null)
            physical["region"] = region;
        return physical;
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
