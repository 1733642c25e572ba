using Consistency.Engine.Tests.Support;
using Consistency.Model;

namespace Consistency.Engine.Tests.PackRules;

/// <summary>A set in which every built-in rule flags something.</summary>
internal static class EveryRule
{
    public static Claim[] Claims { get; } =
    [
        // One speaker's 300 as two properties, of two populations and with two bounds.
        Sample.Count("c1", 300, Bound.AtLeast, "c1", "Ana Reis", "hurt", "people"),
        Sample.Count("c2", 300, Bound.AtMost, "c2", "Ana Reis", "lost", "people"),
        Sample.Count("p1", 710, Bound.About, "p1", "Bela Funk", "hurt", "sailors").At("Sudport"),
        Sample.Count("p2", 710, Bound.About, "p2", "Bela Funk", "hurt", "people").At("Sudport"),
        Credited("s1", "Ana Reis"),
        Credited("s2", "Bela Funk"),
        Sample.Count("n1", 17, property: "price", subject: "ferry"),
        Sample.Count("n2", 20, property: "price", subject: "ferry"),
        Sample.Count("m1", 17, property: "price", subject: "tug"),
        Sample.Count("m2", 17_000, property: "price", subject: "tug"),
        Sample.Count("d1", 60, property: "lost", subject: "ships").At("North Quay", "storm", "2024-03-04"),
        Sample.Count("d2", 50, property: "lost", subject: "ships").At("North Quay", "storm", "2024-03-06"),
        Sample.Count("w1", 60, property: "in-tents", subject: "dockers"),
        Sample.Count("w2", 50, property: "sheltered", subject: "dockers"),
        Sample.Count("t1", 20, property: "housed", subject: "pilots"),
        Sample.Count("t2", 7, property: "in-houses", subject: "pilots"),
        Sample.Count("t3", 6, property: "in-huts", subject: "pilots"),
        Sample.Said("q1", "The pier may not be rebuilt this year", source: "q1"),
        Sample.Said("q2", "The pier cannot be rebuilt this year", source: "q2"),
        Sample.Opened("o1", "2024-03-01", "2024-03-01"),
        Sample.Opened("o2", "2024-03-05", "2024-03-05"),
        Sample.Named("b1", "before", "the parade", "the regatta"),
        Sample.Named("b2", "before", "the regatta", "the parade"),
        Sample.Truth("v1", "sail", "the ferry"),
        Sample.Truth("v2", "sail", "the ferry", polarity: Polarity.Denied),
        Sample.Named("e1", "birthplace", "Ana Reis", "Ostby"),
        Sample.Named("e2", "birthplace", "Ana Reis", "Vestby"),
        Ranked("r1", "highest"),
        Ranked("r2", "lowest"),
    ];

    private static Claim Credited(string id, string speaker) => Sample.Count(id, 42, source: id, speaker: speaker, property: "hurt", subject: "people") with
    {
        Scope = new Scope("Marrow Bay"),
        Evidence = new Evidence(id, 0, 60, "42 people were hurt when the old crane on the quay fell over"),
    };

    private static Claim Ranked(string id, string words) => Sample.Count(id, 0, property: "rank", subject: "catch") with { Value = new ClaimValue.OfStatement(words) };
}
