using System.Globalization;
using Consistency.Engine.Copies;
using Consistency.Engine.Normalization;
using Consistency.Engine.Quotes;
using Consistency.Engine.Rules;
using Consistency.Model;
using Consistency.Model.Packs;

namespace Consistency.Engine.Incremental;

/// <summary>Where rules look at a claim, besides the block of its cell.</summary>
/// <param name="Key">Names the neighbourhood among those of its reach; for a quote, its property.</param>
/// <param name="Words">The words that the claim is known by there; empty where its wording does not matter.</param>
/// <param name="Quote">Where neighbourhoods are made of what quotes share, the quote.</param>
internal readonly record struct Placement(Reach Reach, string Key, string Words = "", WordedClaim? Quote = null)
{
    /// <summary>The names that a claim uses, as given.</summary>
    public static IEnumerable<string> NamesIn(Claim claim, ValueReader values, RulePack pack)
    {
        foreach (var speaker in claim.Speakers.Where(s => s.Length > 0))
            yield return speaker;
        if (claim.Subject.Name.Length > 0)
            yield return claim.Subject.Name;
        if (claim.Value is ClaimValue.OfEntity { Name: { Length: > 0 } name } && values.IsUnknownEntity(name, TopicReader.PropertyOf(pack, claim.Property)))
            yield return name;
    }

    /// <summary>Whether no other claim's wording bears on a claim, so that its property says where it is looked at.</summary>
    public static bool IsReadAlone(Claim claim, PropertyDefinition property) => !property.Quote && claim.Evidence is null;

    public static IEnumerable<Reach> ByProperty(PropertyDefinition property)
    {
        if (property.Offices)
            yield return Reach.Offices;
        if (property.Order != EventOrder.None)
            yield return Reach.Orders;
    }

    public static IEnumerable<Placement> Of(NormalClaim claim)
    {
        var property = claim.Cell.Property;
        foreach (var reach in ByProperty(property))
            yield return new Placement(reach, "");
        if (property.Quote && !claim.Denied)
            yield return new Placement(Reach.Remarks, Remarks.SpeakerOf(claim));
        if (IsReadAlone(claim.Claim, property) || WordedClaim.Of(claim) is not { } worded)
            yield break;
        var about = CreditedStatements.About(claim);
        yield return property.Quote
            ? new Placement(Reach.Statements, about.Facets.Property, worded.Words, worded)
            : new Placement(Reach.Statements, string.Create(CultureInfo.InvariantCulture, $"{about.Facets.Key()}\n{about.Figure.Lower + 0:R}\n{about.Figure.Upper + 0:R}"), worded.Words);
    }
}
