using Consistency.Model;
using static Consistency.Checking.Tests.Samples;

namespace Consistency.Checking.Tests;

/// <summary>One claim for each fault that a claim can have on its own.</summary>
internal static class FaultyClaims
{
    public static IReadOnlyList<Faulty> All { get; } =
    [
        .. Missing(),
        .. Numbers(),
        .. Times(),
        .. Enums(),
        .. Long(),
        new("nothing to read", new Claim { Id = "t", Text = "Well, well." }, "text", ProblemReason.TextNotRead),
        new("blank text", new Claim { Id = "t", Text = " \n" }, "text", ProblemReason.EmptyText),
        new("binary text", new Claim { Id = "t", Text = "The pier\0" }, "text", ProblemReason.NotText),
        new("half a surrogate pair", new Claim { Id = "t", Text = "The pier \ud800 opened." }, "text", ProblemReason.MalformedText),
        new("long text", new Claim { Id = "t", Text = new string('t', 100_001) }, "text", ProblemReason.TooLong),
        new("unknown unit", WithQuantity(new Quantity(4, Unit: "leagues")), "quantity.unit", ProblemReason.UnknownUnit),
        new("unknown property", Injured with { Property = "drowsy" }, "property", ProblemReason.UnknownProperty),
        new("wrong value type", Injured with { Value = new ClaimValue.OfStatement("forty") }, "statement", ProblemReason.WrongValueType),
        new("evidence starts below zero", Injured with { Evidence = new Evidence("r", -1, 3, "") }, "evidence.start", ProblemReason.InvalidEvidence),
        new("evidence ends below zero", Injured with { Evidence = new Evidence("r", 0, -3, "") }, "evidence.end", ProblemReason.InvalidEvidence),
        new("evidence ends before its start", Injured with { Evidence = new Evidence("r", 5, 3, "") }, "evidence.end", ProblemReason.InvalidEvidence),
    ];

    private static IEnumerable<Faulty> Missing() =>
    [
        new("no subject", Injured with { Subject = new Subject(" ") }, "subject.name", ProblemReason.MissingField),
        new("no property", Injured with { Property = "" }, "property", ProblemReason.MissingField),
        new("no value", Injured with { Value = null }, "value", ProblemReason.MissingValue),
        new("no entity", Office with { Value = new ClaimValue.OfEntity("") }, "entity.name", ProblemReason.MissingValue),
        new("no words", Remark with { Id = "r", Value = new ClaimValue.OfStatement("") }, "statement", ProblemReason.MissingValue),
        new("no time", Opened with { Value = new ClaimValue.OfTime(new TimeRange("", "")) }, "time", ProblemReason.MissingValue),
        new("speaker without a name", Injured with { Speakers = ["Ana Reis", ""] }, "speakers[1]", ProblemReason.MissingField),
    ];

    private static IEnumerable<Faulty> Numbers() =>
    [
        new("not a number", WithQuantity(new Quantity(double.NaN)), "quantity.value", ProblemReason.InvalidNumber),
        new("infinite", WithQuantity(new Quantity(double.PositiveInfinity)), "quantity.value", ProblemReason.InvalidNumber),
        new("infinite upper", WithQuantity(new Quantity(1, double.PositiveInfinity, Bound.Range)), "quantity.upper", ProblemReason.InvalidNumber),
        new("negative count", WithQuantity(new Quantity(-1)), "quantity.value", ProblemReason.InvalidNumber),
        new("reversed range", WithQuantity(new Quantity(9, 8, Bound.Range)), "quantity.upper", ProblemReason.ReversedRange),
        new("range without upper", WithQuantity(new Quantity(9, Bound: Bound.Range)), "quantity.upper", ProblemReason.MissingField),
        new("upper without range", WithQuantity(new Quantity(9, 10, Bound.About)), "quantity.bound", ProblemReason.MissingField),
    ];

    private static IEnumerable<Faulty> Times() =>
    [
        new("no such day", Opened with { Value = new ClaimValue.OfTime(new TimeRange("2031-02-30", "")) }, "time.earliest", ProblemReason.InvalidTime),
        new("not ISO", Opened with { Value = new ClaimValue.OfTime(new TimeRange("", "next week")) }, "time.latest", ProblemReason.InvalidTime),
        new("reversed time", Opened with { Value = new ClaimValue.OfTime(new TimeRange("2031", "2030")) }, "time.latest", ProblemReason.ReversedRange),
        new("clock and date", Opened with { Value = new ClaimValue.OfTime(new TimeRange("05:00", "2030")) }, "time.latest", ProblemReason.InvalidTime),
        new("period", Injured with { Scope = new Scope(Period: new TimeRange("x", "")) }, "scope.period.earliest", ProblemReason.InvalidTime),
        new("reversed period", Injured with { Scope = new Scope(Period: new TimeRange("2031-05", "2031-04-30")) }, "scope.period.latest", ProblemReason.ReversedRange),
        new("as of", Injured with { Scope = new Scope(AsOf: "4 May 2031") }, "scope.asOf", ProblemReason.InvalidTime),
    ];

    private static IEnumerable<Faulty> Enums() =>
    [
        new("bound", WithQuantity(new Quantity(1, Bound: (Bound)99)), "quantity.bound", ProblemReason.UnknownEnum),
        new("trend", WithQuantity(new Quantity(1, Trend: (Trend)(-1))), "quantity.trend", ProblemReason.UnknownEnum),
        new("polarity", Injured with { Polarity = (Polarity)7 }, "polarity", ProblemReason.UnknownEnum),
        new("certainty", Injured with { Certainty = (Certainty)7 }, "certainty", ProblemReason.UnknownEnum),
    ];

    private static IEnumerable<Faulty> Long() =>
    [
        new("long id", Injured with { Id = new string('i', 257) }, "id", ProblemReason.TooLong),
        new("long statement", Remark with { Id = "r", Value = new ClaimValue.OfStatement(new string('w', 100_001)) }, "statement", ProblemReason.TooLong),
        new("long place", Injured with { Scope = new Scope(new string('p', 1_001)) }, "scope.place", ProblemReason.TooLong),
        new("long quote", Injured with { Evidence = new Evidence("r", 0, 1, new string('q', 100_001)) }, "evidence.quote", ProblemReason.TooLong),
        new("many speakers", Injured with { Speakers = [.. Enumerable.Repeat("Ana Reis", 17)] }, "speakers", ProblemReason.TooLong),
        new("many qualifiers", Injured with { Subject = new Subject("dockers", Qualifiers(17)) }, "subject.qualifiers", ProblemReason.TooLong),
        new("long speaker", Injured with { Speakers = ["Ana", new string('s', 1_001)] }, "speakers[1]", ProblemReason.TooLong),
    ];

    private static Dictionary<string, string> Qualifiers(int count) =>
        Enumerable.Range(0, count).ToDictionary(i => $"key {i}", _ => "value", StringComparer.Ordinal);

    /// <param name="Field">The faulty field, from the claim.</param>
    internal sealed record Faulty(string Name, Claim Claim, string Field, ProblemReason Reason);
}
