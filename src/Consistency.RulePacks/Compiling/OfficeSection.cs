using Consistency.Model.Packs;
using Consistency.RulePacks.Documents;

namespace Consistency.RulePacks.Compiling;

/// <summary>Compiles offices and the bodies that their holders speak for.</summary>
internal static class OfficeSection
{
    public static OfficeTable Compile(MapNode section, CompileContext context)
    {
        var bodies = TaxonomySection.Compile(section.Map("bodies"), "body", context);
        var offices = section.Map("offices");
        var definitions = offices.Entries.Select(e => new Office(
            e.Key,
            ((MapNode)e.Value).Text("class"),
            BodyReferences.Check(((MapNode)e.Value).List("bodies"), bodies, context))).ToList();
        return new OfficeTable(TaxonomySection.Compile(offices, "office", context), bodies, definitions)
        {
            DescriptionMarks = section.Texts("description_marks").Select(Words.Fold).Distinct(StringComparer.Ordinal).ToList(),
            FormerMarks = section.Texts("former_marks").Select(Words.Fold).ToHashSet(StringComparer.Ordinal),
        };
    }
}
