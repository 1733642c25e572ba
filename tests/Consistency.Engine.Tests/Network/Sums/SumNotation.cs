using System.Globalization;
using Consistency.Engine.Tests.Support;
using Consistency.Model;

namespace Consistency.Engine.Tests.Network.Sums;

/// <summary>Writes places, which relations tie together, and what is counted in them in a few letters.</summary>
/// <remarks>
/// Relations: “w=a+b” is a sum, “a&lt;h” a part of h; with “@5-3” one of the third of May alone. Claims: “a=6”, “a&gt;6” (at least), “a&lt;6” (at most),
/// “a@5=6” of May, “a=6?” hedged, “a=6'” what another source says too.
/// </remarks>
internal static class SumNotation
{
    public static ClaimSet Set(string relations, string claims, string property = "hurt") => Sample.Set(SamplePack.Pack, Relations(relations, property), Claims(claims, property));

    public static Relation[] Relations(string texts, string property = "hurt") => [.. texts.Split(' ').Select(t => Relation(t, property))];

    public static Claim[] Claims(string texts, string property = "hurt") => [.. texts.Split(' ').Select(t => Claim(t, property))];

    public static Relation Of(RelationKind kind, CellSelector whole, params CellSelector[] parts) => new(kind, whole, parts);

    public static CellSelector Place(string place, string property, string asOf = "") => new(null, property, new Scope(place, AsOf: asOf));

    private static Claim Claim(string text, string property)
    {
        var at = text.IndexOfAny(['=', '<', '>']);
        var (cell, bound) = (text[..at].Split('@'), text[at] switch { '<' => Bound.AtMost, '>' => Bound.AtLeast, _ => Bound.Exact });
        var value = double.Parse(text[(at + 1)..].TrimEnd('\'', '?'), CultureInfo.InvariantCulture);
        return Sample.Count(text, value, bound, property: property).At(cell[0], asOf: cell.Length > 1 ? Day(cell[1]) : "") with { Certainty = text.EndsWith('?') ? Certainty.Hedged : Certainty.Plain };
    }

    private static Relation Relation(string text, string property)
    {
        var dated = text.Split('@');
        var sides = dated[0].Split('=', '<');
        CellSelector At(string place) => Place(place, property, dated.Length > 1 ? Day(dated[1]) : "");
        return text.Contains('=') ? Of(RelationKind.Sum, At(sides[0]), [.. sides[1].Split('+').Select(At)]) : Of(RelationKind.PartOf, At(sides[1]), At(sides[0]));
    }

    private static string Day(string day) => "2031-" + string.Join('-', day.Split('-').Select(d => d.PadLeft(2, '0')));
}
