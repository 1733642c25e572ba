using System.Collections.Frozen;

namespace Consistency.Model.Packs;

/// <summary>Names with other forms and part-of: "perished" is a form of "killed", killed is part of killed-or-wounded.</summary>
/// <remarks>Immutable; safe to share between threads. Part-of is reflexive here and never circular.</remarks>
public sealed class Taxonomy
{
    public static readonly Taxonomy Empty = new([]);

    private readonly FrozenDictionary<string, string> _canonicalByForm;

    // Every known name with all it is part of, itself first, then nearest first.
    private readonly FrozenDictionary<string, IReadOnlyList<string>> _wholes;

    /// <summary>Builds a taxonomy; the caller has made sure that forms are unambiguous and part-of has no circle.</summary>
    public Taxonomy(IEnumerable<TaxonomyEntry> entries)
    {
        var byName = entries.ToDictionary(e => e.Name, StringComparer.Ordinal);
        var forms = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in byName.Values)
        {
            forms[Fold(entry.Name)] = entry.Name;
            foreach (var form in entry.Forms)
                forms[Fold(form)] = entry.Name;
        }

        _canonicalByForm = forms.ToFrozenDictionary(StringComparer.Ordinal);
        _wholes = byName.Keys.ToFrozenDictionary(n => n, n => WholesOf(n, byName), StringComparer.Ordinal);
        HasParts = byName.Values.Any(e => e.PartOf.Count > 0);
    }

    /// <summary>Whether any name is part of another.</summary>
    public bool HasParts { get; }

    public IEnumerable<string> Names => _wholes.Keys;

    /// <summary>Every form, folded, names among them, with the canonical name that it stands for; in no particular order.</summary>
    public IEnumerable<(string Form, string Name)> Forms => _canonicalByForm.Select(f => (f.Key, f.Value));

    /// <summary>The form that two spellings of one name share: lower case, single blanks, no leading article.</summary>
    public static string Fold(string name)
    {
        if (IsFolded(name))
            return name;
        var folded = string.Join(' ', name.ToLowerInvariant().Replace('-', ' ').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return folded.StartsWith("the ", StringComparison.Ordinal) && folded.Length > 4 ? folded[4..] : folded;
    }

    /// <summary>Whether a name is words of small letters and digits with single blanks between, as keys of tables often are: nothing to fold.</summary>
    private static bool IsFolded(string name)
    {
        for (var i = 0; i < name.Length; i++)
        {
            var isBetween = name[i] == ' ' && i > 0 && i + 1 < name.Length && name[i - 1] != ' ';
            if (!isBetween && !char.IsAsciiLetterLower(name[i]) && !char.IsAsciiDigit(name[i]))
                return false;
        }

        return !name.StartsWith("the ", StringComparison.Ordinal);
    }

    /// <summary>Finds the canonical name of a form.</summary>
    public bool TryResolve(string form, out string canonical)
    {
        var found = _canonicalByForm.TryGetValue(Fold(form), out var name);
        canonical = name ?? "";
        return found;
    }

    /// <summary>All that a canonical name is part of, itself first, then nearest first; the name alone where unknown.</summary>
    public IReadOnlyList<string> Wholes(string canonical) => _wholes.TryGetValue(canonical, out var wholes) ? wholes : [canonical];

    /// <summary>Whether one canonical name is the other or part of it.</summary>
    public bool IsPartOf(string part, string whole) =>
        string.Equals(part, whole, StringComparison.Ordinal) || (_wholes.TryGetValue(part, out var wholes) && wholes.Contains(whole));

    private static IReadOnlyList<string> WholesOf(string name, Dictionary<string, TaxonomyEntry> byName)
    {
        var wholes = new List<string> { name };
        for (var i = 0; i < wholes.Count; i++)
        {
            if (!byName.TryGetValue(wholes[i], out var entry))
                continue;
            foreach (var whole in entry.PartOf.Where(w => !wholes.Contains(w)))
                wholes.Add(whole);
        }

        return wholes;
    }
}

/// <summary>One name of a taxonomy.</summary>
/// <param name="Name">The canonical name.</param>
/// <param name="Forms">Other forms of it.</param>
/// <param name="PartOf">Canonical names of what it is directly part of.</param>
public sealed record TaxonomyEntry(string Name, IReadOnlyList<string> Forms, IReadOnlyList<string> PartOf);
