using Consistency.Model.Packs;
using Consistency.RulePacks.Documents;

namespace Consistency.RulePacks.Compiling;

/// <summary>Compiles units. Case does not part them: kW and KW are one.</summary>
internal static class UnitSection
{
    public static UnitTable Compile(MapNode section, CompileContext context)
    {
        var owners = new FormOwners(context, f => f.Trim().ToLowerInvariant());
        foreach (var entry in section.Entries)
            owners.ClaimName(entry.Key, entry.At);
        foreach (var entry in section.Entries)
        {
            foreach (var form in ((MapNode)entry.Value).List("forms"))
                owners.ClaimForm(entry.Key, form);
        }

        return new UnitTable(section.Entries.Select(e => Define(e, owners, context)).ToList());
    }

    private static Unit Define(MapEntry entry, FormOwners owners, CompileContext context)
    {
        var stated = (MapNode)entry.Value;
        if (stated["dimension"] is null)
            context.Faults.Add(entry.At, () => FaultTexts.Required("dimension", "what the unit measures, such as length"));
        if (stated["factor"] is null)
            context.Faults.Add(entry.At, () => FaultTexts.Required("factor", "what one of it is in the dimension's base unit, such as 1000"));
        var forms = stated.Texts("forms").Where(f => owners.Owns(entry.Key, f)).ToList();
        return new Unit(entry.Key, stated.Text("dimension"), stated.Number("factor", 1), forms, stated.Flag("rounding"), stated.Flag("measured"));
    }
}
