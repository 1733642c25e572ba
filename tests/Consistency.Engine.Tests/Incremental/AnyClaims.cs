using Consistency.Engine.Tests.Support;
using Consistency.Model;
using FsCheck;
using FsCheck.Fluent;

namespace Consistency.Engine.Tests.Incremental;

/// <summary>Claims of every kind, of few words, so that they fall into few cells, share sources and speakers, and clash often.</summary>
internal static class AnyClaims
{
    private static readonly DateTimeOffset[] Days = [new(2031, 3, 4, 9, 0, 0, TimeSpan.Zero), new(2031, 3, 6, 9, 0, 0, TimeSpan.Zero), new(2031, 3, 9, 9, 0, 0, TimeSpan.Zero)];

    // The empty name is the source itself; some are one person's, whatever order they come in, and some stand for a body.
    private static readonly string[] Speakers =
        ["", "", "Ana Reis", "Reis", "Anna Reis", "A. Reis", "Gen Ana Reis", "Captain Reis", "Jo Quill", "Norland military", "the military", "Port Authority", "harbour council"];

    private static readonly string[] Quotes =
    [
        "The ship may leave the harbour in winter", "The ship will leave the harbour in winter", "leave the harbour in winter", "The boat must leave the harbour in winter",
        "The ship may not leave the harbour in winter", "We will preserve the old sea wall of the town for good", "We will maintain the old sea wall of the town for good",
    ];

    private static readonly string[] Happenings = ["storm", "fire", "regatta", "Flood", "north pier"];

    private static readonly string[] Words =
    [
        "along the old quay the storm tore the roofs off most of the houses", "on Monday along the old quay the storm tore the roofs off most of the houses there",
        "the town says that it has counted what the night has left of its houses", "what the night has left",
    ];

    private static readonly Gen<Claim> Counts =
        from value in Gen.Elements(17d, 20, 30, 300, 310, 2_000, 20_000)
        from bound in Gen.Elements(Bound.Exact, Bound.Exact, Bound.About, Bound.AtLeast, Bound.MoreThan, Bound.AtMost, Bound.LessThan, Bound.Range)
        from property in Gen.Elements("hurt", "hurt", "lost", "hurt-or-lost", "sheltered", "in-tents", "housed", "in-houses", "in-huts", "moored", "moored", "price", "score")
        from subject in Gen.Elements("people", "people", "dockers", "sailors", "pilots", "ships", "Ana Reis")
        from nationality in Gen.Elements("", "", "Norlandic", "Sudlandic", "Coastal Norlandic")
        select Of(subject, property, new ClaimValue.OfQuantity(new Quantity(value, bound == Bound.Range ? value + 15 : null, bound))).Of(subject, nationality.Length == 0 ? [] : [("nationality", nationality)]);

    private static readonly Gen<Claim> Measures =
        from value in Gen.Elements(1d, 2, 90, 100, 200)
        from kind in Gen.Elements(("tide", "m"), ("tide", "cm"), ("crossing", "h"), ("crossing", "min"), ("turnout", "%"), ("column", ""))
        from trend in Gen.Frequency((4, Gen.Constant(Trend.Unspecified)), (1, Gen.Constant(Trend.Up)))
        select Of("north pier", kind.Item1, new ClaimValue.OfQuantity(new Quantity(value, Trend: trend, Unit: kind.Item2)));

    private static readonly Gen<Claim> Others = Gen.OneOf(
        from day in Gen.Elements("2031-03-03", "2031-03-05", "2031-03", "10:15")
        from happening in Gen.Elements(Happenings)
        select Of(happening, "opened", new ClaimValue.OfTime(new TimeRange(day, day))),
        from order in Gen.Elements("before", "after")
        from first in Gen.Elements(Happenings)
        from second in Gen.Elements(Happenings)
        select Of(first, order, new ClaimValue.OfEntity(second)),
        from person in Gen.Elements("Ana Reis", "Reis", "Jo Quill")
        from office in Gen.Elements("Harbour Master", "Harbour Warden", "Mayor", "former Mayor", "a senior official", "Ambassador")
        select Of(person, "office", new ClaimValue.OfEntity(office)),
        from person in Gen.Elements("Ana Reis", "A. Reis", "Jo Quill")
        from place in Gen.Elements("Marrow Bay", "Norland", "Sudport", "Ana Quill")
        select Of(person, "birthplace", new ClaimValue.OfEntity(place)),
        Gen.Elements(Quotes).Select(w => Of("Ana Reis", "quote", new ClaimValue.OfStatement(w))),
        Gen.Elements("highest", "record low", "most optimistic").Select(w => Of("casualty estimates", "rank", new ClaimValue.OfStatement(w))),
        from property in Gen.Elements("sail", "stay")
        from holds in Gen.Elements(true, false)
        select Of("the ferry", property, new ClaimValue.OfTruth(holds)),
        Gen.Elements("red", "red and white", "blue").Select(w => Of("north pier", "column", new ClaimValue.OfStatement(w))));

    /// <summary>Without an id.</summary>
    public static Gen<Claim> One { get; } =
        from claim in Gen.Frequency((5, Counts), (1, Measures), (5, Others))
        from source in Gen.Elements("r1", "r2", "r3", "r4", "r5", "")
        from day in Gen.Elements(-1, -1, 0, 1, 2)
        from speaker in Gen.Elements(Speakers)
        from through in Gen.Frequency((6, Gen.Constant("")), (1, Gen.Elements("Quill", "Gen Quill")))
        from place in Gen.Elements("", "", "", "Marrow Bay", "Norland", "Sudport")
        from happening in Gen.Elements("", "", "", "storm", "fire", "first night")
        from asOf in Gen.Elements("", "", "", "2031-03-04", "2031-03-05", "2031-03-07", "2031-03")
        from period in Gen.Elements("", "", "", "2031-03", "2031")
        from polarity in Gen.Frequency((6, Gen.Constant(Polarity.Asserted)), (1, Gen.Constant(Polarity.Denied)))
        from certainty in Gen.Frequency((8, Gen.Constant(Certainty.Plain)), (1, Gen.Constant(Certainty.Hedged)), (1, Gen.Constant(Certainty.Disputed)))
        from words in Gen.Frequency((2, Gen.Constant("")), (1, Gen.Elements(Words)))
        select claim with
        {
            Source = new Source(source, PublishedAt: day < 0 ? null : Days[day]),
            Speakers = [.. new[] { through, speaker }.Where(s => s.Length > 0)],
            Scope = new Scope(place, happening, period.Length == 0 ? null : new TimeRange(period, period), asOf),
            Polarity = polarity,
            Certainty = certainty,
            Evidence = words.Length == 0 ? null : new Evidence("", 0, words.Length, words),
        };

    /// <summary>Relations that hold for all of a check, most often none.</summary>
    public static Gen<Relation[]> Relations { get; } = Gen.Frequency(
        (3, Gen.Constant(Array.Empty<Relation>())),
        (1, Gen.SubListOf<Relation>(
        [
            new(RelationKind.PartOf, Selector("ships", ""), [Selector("north pier", "")]),
            new(RelationKind.Sum, Selector("", "sheltered"), [Selector("", "in-tents"), Selector("", "housed")]),
            new(RelationKind.Sum, Selector("people", ""), [Selector("dockers", ""), Selector("sailors", "")]),
            new(RelationKind.Alias, Selector("ferry boats", ""), [Selector("the ferry", "")]),
            new(RelationKind.PartOf, Selector("people", "moored"), [Selector("Reis", "price")]),
        ]).Select(r => r.ToArray())));

    private static CellSelector Selector(string subject, string property) => new(subject.Length == 0 ? null : new Subject(subject), property, Scope.Unstated);

    private static Claim Of(string subject, string property, ClaimValue value) => new() { Subject = new Subject(subject), Property = property, Value = value };
}
