using Consistency.Model.Packs;
using Consistency.RulePacks.Documents;

namespace Consistency.RulePacks.Compiling;

/// <summary>Compiles merged content to a pack. A section that is the very one of the pack below is taken over from there.</summary>
internal sealed class PackCompiler(MapNode content, CompiledPack? below, CompileContext context)
{
    /// <summary>Compiles; where there are faults, they are in the context's list and the pack is not to be used.</summary>
    /// <param name="digests">Asked last, as compiling finds conflicts.</param>
    public RulePack Compile(Func<IReadOnlyList<PackDigest>> digests)
    {
        var units = Section("units", s => UnitSection.Compile(s, context), p => p.Units);
        var readings = Section("readings", PolicySections.Readings, p => p.Readings);
        var properties = Section("properties", s => TaxonomySection.Compile(s, "property", context), p => p.Properties);
        var offices = Section("offices", s => OfficeSection.Compile(s, context), p => p.Offices);
        return new RulePack
        {
            Properties = properties,
            PropertyDefinitions = Section("properties", s => new PropertySection(s, units, content.Map("scales"), context).Compile(), p => p.PropertyDefinitions),
            Subjects = Section("subjects", s => TaxonomySection.Compile(s, "subject", context), p => p.Subjects),
            Qualifiers = Section("qualifiers", Qualifiers, p => p.Qualifiers),
            Places = Section("places", s => TaxonomySection.Compile(s, "place", context), p => p.Places),
            Events = Section("events", s => TaxonomySection.Compile(s, "event", context), p => p.Events),
            Units = units,
            Readings = readings,
            Offices = offices,
            Scales = Section("scales", s => ScaleSection.Compile(s, context), p => p.Scales),
            Names = Section("names", s => NameSection.Compile(s, offices.Bodies, context), p => p.Names),
            Wordings = Section("wordings", s => WordingSection.Compile(s, context), p => p.Wordings),
            Facets = Section("facets", PolicySections.Facets, p => p.Facets),
            Rules = Section("rules", s => RuleSection.Compile(s, context), p => p.Rules),
            UserRules = new UserRuleSection(content.Map("rules"), properties, readings, context).Compile(),
            Digests = digests(),
        };
    }

    private IReadOnlyDictionary<string, Taxonomy> Qualifiers(MapNode section) =>
        section.Entries.ToDictionary(e => e.Key, e => TaxonomySection.Compile((MapNode)e.Value, "value of this qualifier", context), StringComparer.Ordinal);

    private T Section<T>(string key, Func<MapNode, T> compile, Func<RulePack, T> kept) =>
        below is not null && ReferenceEquals(below.Content[key], content[key]) ? kept(below.Pack) : compile(content.Map(key));
}
