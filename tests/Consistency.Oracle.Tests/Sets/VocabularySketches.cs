using Consistency.Model;
using Consistency.Model.Packs;

namespace Consistency.Oracle.Tests.Sets;

/// <summary>Worlds over the vocabulary's own parts and wholes, at one or several dates, with or without sums over them.</summary>
internal sealed class VocabularySketches(SeededNumbers numbers)
{
    private const int MostPoints = 40;

    private readonly Scales _scales = new(numbers);

    /// <summary>A few cells that mostly have nothing to do with each other.</summary>
    public Sketch FewCells() => new(
        [.. Enumerable.Range(0, numbers.Between(1, 3)).Select(_ => new Point(
            numbers.Pick(Vocabulary.Measures).Name,
            numbers.Pick(Sorted(Vocabulary.Subjects)),
            numbers.Pick(Sorted(Vocabulary.Places)),
            Dates.All[numbers.Below(2)],
            numbers.Between(1, 99) * _scales.Any())).DistinctBy(p => (p.Property, p.Subject, p.Place, p.AsOf))],
        []);

    /// <summary>Numbers that are products of a weight for each facet, so that all parts and sums hold by themselves.</summary>
    public Sketch Grid()
    {
        var kind = numbers.Chance(60) ? PropertyKind.Flow : numbers.Chance(85) ? PropertyKind.Stock : PropertyKind.Level;
        // What the pack says to be sums is a family by itself.
        var isOfPack = kind != PropertyKind.Level && numbers.Chance(40);
        var sums = kind == PropertyKind.Level ? [] : SumsOver(isOfPack ? null
            : kind == PropertyKind.Flow ? new("property", "harmed", "hurt", "lost") : new("property", "uprooted", "sheltered", "camped"));
        var family = Vocabulary.Measures.Where(m => m.Kind == kind && IsOfPackSum(m.Name) == isOfPack).Select(m => m.Name).ToList();
        var properties = Some(family, sums.SelectMany(s => s.Names), isOfPack ? family.Count : 3);
        var subjects = Some(Sorted(Vocabulary.Subjects), sums.SelectMany(s => s.Names), 2);
        var places = Some(Sorted(Vocabulary.Places), sums.SelectMany(s => s.Names), 2);
        var dates = Dates.Some(numbers);
        var scale = _scales.Any();
        var weights = Weights([.. sums.Select(s => s.Whole)]);
        var points =
            from property in properties
            from subject in subjects
            from place in places
            from date in dates
            select new Point(property, subject, place, date.AsOf, weights[property] * weights[subject] * weights[place] * date.Weight * scale);
        return new Sketch(numbers.Shuffled(points).Take(MostPoints).ToList(), [.. sums.Select(s => s.ToRelation(numbers.Chance(30) ? subjects[0] : ""))]);
    }

    /// <summary>None to three sums, each over another facet; two of them cross each other.</summary>
    /// <param name="property">That of one over properties; null for none.</param>
    private List<FacetSum> SumsOver(FacetSum? property)
    {
        var over = new List<FacetSum>
        {
            new("place", "Norland", "Marrow Bay", "Lindal"),
            new("subject", "townsfolk", "fishers", "herders"),
        };
        if (property is not null)
            over.Insert(0, property);
        return numbers.Shuffled(over).Take(numbers.Pick([0, 0, 1, 1, 1, 2, 2, 2, 3])).ToList();
    }

    /// <summary>Some names, those of a sum among them.</summary>
    private List<string> Some(IEnumerable<string> names, IEnumerable<string> wanted, int most)
    {
        var all = names.ToList();
        var needed = wanted.Where(all.Contains).ToList();
        return [.. needed.Concat(numbers.Shuffled(all.Except(needed)).Take(needed.Count > 0 ? numbers.Below(2) : numbers.Between(1, most)))];
    }

    private static bool IsOfPackSum(string name) => Vocabulary.Measures.Any(m => m.SumOf.Count > 0 && m.SumOf.Append(m.Name).Contains(name));

    /// <summary>Each whole is worth its parts, and where no sum says that they are all there is, something more at times.</summary>
    private Dictionary<string, decimal> Weights(HashSet<string> summed)
    {
        decimal Part() => numbers.Between(1, 5);
        decimal Rest(string whole) => summed.Contains(whole) ? 0 : numbers.Below(3);
        var w = Vocabulary.Measures.Select(m => m.Name).Concat(Sorted(Vocabulary.Subjects)).Concat(Sorted(Vocabulary.Places))
            .ToDictionary(n => n, _ => Part(), StringComparer.Ordinal);
        w["lost"] = w["drowned"] + Part();
        w["swept"] = w["drowned"] + Rest("swept");
        w["harmed"] = w["lost"] + w["hurt"] + Rest("harmed");
        w["uprooted"] = w["sheltered"] + w["camped"] + Rest("uprooted");
        foreach (var sum in Vocabulary.Measures.Where(m => m.SumOf.Count > 0))
            w[sum.Name] = sum.SumOf.Sum(p => w[p]);
        w["fishers"] = w["netters"] + Rest("fishers");
        w["townsfolk"] = w["fishers"] + w["herders"] + Rest("townsfolk");
        w["Marrow Bay"] = w["Marrow Quay"] + Rest("Marrow Bay");
        w["Norland"] = w["Marrow Bay"] + w["Lindal"] + Rest("Norland");
        return w;
    }

    private static List<string> Sorted(IReadOnlyDictionary<string, string[]> names) => [.. names.Keys.Order(StringComparer.Ordinal)];

    /// <summary>A whole and its parts in one facet; in the others they are the same.</summary>
    private sealed record FacetSum(string Facet, string Whole, params string[] Parts)
    {
        public IEnumerable<string> Names => [Whole, .. Parts];

        /// <param name="subject">The subject that it is said of; empty for any.</param>
        public Relation ToRelation(string subject) =>
            new(RelationKind.Sum, Selector(Whole, subject), [.. Parts.Select(p => Selector(p, subject))]);

        private CellSelector Selector(string name, string subject) => Facet switch
        {
            "property" => new CellSelector(subject.Length > 0 ? new Subject(subject) : null, name, Scope.Unstated),
            "place" => new CellSelector(subject.Length > 0 ? new Subject(subject) : null, "", new Scope(name)),
            _ => new CellSelector(new Subject(name), "", Scope.Unstated),
        };
    }
}
