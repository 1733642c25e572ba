namespace Consistency.Extraction.People;

/// <summary>Those named in a report, found again by surname, given name, initials, office or noun. For one report and one thread.</summary>
internal sealed class NameBook
{
    // At most this many of one key are looked at, the latest first: a report that names more leaves the rest apart.
    private const int Looked = 16;

    private static readonly char[] s_parting = [' ', '.', '"', '“', '”'];

    private readonly Dictionary<string, List<(Referent Who, string[] Parts)>> _byStart = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Referent>> _byRole = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Referent> _byPhrase = new(StringComparer.Ordinal);

    public Referent Person(string name)
    {
        var parts = Parts(name);
        var key = Key(parts[^1]);
        if (!_byStart.TryGetValue(key, out var known))
            _byStart[key] = known = [];
        for (var i = known.Count - 1; i >= Math.Max(0, known.Count - Looked); i--)
        {
            if (!IsSame(known[i].Parts, parts))
                continue;
            var fuller = parts.Length > known[i].Parts.Length;
            if (fuller)
                known[i].Who.Name = name;
            known[i] = (known[i].Who, fuller ? parts : known[i].Parts);
            return known[i].Who;
        }

        if (parts.Length == 1 && _byPhrase.TryGetValue("given " + parts[0], out var given))
            return given;
        var person = new Referent(name, MentionKind.Person) { Sex = PeopleLexicon.SexOf(parts[0]) };
        known.Add((person, parts));
        if (parts.Length > 1)
            _byPhrase.TryAdd("given " + parts[0], person);
        return person;
    }

    public Referent Body(string name)
    {
        var key = name.ToLowerInvariant();
        if (_byPhrase.TryGetValue(key, out var known))
            return known;
        var body = new Referent(name, MentionKind.Body);
        _byPhrase[key] = body;
        // Initials, and the last word: "the ministry" for the Health Ministry.
        var parts = Parts(name);
        if (parts.Length > 1)
            _byPhrase.TryAdd(string.Concat(name.Split(' ').Where(w => w.Length > 0 && char.IsUpper(w[0])).Select(w => char.ToLowerInvariant(w[0]))), body);
        foreach (var part in parts)
            Note(part, body);
        return body;
    }

    /// <summary>Remembers another name for somebody: "(WHO)", an office.</summary>
    public void Alias(string phrase, Referent who) => _byPhrase[phrase.ToLowerInvariant()] = who;

    /// <summary>Remembers that somebody is a general, a minister.</summary>
    public void Role(string noun, Referent who)
    {
        Note(noun, who);
        foreach (var akin in PeopleLexicon.Akin(noun))
            Note("akin " + akin, who);
    }

    public Referent? ByPhrase(string phrase) => _byPhrase.GetValueOrDefault(phrase.ToLowerInvariant());

    /// <summary>The one of that role; of several the last.</summary>
    public Referent? ByRole(string noun) => Last(noun) ?? PeopleLexicon.Akin(noun).Select(a => Last("akin " + a)).FirstOrDefault(w => w is not null);

    private Referent? Last(string key) => _byRole.TryGetValue(key, out var all) ? all[^1] : null;

    private void Note(string key, Referent who)
    {
        if (!_byRole.TryGetValue(key, out var all))
            _byRole[key] = all = [];
        if (all.Count == 0 || all[^1] != who)
            all.Add(who);
    }

    private static string[] Parts(string name) => name.ToLowerInvariant().Split(s_parting, StringSplitOptions.RemoveEmptyEntries);

    private static string Key(string surname) => surname.Length < 2 ? surname : surname[..2];

    private static bool IsSame(string[] a, string[] b)
    {
        if (!Close(a[^1], b[^1]))
            return false;
        return a.Length == 1 || b.Length == 1 || a[0] == b[0] || (a[0].Length == 1 || b[0].Length == 1) && a[0][0] == b[0][0];
    }

    // One letter more or less, or other; two in a long name.
    private static bool Close(string a, string b)
    {
        if (a == b)
            return true;
        if (Math.Min(a.Length, b.Length) < 4 || Math.Abs(a.Length - b.Length) > 2 || Math.Max(a.Length, b.Length) > 24)
            return false;
        return Distance(a, b) <= (Math.Max(a.Length, b.Length) >= 6 ? 2 : 1);
    }

    private static int Distance(string a, string b)
    {
        Span<int> row = stackalloc int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
            row[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
                (diagonal, row[j]) = (row[j], Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1)));
        }

        return row[b.Length];
    }
}
