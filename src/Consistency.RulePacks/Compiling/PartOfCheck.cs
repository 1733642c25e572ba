namespace Consistency.RulePacks.Compiling;

/// <summary>Finds what is part of itself, or of too many others.</summary>
internal static class PartOfCheck
{
    /// <summary>Whether part-of has neither a circle nor a name with too many wholes.</summary>
    public static bool Check(Dictionary<string, NamedThing> things, CompileContext context)
    {
        var sound = true;
        var onReportedCircle = new HashSet<string>(StringComparer.Ordinal);
        foreach (var thing in things.Values.Where(t => t.PartOf.Count > 0))
        {
            var cameFrom = Wholes(thing, things);
            if (cameFrom.ContainsKey(thing.Name))
            {
                sound = false;
                if (!onReportedCircle.Contains(thing.Name))
                    Report(thing, cameFrom, things, onReportedCircle, context);
            }
            else if (cameFrom.Count > Limits.Wholes)
            {
                sound = false;
                context.Faults.Add(thing.At, () => FaultTexts.TooManyWholes);
            }
        }

        return sound;
    }

    /// <summary>What a name is part of, nearest first, each with the name that leads to it; a little past the limit at most.</summary>
    private static Dictionary<string, string> Wholes(NamedThing thing, Dictionary<string, NamedThing> things)
    {
        var cameFrom = new Dictionary<string, string>(StringComparer.Ordinal);
        var open = new Queue<string>([thing.Name]);
        while (open.TryDequeue(out var name) && cameFrom.Count <= Limits.Wholes)
        {
            if (!things.TryGetValue(name, out var part))
                continue;
            foreach (var (whole, _) in part.PartOf)
            {
                if (cameFrom.TryAdd(whole, name))
                    open.Enqueue(whole);
                if (cameFrom.Count > Limits.Wholes)
                    break;
            }
        }

        return cameFrom;
    }

    private static void Report(
        NamedThing thing, Dictionary<string, string> cameFrom, Dictionary<string, NamedThing> things, HashSet<string> reported, CompileContext context)
    {
        var circle = new List<string> { thing.Name };
        for (var name = cameFrom[thing.Name]; !string.Equals(name, thing.Name, StringComparison.Ordinal); name = cameFrom[name])
            circle.Insert(0, name);
        circle.Insert(0, thing.Name);
        reported.UnionWith(circle);

        // The topmost document closed the circle; of that, the last place.
        var at = circle.Zip(circle.Skip(1), (part, whole) => things[part].PartOf.First(p => string.Equals(p.Whole, whole, StringComparison.Ordinal)).At)
            .OrderByDescending(context.Rank).ThenByDescending(p => p.Line).ThenByDescending(p => p.Column).First();
        context.Faults.Add(at, () => FaultTexts.PartOfCircle(circle));
    }
}
