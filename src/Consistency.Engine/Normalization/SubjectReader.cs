using Consistency.Engine.Cells;
using Consistency.Model;
using Consistency.Model.Packs;

namespace Consistency.Engine.Normalization;

/// <summary>Reads a subject as a kind of the vocabulary with its qualifiers, or as a name.</summary>
internal sealed class SubjectReader(RulePack pack)
{
    /// <summary>The kind, or empty where the subject is a name that the vocabulary does not know; and its qualifiers.</summary>
    public (string Kind, QualifierList Qualifiers) Read(Subject subject)
    {
        // Keys that differ in blanks are one; of two values the first in order counts, whatever the order of the pairs.
        var stated = subject.Qualifiers.Count == 0 ? QualifierList.None : QualifierList.Of(subject.Qualifiers
            .Select(q => (Key: q.Key.Trim(), Value: CanonicalQualifier(q.Key.Trim(), q.Value)))
            .Where(q => q.Value.Length > 0).OrderBy(q => q.Value, StringComparer.Ordinal).DistinctBy(q => q.Key));
        if (pack.Subjects.TryResolve(subject.Name, out var kind))
            return (kind, stated);
        return TrySplit(subject.Name, out kind, out var found)
            ? (kind, QualifierList.Of(stated.Pairs.Concat(found).DistinctBy(q => q.Key)))
            : ("", stated);
    }

    public string CanonicalQualifier(string key, string value) =>
        pack.Qualifiers.TryGetValue(key, out var values) && values.TryResolve(value, out var canonical) ? canonical : Taxonomy.Fold(value);

    /// <summary>"Ukrainian civilians" is civilians with a nationality.</summary>
    private bool TrySplit(string name, out string kind, out List<(string Key, string Value)> qualifiers)
    {
        (kind, qualifiers) = ("", []);
        if (Taxonomy.Fold(name) is var folded && !folded.Contains(' ', StringComparison.Ordinal))
            return false;
        var words = folded.Split(' ');
        for (var from = 1; from < words.Length && from <= 3; from++)
        {
            if (!pack.Subjects.TryResolve(string.Join(' ', words[from..]), out kind))
                continue;
            var qualifier = string.Join(' ', words[..from]);
            foreach (var (key, values) in pack.Qualifiers.OrderBy(q => q.Key, StringComparer.Ordinal))
            {
                if (!values.TryResolve(qualifier, out var value))
                    continue;
                qualifiers.Add((key, value));
                return true;
            }
        }

        kind = "";
        return false;
    }
}
