using Consistency.Model.Packs;
using Consistency.RulePacks.Documents;

namespace Consistency.RulePacks.Compiling;

/// <summary>Compiles names with forms, part_of and parts to a taxonomy, and holds their references against each other.</summary>
internal static class TaxonomySection
{
    /// <param name="what">What the names are, in the words of a fault: "place".</param>
    public static Taxonomy Compile(MapNode section, string what, CompileContext context)
    {
        var things = Collect(section);
        var owners = new FormOwners(context, Taxonomy.Fold);
        foreach (var thing in things.Values)
            owners.ClaimName(thing.Name, thing.At);
        foreach (var thing in things.Values)
            thing.Forms.ForEach(f => owners.ClaimForm(thing.Name, f));
        foreach (var (whole, at) in things.Values.SelectMany(t => t.PartOf).Where(p => !things.ContainsKey(p.Whole)))
            context.Faults.Add(at, () => FaultTexts.Undefined(what, whole, Hint(whole, owners, things.Keys)));
        var sound = PartOfCheck.Check(things, context);
        return new Taxonomy(things.Values.Select(t => new TaxonomyEntry(
            t.Name,
            t.Forms.Select(f => f.Text).Where(f => owners.Owns(t.Name, f)).Distinct(StringComparer.Ordinal).ToList(),
            sound ? t.PartOf.Select(p => p.Whole).Distinct(StringComparer.Ordinal).ToList() : [])));
    }

    private static Dictionary<string, NamedThing> Collect(MapNode section)
    {
        var things = section.Entries.ToDictionary(e => e.Key, e => new NamedThing(e.Key, e.At), StringComparer.Ordinal);
        foreach (var entry in section.Entries)
        {
            var stated = (MapNode)entry.Value;
            var thing = things[entry.Key];
            thing.Forms.AddRange(stated.List("forms"));
            thing.PartOf.AddRange(stated.List("part_of").Select(w => (w.Text, w.At)));
            foreach (var part in stated.List("parts"))
            {
                if (!things.TryGetValue(part.Text, out var partThing))
                    things[part.Text] = partThing = new NamedThing(part.Text, part.At);
                partThing.PartOf.Add((entry.Key, part.At));
            }

            // What something is the sum of is part of it; properties alone have it, and are held against each other elsewhere.
            foreach (var part in stated.List("sum_of").Where(p => things.ContainsKey(p.Text) && !string.Equals(p.Text, entry.Key, StringComparison.Ordinal)))
                things[part.Text].PartOf.Add((entry.Key, part.At));
        }

        return things;
    }

    private static string Hint(string name, FormOwners owners, IEnumerable<string> known) =>
        owners.OwnerOf(name) is { } owner ? $" Did you mean \"{owner}\"?" : NearestWord.Hint(name, known);
}
