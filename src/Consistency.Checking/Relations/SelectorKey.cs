using System.Text;
using Consistency.Model;
using Consistency.Model.Packs;

namespace Consistency.Checking.Relations;

/// <summary>A key that equal selectors share; spelling that <see cref="Taxonomy.Fold"/> evens out makes no difference.</summary>
internal static class SelectorKey
{
    public static string Of(CellSelector selector)
    {
        var key = new StringBuilder();
        Append(key, Taxonomy.Fold(selector.Subject?.Name ?? ""));
        Append(key, Taxonomy.Fold(selector.Property));
        Append(key, Taxonomy.Fold(selector.Scope.Place));
        Append(key, Taxonomy.Fold(selector.Scope.Event));
        Append(key, selector.Scope.Period?.Earliest ?? "");
        Append(key, selector.Scope.Period?.Latest ?? "");
        Append(key, selector.Scope.AsOf);
        foreach (var (name, value) in (selector.Subject ?? Subject.None).Qualifiers.OrderBy(q => q.Key, StringComparer.Ordinal))
        {
            Append(key, Taxonomy.Fold(name));
            Append(key, Taxonomy.Fold(value));
        }

        return key.ToString();
    }

    // The length in front keeps "ab" + "c" and "a" + "bc" apart.
    private static void Append(StringBuilder key, string part) => key.Append(part.Length).Append(':').Append(part);
}
