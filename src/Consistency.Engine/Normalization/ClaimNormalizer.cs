using Consistency.Engine.Cells;
using Consistency.Model;
using Consistency.Model.Packs;

namespace Consistency.Engine.Normalization;

/// <summary>Makes a claim's names canonical and finds its cell.</summary>
internal sealed class ClaimNormalizer
{
    private readonly RulePack _pack;
    private readonly SubjectReader _subjects;
    private readonly ValueReader _values;
    private readonly NameResolver _names;
    private readonly PatternIndex _aliases;
    private readonly Dictionary<Facets, Cell> _cells = [];

    public ClaimNormalizer(IReadOnlyList<Claim> claims, IReadOnlyList<Relation> relations, RulePack pack)
    {
        _pack = pack;
        _subjects = new SubjectReader(pack);
        _values = new ValueReader(pack);
        _names = new NameResolver(claims.SelectMany(c => NamesIn(c).Select(n => (n, c.Source.Id))).Concat(relations.SelectMany(NamesIn).Select(n => (n, ""))), pack);
        Relations = relations.SelectMany(Patterns).ToList();
        _aliases = new PatternIndex(Relations.Where(r => r.Kind == RelationKind.Alias));
    }

    public IReadOnlyCollection<Cell> Cells => _cells.Values;

    /// <summary>The titles that each person is given in the set, by canonical name.</summary>
    public IEnumerable<KeyValuePair<string, SortedSet<string>>> Titles => _names.Titles;

    /// <summary>The request's relations with canonical names, one for each part.</summary>
    public IReadOnlyList<PatternRelation> Relations { get; }

    public NormalClaim Normalize(Claim claim, int index)
    {
        var property = PropertyOf(claim.Property);
        var (kind, qualifiers) = _subjects.Read(claim.Subject);
        var value = _values.Read(claim, property, _names);
        var (asOf, inferred) = AsOfFor(claim, property);
        var facets = Canonical(new Facets(
            OppositeEnds.Of(property, _pack).Axis, value.Measure, kind.Length > 0 ? kind : _names.Resolve(claim.Subject.Name), qualifiers,
            Canonical(_pack.Places, claim.Scope.Place), Canonical(_pack.Events, claim.Scope.Event),
            TimeReader.Period(claim.Scope.Period), asOf));
        if (!_cells.TryGetValue(facets, out var cell))
            _cells[facets] = cell = new Cell(facets, _pack.PropertyDefinitions.GetValueOrDefault(facets.Property, property));
        var speakers = claim.Speakers.Select(_names.Resolve).ToArray();
        var normal = new NormalClaim
        {
            Index = index,
            Claim = claim with
            {
                Property = property.Name,
                Subject = new Subject(Display(claim.Subject.Name, kind), qualifiers.Pairs.ToDictionary(q => q.Key, q => q.Value, StringComparer.Ordinal)),
                Speakers = claim.Speakers.Select(s => Display(s, "")).ToArray(),
                Cell = cell.Key,
            },
            Cell = cell,
            Speaker = speakers.Length > 0 ? speakers[^1] : "",
            Denied = (claim.Polarity == Polarity.Denied) != (claim.Value is ClaimValue.OfTruth { Holds: false }),
            Reading = value.Reading,
            Figure = value.Figure,
            ValueKey = value.Key,
            AsOfInferred = inferred,
        };
        cell.Add(normal);
        return normal;
    }

    private static string Canonical(Taxonomy taxonomy, string name) =>
        name.Length == 0 ? "" : taxonomy.TryResolve(name, out var canonical) ? canonical : Taxonomy.Fold(name);

    /// <summary>A person's or a kind's canonical name; other names as they were given, since their canonical form is for keys only.</summary>
    private string Display(string name, string kind)
    {
        if (kind.Length > 0)
            return kind;
        var resolved = _names.Resolve(name);
        return string.Equals(resolved, Taxonomy.Fold(name), StringComparison.Ordinal) ? name : resolved;
    }

    /// <summary>Aliases replaced; relations without a circle leave nothing to replace after as many steps as there are.</summary>
    private Facets Canonical(Facets facets)
    {
        for (var steps = 0; steps <= Relations.Count && _aliases.Of(facets).FirstOrDefault() is { } alias; steps++)
            facets = alias.Whole.Apply(facets);
        return facets;
    }

    /// <summary>Numbers, and what holds for a while, are true at a date: the one stated, else the day of publication.</summary>
    private (string AsOf, bool Inferred) AsOfFor(Claim claim, PropertyDefinition property)
    {
        if (!_pack.Facets.AsOf || property.Timeless)
            return ("", false);
        if (claim.Scope.AsOf.Trim().Length > 0)
            return (TimeReader.AsOf(claim.Scope.AsOf), false);
        var dated = claim.Value is ClaimValue.OfQuantity || property.WindowDays > 0;
        return dated && claim.Source.PublishedAt is { } published ? (TimeReader.Day(published), true) : ("", false);
    }

    private PropertyDefinition PropertyOf(string name) =>
        _pack.Properties.TryResolve(name, out var canonical)
            ? _pack.PropertyDefinitions[canonical]
            : throw new ArgumentException($"An unknown property ({name}) is a problem of its claim and does not reach the engine.", nameof(name));

    private IEnumerable<string> NamesIn(Claim claim)
    {
        foreach (var speaker in claim.Speakers)
            yield return speaker;
        yield return claim.Subject.Name;
        if (claim.Value is ClaimValue.OfEntity entity && _values.IsUnknownEntity(entity.Name, PropertyOf(claim.Property)))
            yield return entity.Name;
    }

    private static IEnumerable<string> NamesIn(Relation relation) =>
        relation.Parts.Append(relation.Whole).Select(s => s.Subject?.Name ?? "").Where(n => n.Length > 0);

    private IEnumerable<PatternRelation> Patterns(Relation relation)
    {
        var whole = Pattern(relation.Whole);
        return relation.Parts.Select(p => new PatternRelation(relation.Kind, Pattern(p), whole));
    }

    private FacetPattern Pattern(CellSelector selector)
    {
        var (kind, qualifiers) = selector.Subject is null ? ("", QualifierList.None) : _subjects.Read(selector.Subject);
        var subject = kind.Length > 0 || selector.Subject is null ? kind : _names.Resolve(selector.Subject.Name);
        var property = selector.Property.Length == 0 ? ""
            : _pack.Properties.TryResolve(selector.Property, out var canonical) ? canonical : Taxonomy.Fold(selector.Property);
        return new FacetPattern(
            property, subject, qualifiers, Canonical(_pack.Places, selector.Scope.Place), Canonical(_pack.Events, selector.Scope.Event),
            TimeReader.Period(selector.Scope.Period), TimeReader.AsOf(selector.Scope.AsOf));
    }
}
