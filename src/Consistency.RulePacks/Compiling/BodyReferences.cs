using Consistency.Model.Packs;
using Consistency.RulePacks.Documents;

namespace Consistency.RulePacks.Compiling;

/// <summary>Resolves references to bodies.</summary>
internal static class BodyReferences
{
    /// <summary>The canonical names of the bodies that are named; the unknown ones are faults.</summary>
    public static IReadOnlyList<string> Check(IEnumerable<ScalarNode> names, Taxonomy bodies, CompileContext context)
    {
        var known = new List<string>();
        foreach (var name in names)
        {
            if (bodies.TryResolve(name.Text, out var body))
                known.Add(body);
            else
                context.Faults.Add(name.At, () => FaultTexts.Undefined("body", name.Text, NearestWord.Hint(name.Text, bodies.Names)));
        }

        return known.Distinct(StringComparer.Ordinal).ToList();
    }
}
