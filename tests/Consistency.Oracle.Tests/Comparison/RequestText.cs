using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Consistency.Model;
using Consistency.Oracle.Tests.Sets;

namespace Consistency.Oracle.Tests.Comparison;

/// <summary>Writes a claim set as the request of a case: see tests/cases/README.md.</summary>
internal static class RequestText
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A line for each claim and relation, and the pack on the last.</summary>
    public static string Of(ClaimSet set) => $$"""
        "request": {
          "claims": [
            {{string.Join(",\n    ", set.Claims.Select(c => Claim(c).ToJsonString(Options)))}}
          ],
          "relations": [
            {{string.Join(",\n    ", set.Relations.Select(r => Relation(r).ToJsonString(Options)))}}
          ],
          "inlineRulePack": {{new JsonObject { ["document"] = Vocabulary.Document }.ToJsonString(Options)}}
        }
        """;

    private static JsonObject Claim(Claim claim)
    {
        var quantity = ((ClaimValue.OfQuantity)claim.Value!).Quantity;
        var number = new JsonObject { ["value"] = quantity.Value };
        if (quantity.Upper is { } upper)
            number["upper"] = upper;
        if (quantity.Bound != Bound.Exact)
            number["bound"] = BoundName(quantity.Bound);
        var written = new JsonObject { ["id"] = claim.Id, ["source"] = new JsonObject { ["id"] = claim.Source.Id } };
        if (claim.Speakers.Count > 0)
            written["speakers"] = new JsonArray([.. claim.Speakers.Select(s => JsonValue.Create(s))]);
        written["subject"] = Named(claim.Subject);
        written["property"] = claim.Property;
        written["quantity"] = number;
        written["scope"] = Scoped(claim.Scope);
        return written;
    }

    private static JsonObject Relation(Relation relation) => new()
    {
        ["kind"] = relation.Kind == RelationKind.Sum ? "RELATION_KIND_SUM" : "RELATION_KIND_PART_OF",
        ["whole"] = Selector(relation.Whole),
        ["parts"] = new JsonArray([.. relation.Parts.Select(Selector)]),
    };

    private static JsonObject Selector(CellSelector selector)
    {
        var written = new JsonObject();
        if (selector.Subject is { } subject)
            written["subject"] = Named(subject);
        if (selector.Property.Length > 0)
            written["property"] = selector.Property;
        if (selector.Scope != Scope.Unstated)
            written["scope"] = Scoped(selector.Scope);
        return written;
    }

    private static JsonObject Named(Subject subject) => new() { ["name"] = subject.Name };

    private static JsonObject Scoped(Scope scope)
    {
        var written = new JsonObject();
        foreach (var (key, value) in new[] { ("place", scope.Place), ("event", scope.Event), ("asOf", scope.AsOf) })
        {
            if (value.Length > 0)
                written[key] = value;
        }

        return written;
    }

    private static string BoundName(Bound bound) => bound switch
    {
        Bound.About => "BOUND_ABOUT",
        Bound.AtLeast => "BOUND_AT_LEAST",
        Bound.MoreThan => "BOUND_MORE_THAN",
        Bound.AtMost => "BOUND_AT_MOST",
        Bound.LessThan => "BOUND_LESS_THAN",
        _ => "BOUND_RANGE",
    };
}
