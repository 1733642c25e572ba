using Consistency.Model;
using FsCheck;
using FsCheck.Fluent;

namespace Consistency.Doors.Tests.Properties;

/// <summary>Sets of claims of few words, so that they fall into few cells and clash often.</summary>
internal static class ClaimSets
{
    private static readonly DateTimeOffset[] Days = [new(2031, 3, 4, 9, 0, 0, TimeSpan.Zero), new(2031, 3, 6, 9, 0, 0, TimeSpan.Zero)];

    // The empty name is the source itself.
    private static readonly string[] Speakers = ["", "", "Ana Reis", "Reis", "Gen. Ana Reis", "Jo Quill", "the military", "harbour board"];

    private static readonly string[] Quotes =
    [
        "The harbour may close before the winter", "The harbour will close before the winter", "close before the winter",
        "The harbour will not close before the winter", "The harbour may shut before the winter", "We will rebuild the old sea wall",
    ];

    private static readonly string[] Happenings = ["storm", "storm", "flood", "evacuation", "inquiry"];

    // What claims are taken from: two wordings that repeat each other, one that does not, one that is short, and none.
    private static readonly Evidence?[] Wordings = [.. new[]
    {
        "along the old quay the storm tore the roofs off most of the houses", "on Monday along the old quay the storm tore the roofs off most of the houses there",
        "the town says that it has counted what the night has left of its houses", "what the night has left",
    }.Select(q => new Evidence("", 0, q.Length, q)), null, null];

    private static readonly Gen<Quantity> Numbers =
        from value in Gen.Elements(20d, 30, 300, 310, 2_000, 20_000, 30_000)
        from bound in Gen.Elements(Bound.Exact, Bound.Exact, Bound.About, Bound.AtLeast, Bound.MoreThan, Bound.AtMost, Bound.LessThan, Bound.Range)
        select new Quantity(value, bound == Bound.Range ? value + 15 : null, bound);

    private static readonly Gen<Claim> Counts =
        from number in Numbers
        from property in Gen.Elements("killed", "killed", "wounded", "killed-or-wounded", "refugees", "displaced")
        from subject in Gen.Elements("people", "people", "civilians", "soldiers")
        from nationality in Gen.Elements("", "", "Vellan", "Orskan")
        select new Claim
        {
            Subject = nationality.Length == 0 ? new Subject(subject) : new Subject(subject, new Dictionary<string, string>(StringComparer.Ordinal) { ["nationality"] = nationality }),
            Property = property,
            Value = new ClaimValue.OfQuantity(number),
        };

    private static readonly Gen<Claim> Others = Gen.OneOf(
        from day in Gen.Elements("2031-03-03", "2031-03-05", "2031-03")
        from happening in Gen.Elements(Happenings)
        select Of(happening, "began", new ClaimValue.OfTime(new TimeRange(day, day))),
        Gen.Elements("army chief", "navy chief", "Chief of the Defence Staff", "former navy chief", "Mayor").Select(o => Of("Ana Reis", "office", new ClaimValue.OfEntity(o))),
        Gen.Elements("Ana Reis", "Jo Quill", "A. Reis").Select(n => Of("Lindal regatta", "winner", new ClaimValue.OfEntity(n))),
        Gen.Elements("highest", "lowest", "most optimistic").Select(w => Of("casualty estimates", "rank", new ClaimValue.OfStatement(w))),
        Gen.Elements(Quotes).Select(w => Of("Ana Reis", "quote", new ClaimValue.OfStatement(w))),
        from order in Gen.Elements("before", "after")
        from first in Gen.Elements(Happenings)
        from second in Gen.Elements(Happenings)
        select Of(first, order, new ClaimValue.OfEntity(second)),
        Gen.Elements("advance", "withdraw").Select(p => Of("Vellan troops", p, new ClaimValue.OfTruth(true))));

    private static readonly Gen<Claim> Any =
        from claim in Gen.Frequency((3, Counts), (2, Others))
        from source in Gen.Elements("r1", "r2", "r3", "r4")
        from day in Gen.Elements(Days)
        from dated in Gen.Elements(true, false)
        from speaker in Gen.Elements(Speakers)
        from place in Gen.Elements("", "", "Marrow", "Lindal")
        from polarity in Gen.Frequency((5, Gen.Constant(Polarity.Asserted)), (1, Gen.Constant(Polarity.Denied)))
        from wording in Gen.Elements(Wordings)
        from certainty in Gen.Frequency((6, Gen.Constant(Certainty.Plain)), (1, Gen.Constant(Certainty.Hedged)))
        select claim with
        {
            Source = new Source(source, PublishedAt: dated ? day : null),
            Speakers = speaker.Length == 0 ? [] : [speaker],
            Scope = new Scope(place),
            Polarity = polarity,
            Certainty = certainty,
            Evidence = wording,
        };

    /// <summary>Up to twelve claims with ids; a failing set is shrunk by leaving claims out.</summary>
    public static Arbitrary<Claim[]> Arbitrary { get; } =
        Arb.From(Gen.Choose(2, 12).SelectMany(n => Any.ArrayOf(n)).Select(Numbered), Smaller);

    private static Claim Of(string subject, string property, ClaimValue value) =>
        new() { Subject = new Subject(subject), Property = property, Value = value };

    private static Claim[] Numbered(Claim[] claims) => [.. claims.Select((c, i) => c with { Id = $"c{i + 1}" })];

    private static IEnumerable<Claim[]> Smaller(Claim[] claims) =>
        claims.Select((_, left) => claims.Where((_, i) => i != left).ToArray());
}
