using Consistency.Engine.Tests.Support;
using Consistency.Model;
using Consistency.Model.Packs;

namespace Consistency.Engine.Tests.Rules;

/// <summary>Values that exclude each other, and what is asserted here and denied there.</summary>
public sealed class ValueRulesTests
{
    /// <summary>
    /// The offices of one person, one claim each, "a", "b" and so on; "-" before a denied one. Expected: the severity, the minimal set, the sides and
    /// which claims to drop, "~" before them where others might do.
    /// </summary>
    [Theory]
    [InlineData("Harbour Master, Harbour Warden", "Contradiction: a b of a b drop b")]
    [InlineData("Harbour Master, Mayor", "")]
    [InlineData("Harbour Master, -Harbour Warden", "")]
    // An office that goes with each of the others is no side.
    [InlineData("Mayor, Harbour Warden, Harbour Master", "Contradiction: b c of b c drop b")]
    // One that may exclude the others is a side, but what to drop is told by the pair that surely clashes.
    [InlineData("Harbour Master, Harbour Warden, keeper of the keys", "Contradiction: a b of a b c drop ~b c")]
    [InlineData("Harbour Master, keeper of the keys", "Tension: a b of a b drop b")]
    public void Offices_that_nobody_holds_together_clash(string offices, string expected) =>
        Assert.Equal(expected, Shown("value/exclusive", [.. offices.Split(", ").Select((o, i) => Office(((char)('a' + i)).ToString(), o))]));

    [Fact]
    public void Of_more_offices_than_are_compared_the_first_are_and_it_is_said()
    {
        var pack = SamplePack.With(new FacetPolicy { MaximumCompared = 2 });
        Claim[] two = [Office("a", "Harbour Master"), Office("b", "Harbour Warden")];
        Assert.Empty(Sample.Check(pack, two).NotDecided);

        var three = Sample.Check(pack, [.. two, Office("c", "Mayor")]);
        Assert.Contains("3 different offices, more than the 2 that are compared", Assert.Single(three.NotDecided), StringComparison.Ordinal);
        Assert.Single(three.Inconsistencies);
    }

    [Theory]
    [InlineData("Ostby", "Vestby", "Contradiction: a b of a b drop b")]
    [InlineData("Ostby", "Ostby", "")]
    public void Two_values_of_what_has_one_clash(string a, string b, string expected) =>
        Assert.Equal(expected, Shown("value/exclusive", Sample.Named("a", "birthplace", "Ana Reis", a), Sample.Named("b", "birthplace", "Ana Reis", b)));

    [Fact]
    public void A_value_and_the_denial_of_another_do_not_clash() => Assert.Empty(
        Sample.Found("value/exclusive", Sample.Named("a", "birthplace", "Ana Reis", "Ostby"), Sample.Named("b", "birthplace", "Ana Reis", "Vestby") with { Polarity = Polarity.Denied }));

    /// <summary>Claims as "id source" or "id source speaker", "-" before the id where it denies.</summary>
    [Theory]
    [InlineData("a r1; -b r2", "Contradiction: a b of a b drop b")]
    [InlineData("a r1; b r2", "")]
    [InlineData("-a r1; -b r2", "")]
    // A source that asserts and denies speaks of two things, until another one sides with either.
    [InlineData("a r1; -b r1", "")]
    [InlineData("a r1; -b r1; c r2", "Contradiction: b c of a b c drop b")]
    [InlineData("a r1; -b r1; -c r2", "Contradiction: a c of a b c drop a")]
    // One report that gives both sides reports a dispute.
    [InlineData("a r1 Ana; -b r1 Jo", "Notice: a b of a b drop b")]
    [InlineData("a r1 Ana; -b r2 Jo", "Contradiction: a b of a b drop b")]
    public void What_one_voice_asserts_another_denies(string claims, string expected)
    {
        static Claim ClaimOf(string text) => text.TrimStart('-').Split(' ') is [var id, var source, .. var speaker]
            ? Sample.Truth(id, "sail", "ferry", polarity: text[0] == '-' ? Polarity.Denied : Polarity.Asserted, source: source, speaker: string.Concat(speaker)) : throw new ArgumentException(text, nameof(text));
        Assert.Equal(expected, Shown("value/denied", [.. claims.Split("; ").Select(ClaimOf)]));
    }

    [Theory]
    [InlineData(17, Bound.Exact, 17, Bound.Exact, true)]
    [InlineData(17, Bound.Exact, 17, Bound.AtLeast, true)]
    [InlineData(17, Bound.Exact, 20, Bound.Exact, false)]
    public void A_figure_is_denied_whatever_its_bound(double asserted, Bound bound, double denied, Bound deniedBound, bool clash) => Assert.Equal(
        clash, Sample.Found("value/denied", Sample.Count("a", asserted, bound), Sample.Count("b", denied, deniedBound) with { Polarity = Polarity.Denied }).Count > 0);

    [Theory]
    [InlineData("2031-05-04", "2031-05-04", true)]
    [InlineData("2031-05-04", "2031-05-05", false)]
    public void A_time_is_denied_by_its_span(string asserted, string denied, bool clash) => Assert.Equal(
        clash, Sample.Found("value/denied", Sample.Opened("a", asserted, asserted), Sample.Opened("b", denied, denied) with { Polarity = Polarity.Denied }).Count > 0);

    /// <summary>What is said of one catch, "a", "b" and so on.</summary>
    [Theory]
    [InlineData("the highest, the lowest", "Contradiction: a b of a b drop b")]
    [InlineData("the lowest, the highest, middling, a record high", "Contradiction: a b of a b d drop a")]
    [InlineData("the highest, middling", "")]
    [InlineData("the highest, a record high", "")]
    public void Opposite_ends_of_a_scale_clash(string said, string expected) => Assert.Equal(
        expected, Shown("value/opposite", [.. said.Split(", ").Select((w, i) => Sample.Said(((char)('a' + i)).ToString(), w) with { Property = "rank", Subject = new Subject("catch"), Speakers = [] })]));

    [Fact]
    public void Opposite_events_clash_and_are_labelled_as_what_happens_and_words_by_themselves()
    {
        var events = Assert.Single(Sample.Found("value/opposite", Sample.Truth("a", "sail", "ferry"), Sample.Truth("b", "stay", "ferry")));
        Assert.Equal(["sail", "stay"], events.Positions.Select(p => p.Label).Order(StringComparer.Ordinal));
        Assert.StartsWith("Opposite things are said of ferry: ", events.Summary, StringComparison.Ordinal);
        Assert.Empty(Sample.Found("value/opposite", Sample.Truth("a", "sail", "ferry"), Sample.Truth("b", "stay", "tug")));
    }

    private static Claim Office(string id, string office) =>
        Sample.Named(id, "office", "Ana Reis", office.TrimStart('-')) with { Polarity = office[0] == '-' ? Polarity.Denied : Polarity.Asserted };

    private static string Shown(string rule, params Claim[] claims) => string.Join(" | ", Sample.Found(rule, claims).Select(f =>
        $"{f.Severity}: {Ids(f.MinimalClaimIds)} of {Ids(f.Positions.SelectMany(p => p.ClaimIds))} drop {(f.Repair.Exact ? "" : "~")}{Ids(f.Repair.DropClaimIds)}"));

    private static string Ids(IEnumerable<string> ids) => string.Join(' ', ids.Order(StringComparer.Ordinal));
}
