using Consistency.Engine.Normalization;
using Consistency.Model;
using Consistency.Model.Packs;

namespace Consistency.Engine.Values;

/// <summary>Tells which end of its scale a claim stands at.</summary>
internal sealed class ScaleReader(RulePack pack)
{
    /// <summary>The end: "high" or "low" for a statement on a scale, "near" or "far" for an event; null for none.</summary>
    public string? EndOf(NormalClaim claim)
    {
        if (claim.Denied)
            return null;
        if (claim.Claim.Value is ClaimValue.OfTruth)
            return OppositeEnds.Of(pack.PropertyDefinitions[claim.ValueKey], pack).Near ? "near" : "far";
        return claim.Claim.Value is ClaimValue.OfStatement or ClaimValue.OfEntity && pack.Scales.TryGetValue(claim.Cell.Property.Scale, out var scale)
            ? EndOn(scale, claim)
            : null;
    }

    private static string? EndOn(Scale scale, NormalClaim claim)
    {
        var harm = claim.Cell.Property.Harm || Taxonomy.Fold(claim.Claim.Subject.Name).Split(' ').Any(scale.HarmWords.Contains);
        foreach (var phrase in Phrases(claim.ValueKey))
        {
            if (scale.High.Contains(phrase))
                return "high";
            if (scale.Low.Contains(phrase))
                return "low";
            if (scale.Favourable.Contains(phrase))
                return harm ? "low" : "high";
            if (scale.Unfavourable.Contains(phrase))
                return harm ? "high" : "low";
        }

        return null;
    }

    /// <summary>Each run of words, the longest first: "the most optimistic one" holds "most optimistic" before it holds "most".</summary>
    private static IEnumerable<string> Phrases(string statement)
    {
        var words = Taxonomy.Fold(statement).Split(' ');
        for (var length = Math.Min(4, words.Length); length > 0; length--)
        {
            for (var start = 0; start + length <= words.Length; start++)
                yield return string.Join(' ', words[start..(start + length)]);
        }
    }
}
