using System.Text.Json.Nodes;
using Consistency.Cli.Baselines;
using Consistency.V1;

namespace Consistency.Cli.Rendering.Sarif;

/// <summary>Findings as SARIF results: the first claim of the smallest clash is where, the claims of the other positions beside it.</summary>
/// <param name="claims">The answer's claims by id.</param>
/// <param name="ruleIndexes">Where each rule stands among the run's.</param>
internal sealed class SarifResults(
    SarifLocations locations, IReadOnlyDictionary<string, Claim> claims, IReadOnlyDictionary<string, int> ruleIndexes, Acceptance acceptance)
{
    /// <summary>The name and version of the fingerprint: the finding's id.</summary>
    private const string Fingerprint = "inconsistencyId/v1";

    public JsonObject Of(Inconsistency found)
    {
        var primary = Primary(found);
        var result = new JsonObject
        {
            ["ruleId"] = found.RuleId,
            ["level"] = SarifRules.Level(found.Severity),
            ["message"] = new JsonObject { ["text"] = found.Summary },
            ["locations"] = new JsonArray(primary is null ? [] : [locations.Of(primary, ClaimText.What(primary))]),
            ["relatedLocations"] = Related(found, primary),
            ["partialFingerprints"] = new JsonObject { [Fingerprint] = found.Id },
            ["properties"] = new JsonObject { ["severity"] = Words.Of(found.Severity), ["between"] = Words.Of(found.Between), ["reported"] = found.Reported },
        };
        if (ruleIndexes.TryGetValue(found.RuleId, out var index))
            result["ruleIndex"] = index;
        // Of a run, either every result says whether it is suppressed or none does.
        if (acceptance.File is { } file)
            result["suppressions"] = new JsonArray(acceptance.Accepted.Contains(found.Id) ? [Suppression(file)] : []);
        return result;
    }

    private static JsonObject Suppression(string file) => new() { ["kind"] = "external", ["status"] = "accepted", ["justification"] = $"accepted in {file}" };

    private Claim? Primary(Inconsistency found)
    {
        var candidates = found.MinimalClaimIds.Concat(found.Positions.SelectMany(p => p.ClaimIds)).Where(claims.ContainsKey).Select(id => claims[id]).ToList();
        return candidates.Find(locations.IsInFile) ?? (candidates.Count > 0 ? candidates[0] : null);
    }

    /// <summary>The claims of the other positions, those of the smallest clash first in each.</summary>
    private JsonArray Related(Inconsistency found, Claim? primary)
    {
        var related = new JsonArray();
        foreach (var position in found.Positions.Where(p => primary is null || !p.ClaimIds.Contains(primary.Id)))
        {
            var ids = position.ClaimIds.OrderByDescending(found.MinimalClaimIds.Contains).Where(claims.ContainsKey).Take(InconsistencyText.ClaimsShown);
            foreach (var claim in ids.Select(id => claims[id]))
            {
                var location = locations.Of(claim, $"{position.Label}: {ClaimText.Who(claim)}");
                location["id"] = related.Count + 1;
                related.Add(location);
            }
        }

        return related;
    }
}
