using Consistency.Model;

namespace Consistency.RulePacks.Schemas;

/// <summary>The keys of a pack document and what each may hold. README.md in this project says what they mean.</summary>
internal static class PackSchema
{
    private static readonly Shape Text = new TextShape();
    private static readonly Shape Flag = new FlagShape();
    private static readonly Shape Texts = new ListShape(Text);
    private static readonly Shape WordsByName = new EntriesShape(Texts);
    private static readonly Shape Share = new NumberShape(0, 1);

    private static readonly Shape Taxonomy = new EntriesShape(Record(
        ("part_of", Texts),
        ("forms", Texts),
        ("parts", Texts)));

    public static Shape Document { get; } = Record(
        ("name", Text),
        ("extends", Texts),
        ("properties", new EntriesShape(Property())),
        ("subjects", Taxonomy),
        ("qualifiers", new EntriesShape(Taxonomy)),
        ("places", Taxonomy),
        ("events", Taxonomy),
        ("units", new EntriesShape(Record(
            ("dimension", Text),
            ("factor", new NumberShape(0.000000000001m, 1_000_000_000_000_000_000m)),
            ("rounding", Flag),
            ("forms", Texts)))),
        ("readings", Record(
            ("literal_below", new NumberShape(0, 1_000_000)),
            ("maximum_rounding_share", Share),
            ("about_share", Share),
            ("ceiling_floor_share", Share))),
        ("offices", Record(
            ("bodies", Taxonomy),
            ("offices", new EntriesShape(Record(("class", Text), ("bodies", Texts), ("part_of", Texts), ("forms", Texts)))),
            ("description_marks", Texts),
            ("former_marks", Texts))),
        ("scales", new EntriesShape(Record(
            ("high", Texts), ("low", Texts), ("favourable", Texts), ("unfavourable", Texts), ("harm_words", Texts)))),
        ("names", Record(("titles", Texts), ("body_words", Texts), ("title_bodies", WordsByName))),
        ("wordings", Wordings()),
        ("facets", Record(
            ("as_of", Flag),
            ("tension_assumptions", new NumberShape(0, 16, Whole: true)),
            ("maximum_compared", new NumberShape(2, 4096, Whole: true)))),
        ("rules", new EntriesShape(
            Record(
                ("enabled", Flag),
                ("maximum_severity", new ChoiceShape("notice", "tension", "contradiction")),
                ("message", new TextShape(Limits.Message))),
            RuleIds.All)));

    private static Shape Property() => Record(
        ("value", new ChoiceShape("quantity", "time", "entity", "statement", "truth", "any")),
        ("kind", new ChoiceShape("level", "stock", "flow")),
        ("additive", Flag),
        ("count", Flag),
        ("literal", Flag),
        ("harm", Flag),
        ("single_valued", Flag),
        ("timeless", Flag),
        ("offices", Flag),
        ("quote", Flag),
        ("of", Text),
        ("unit", Text),
        ("window_days", new NumberShape(0, 3660, Whole: true)),
        ("scale", Text),
        ("opposite_of", Text),
        ("order", new ChoiceShape("before", "after", "at")),
        ("confusable", Texts),
        ("part_of", Texts),
        ("sum_of", Texts),
        ("forms", Texts));

    private static Shape Wordings() => Record(
        ("stop_words", Texts),
        ("negations", Texts),
        ("modals", WordsByName),
        ("synonyms", new ListShape(new ListShape(Text, Minimum: 2))),
        ("opposites", new ListShape(new ListShape(Text, Exactly: 2))),
        ("irregular", WordsByName),
        ("contractions", new EntriesShape(Text)),
        ("number_words", new EntriesShape(new NumberShape(0, 1_000_000_000_000_000_000m))),
        ("remark_share", Share),
        ("remark_words", new NumberShape(1, 100, Whole: true)));

    private static RecordShape Record(params (string Key, Shape Shape)[] fields) =>
        new(fields.ToDictionary(f => f.Key, f => f.Shape, StringComparer.Ordinal));
}
