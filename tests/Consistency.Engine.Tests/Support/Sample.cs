using Consistency.Engine.Normalization;
using Consistency.Model;
using Consistency.Model.Packs;

namespace Consistency.Engine.Tests.Support;

/// <summary>Makes claims, and sets of claims as the rules see them.</summary>
internal static class Sample
{
    public static Claim Count(string id, double value, Bound bound = Bound.Exact, string source = "", string speaker = "", string property = "hurt", string subject = "people") => new()
    {
        Id = id,
        Source = new Source(source.Length > 0 ? source : "source of " + id),
        Speakers = speaker.Length > 0 ? [speaker] : [],
        Subject = new Subject(subject),
        Property = property,
        Value = new ClaimValue.OfQuantity(new Quantity(value, Bound: bound)),
    };

    public static Claim Said(string id, string words, string speaker = "Ana Reis", string source = "") =>
        Count(id, 0, source: source, speaker: speaker, property: "quote", subject: speaker) with { Value = new ClaimValue.OfStatement(words) };

    public static Claim Named(string id, string property, string subject, string value, string source = "") =>
        Count(id, 0, source: source, property: property, subject: subject) with { Value = new ClaimValue.OfEntity(value) };

    public static Claim Truth(string id, string property, string subject, bool holds = true, Polarity polarity = Polarity.Asserted, string source = "", string speaker = "") =>
        Count(id, 0, source: source, speaker: speaker, property: property, subject: subject) with { Value = new ClaimValue.OfTruth(holds), Polarity = polarity };

    public static Claim Opened(string id, string earliest, string latest, string subject = "north pier") =>
        Count(id, 0, property: "opened", subject: subject) with { Value = new ClaimValue.OfTime(new TimeRange(earliest, latest)) };

    public static Claim At(this Claim claim, string place = "", string happening = "", string asOf = "", TimeRange? period = null) =>
        claim with { Scope = new Scope(place, happening, period, asOf) };

    public static Claim Of(this Claim claim, string subject, params (string Key, string Value)[] qualifiers) =>
        claim with { Subject = new Subject(subject, qualifiers.ToDictionary(q => q.Key, q => q.Value, StringComparer.Ordinal)) };

    public static ClaimSet Set(params Claim[] claims) => Set(SamplePack.Pack, [], claims);

    public static ClaimSet Set(RulePack pack, IReadOnlyList<Relation> relations, params Claim[] claims) =>
        new(new EngineInput(claims, relations, pack), CancellationToken.None);

    public static NormalClaim Normal(Claim claim, RulePack? pack = null) => Set(pack ?? SamplePack.Pack, [], claim).Claims[0];

    public static EngineResult Check(params Claim[] claims) => Check(SamplePack.Pack, claims);

    public static EngineResult Check(RulePack pack, params Claim[] claims) => ConsistencyEngine.Check(new EngineInput(claims, [], pack));

    public static IReadOnlyList<Inconsistency> Found(string rule, params Claim[] claims) =>
        Check(claims).Inconsistencies.Where(i => string.Equals(i.RuleId, rule, StringComparison.Ordinal)).ToList();
}
