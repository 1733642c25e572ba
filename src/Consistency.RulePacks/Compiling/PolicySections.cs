using Consistency.Model.Packs;
using Consistency.RulePacks.Documents;

namespace Consistency.RulePacks.Compiling;

/// <summary>Compiles the policies that are single figures; what is unstated has the model's default.</summary>
internal static class PolicySections
{
    public static ReadingPolicy Readings(MapNode section) => Readings(section, new ReadingPolicy());

    /// <param name="otherwise">Has what the section leaves unstated.</param>
    public static ReadingPolicy Readings(MapNode section, ReadingPolicy otherwise)
    {
        return new ReadingPolicy
        {
            LiteralBelow = section.Number("literal_below", otherwise.LiteralBelow),
            MaximumRoundingShare = section.Number("maximum_rounding_share", otherwise.MaximumRoundingShare),
            AboutShare = section.Number("about_share", otherwise.AboutShare),
            CeilingFloorShare = section.Number("ceiling_floor_share", otherwise.CeilingFloorShare),
            Tolerance = section.Number("tolerance", otherwise.Tolerance),
        };
    }

    public static FacetPolicy Facets(MapNode section)
    {
        var otherwise = new FacetPolicy();
        return new FacetPolicy
        {
            AsOf = section.Flag("as_of", otherwise.AsOf),
            TensionAssumptions = (int)section.Number("tension_assumptions", otherwise.TensionAssumptions),
            MaximumCompared = (int)section.Number("maximum_compared", otherwise.MaximumCompared),
        };
    }
}
