using Consistency.Model.Packs;

namespace Consistency.Engine.Normalization;

/// <summary>
/// Tells which names are one person's: a pure function of the set of names, so that the order of arrival never matters.
/// </summary>
/// <remarks>
/// Surnames block: two that sound alike at the end (Reis, Reise), or long ones one letter apart, are one surname. Within
/// a surname, given names part people; a bare surname or an initial joins the only one that it fits.
/// </remarks>
internal sealed class NameResolver
{
    /// <summary>A surname of at least this many letters may differ by one.</summary>
    private const int LongSurname = 7;

    private readonly Dictionary<string, string> _canonical;
    private readonly Dictionary<string, SortedSet<string>> _titles;

    /// <param name="usesOf">Each of some names with every source that uses it: of several forms, the one that most sources use becomes the canonical one.</param>
    public NameResolver(IEnumerable<string> names, Func<IReadOnlySet<string>, IEnumerable<(string Name, string SourceId)>> usesOf, RulePack pack)
        : this(new(StringComparer.Ordinal), new(StringComparer.Ordinal))
    {
        var people = new List<(string Name, NameParts Parts)>();
        foreach (var name in names.Distinct(StringComparer.Ordinal))
        {
            if (pack.Offices.Bodies.TryResolve(name, out var body))
                _canonical[name] = body;
            else if (NameParts.MayBePerson(name, pack.Names, out var parts))
                people.Add((name, parts));
            else
                _canonical[name] = Taxonomy.Fold(name);
        }

        people.Sort((a, b) => string.CompareOrdinal(a.Name, b.Name));
        var clusters = SurnameBlocks(people).SelectMany(Clusters).ToList();
        var ambiguous = clusters.Where(c => c.Exists(p => !string.Equals(p.Parts.Display, c[0].Parts.Display, StringComparison.Ordinal)));
        var sources = usesOf(ambiguous.SelectMany(c => c.Select(p => p.Name)).ToHashSet(StringComparer.Ordinal))
            .Distinct().ToLookup(u => u.Name, u => u.SourceId, StringComparer.Ordinal);
        foreach (var cluster in clusters)
            Assign(cluster, sources);
    }

    /// <summary>Of names whose canonical forms and titles are known, and kept, by somebody else.</summary>
    public NameResolver(Dictionary<string, string> canonical, Dictionary<string, SortedSet<string>> titles) => (_canonical, _titles) = (canonical, titles);

    /// <summary>The canonical form of one of the names that the resolver was made with.</summary>
    public string Resolve(string name) => name.Length == 0 ? "" : _canonical[name];

    /// <summary>The folded titles that stood before a person's name anywhere in the set, by canonical name.</summary>
    public IEnumerable<KeyValuePair<string, SortedSet<string>>> Titles => _titles;

    private static IEnumerable<List<(string Name, NameParts Parts)>> SurnameBlocks(List<(string Name, NameParts Parts)> people)
    {
        var union = new DisjointSets(people.Count);
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < people.Count; i++)
        {
            foreach (var key in SurnameKeys(people[i].Parts.Folded[^1]))
            {
                if (!seen.TryAdd(key, i))
                    union.Join(seen[key], i);
            }
        }

        return people.Select((p, i) => (Person: p, Root: union.Find(i))).GroupBy(p => p.Root).Select(g => g.Select(p => p.Person).ToList());
    }

    /// <summary>Keys that surnames of one block share: the sound, and for a long one each form with a letter left out.</summary>
    public static IEnumerable<string> SurnameKeys(string surname)
    {
        yield return Sound(surname);
        if (surname.Length < LongSurname)
            yield break;
        for (var i = 1; i < surname.Length; i++)
            yield return "~" + surname.Remove(i, 1);
    }

    /// <summary>Spelling that sounds alike is alike: single letters for double ones, one ending for -ey, -i, -yy, -iy.</summary>
    private static string Sound(string word)
    {
        var letters = new List<char>(word.Length);
        foreach (var c in word)
        {
            var letter = c switch { 'y' or 'j' => 'i', 'w' => 'v', _ => c };
            if (letter != '\'' && letter != '-' && (letters.Count == 0 || letters[^1] != letter))
                letters.Add(letter);
        }

        while (letters.Count > 2 && letters[^1] is 'i' or 'e')
            letters.RemoveAt(letters.Count - 1);
        return new string([.. letters]);
    }

    /// <summary>The people of one block, each with all that they are called.</summary>
    private static IEnumerable<List<(string Name, NameParts Parts)>> Clusters(List<(string Name, NameParts Parts)> block)
    {
        var given = block.Where(p => p.Parts.Folded.Count > 1 && p.Parts.Folded[0].Length > 1).GroupBy(p => Sound(p.Parts.Folded[0]), StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.ToList(), StringComparer.Ordinal);
        // Spellings of one given name may differ in their initial ("Jan", "Ian"), so that a name can have several.
        var byInitial = given.Values.SelectMany(g => g.Select(p => p.Parts.Folded[0][..1]).Append("").Distinct(StringComparer.Ordinal).Select(i => (Initial: i, People: g)))
            .ToLookup(g => g.Initial, g => g.People, StringComparer.Ordinal);
        var onlyOne = byInitial.Where(g => !g.Skip(1).Any()).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        var bare = new List<(string Name, NameParts Parts)>();
        foreach (var person in block.Where(p => p.Parts.Folded.Count == 1 || p.Parts.Folded[0].Length == 1))
        {
            var initial = person.Parts.Folded.Count > 1 ? person.Parts.Folded[0] : "";
            onlyOne.GetValueOrDefault(initial, bare).Add(person);
        }

        // Bare surnames of several people, or of nobody else: each spelling that sounds alike is one.
        return given.Values.Concat(bare.GroupBy(p => string.Join(' ', p.Parts.Folded.Select(Sound)), StringComparer.Ordinal).Select(g => g.ToList()));
    }

    private void Assign(List<(string Name, NameParts Parts)> members, ILookup<string, string> sources)
    {
        // The fullest form, as most sources spell it; a title does not make another form.
        var canonical = members.GroupBy(p => p.Parts.Display, StringComparer.Ordinal)
            .OrderByDescending(g => g.First().Parts.Words.Count)
            .ThenByDescending(g => g.SelectMany(p => sources[p.Name]).Distinct(StringComparer.Ordinal).Count())
            .ThenByDescending(g => g.Key.Length).ThenBy(g => g.Key, StringComparer.Ordinal).First().Key;
        foreach (var (name, parts) in members)
        {
            _canonical[name] = canonical;
            if (parts.Titles.Count == 0)
                continue;
            if (!_titles.TryGetValue(canonical, out var titles))
                _titles[canonical] = titles = new SortedSet<string>(StringComparer.Ordinal);
            titles.UnionWith(parts.Titles);
        }
    }
}
