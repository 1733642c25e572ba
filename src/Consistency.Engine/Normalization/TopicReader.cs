using Consistency.Engine.Cells;
using Consistency.Model;
using Consistency.Model.Packs;

namespace Consistency.Engine.Normalization;

/// <summary>Makes a topic's names canonical, once for all claims that share it.</summary>
internal sealed class TopicReader(RulePack pack, SubjectReader subjects, NameResolver names)
{
    public NormalTopic Read(Topic topic)
    {
        var property = PropertyOf(topic.Property);
        var (kind, qualifiers) = subjects.Read(topic.Subject);
        var dated = pack.Facets.AsOf && !property.Timeless;
        var asOf = topic.Scope.AsOf.Trim();
        var unit = pack.Units.TryResolve(topic.Unit.Length > 0 ? topic.Unit : property.Unit, out var known) ? known : Unit.Count;
        var facets = new Facets(
            OppositeEnds.Of(property, pack).Axis, "", kind.Length > 0 ? kind : names.Resolve(topic.Subject.Name), qualifiers,
            Canonical(pack.Places, topic.Scope.Place), Canonical(pack.Events, topic.Scope.Event),
            TimeReader.Period(topic.Scope.Period), dated ? TimeReader.AsOf(asOf) : "");
        return new NormalTopic(facets, property, unit, (topic.IsChange ? "+" : "") + unit.Dimension, dated && asOf.Length == 0, Shown(topic.Subject, Display(topic.Subject.Name, kind), qualifiers));
    }

    /// <summary>A person's or a kind's canonical name; other names as they were given, since their canonical form is for keys only.</summary>
    public string Display(string name, string kind)
    {
        if (kind.Length > 0)
            return kind;
        var resolved = names.Resolve(name);
        return string.Equals(resolved, Taxonomy.Fold(name), StringComparison.Ordinal) ? name : resolved;
    }

    private static Subject Shown(Subject given, string name, QualifierList qualifiers) => qualifiers.Pairs.Count == 0
        ? given.Qualifiers.Count == 0 && string.Equals(given.Name, name, StringComparison.Ordinal) ? given : new Subject(name)
        : new Subject(name, qualifiers.Pairs.ToDictionary(q => q.Key, q => q.Value, StringComparer.Ordinal));

    private PropertyDefinition PropertyOf(string name) => PropertyOf(pack, name);

    public static PropertyDefinition PropertyOf(RulePack pack, string name) =>
        pack.Properties.TryResolve(name, out var canonical)
            ? pack.PropertyDefinitions[canonical]
            : throw new ArgumentException($"An unknown property ({name}) is a problem of its claim and does not reach the engine.", nameof(name));

    public static string Canonical(Taxonomy taxonomy, string name) =>
        name.Length == 0 ? "" : taxonomy.TryResolve(name, out var canonical) ? canonical : Taxonomy.Fold(name);
}

/// <summary>A topic with canonical names.</summary>
/// <param name="Facets">What it is about, without a measure, and with the as-of date that it states.</param>
/// <param name="NumberMeasure">The measure of its numbers.</param>
/// <param name="Undated">Whether a claim that is true at a date takes the day of its publication.</param>
/// <param name="Subject">The subject as it is shown.</param>
internal readonly record struct NormalTopic(Facets Facets, PropertyDefinition Property, Unit Unit, string NumberMeasure, bool Undated, Subject Subject);
