using Consistency.Engine.Reporting;
using Consistency.Engine.Tests.Support;
using Consistency.Model;

namespace Consistency.Engine.Tests.Reporting;

public sealed class WordingTests
{
    private static readonly Claim Count = Sample.Count("a", 17);

    [Theory]
    [InlineData("", "2031-05-04", "by 2031-05-04")]
    [InlineData("2031-05-04", "", "2031-05-04 or later")]
    [InlineData("2031-05-04", "2031-05-04", "2031-05-04")]
    [InlineData("2031-05-04", "2031-05-09", "2031-05-04 to 2031-05-09")]
    public void A_time_says_which_ends_it_has(string earliest, string latest, string words) => Assert.Equal(words, Wording.Time(new TimeRange(earliest, latest)));

    [Fact]
    public void A_quote_is_the_claims_words_without_marks_of_its_own_or_what_it_says()
    {
        Assert.Equal("some were hurt", Quoted("some were hurt"));
        Assert.Equal("we go", Quoted("“we go”"));
        Assert.Equal("we go", Quoted("\"we go\""));
        Assert.Equal("“we go” and stay", Quoted("“we go” and stay"));
        Assert.Equal("he said “we go”", Quoted("he said “we go”"));
        Assert.Equal("“", Quoted("“"));
        Assert.Equal("", Quoted("“”"));
        Assert.Equal("people: hurt 17", Quoted(""));
        Assert.Equal("people: hurt 17", Wording.Quote(Sample.Normal(Count)));
    }

    [Fact]
    public void More_than_two_hundred_characters_are_cut()
    {
        Assert.Equal(new string('a', 200), Quoted(new string('a', 200)));
        Assert.Equal(new string('a', 199) + "…", Quoted(new string('a', 201)));
        Assert.Equal(new string('a', 198) + "…", Quoted(new string('a', 198) + "🌊 and more"));
        Assert.Equal(new string('a', 197) + "🌊…", Quoted(new string('a', 197) + "🌊 and more"));
    }

    [Fact]
    public void A_value_is_said_as_what_it_is()
    {
        Assert.Equal("at least 17", Value(Sample.Count("a", 17, Bound.AtLeast)));
        Assert.Equal("2031-05-04", Value(Sample.Opened("a", "2031-05-04", "2031-05-04")));
        Assert.Equal("Harbour Master", Value(Sample.Named("a", "office", "Ana Reis", "Harbour Master")));
        Assert.Equal("we go", Value(Sample.Said("a", "we go")));
        Assert.Equal("yes", Value(Sample.Truth("a", "sail", "ferry")));
        Assert.Equal("no", Value(Sample.Truth("a", "sail", "ferry", polarity: Polarity.Denied)));
        Assert.Equal("no", Value(Sample.Truth("a", "sail", "ferry", holds: false)));
    }

    [Fact]
    public void A_qualifier_that_no_vocabulary_knows_is_named_behind_the_subject()
    {
        Assert.Equal("Norlandic people", Wording.Subject(Sample.Normal(Count.Of("people", ("nationality", "of Norland")))));
        Assert.Equal("people (occupation: fisher)", Wording.Subject(Sample.Normal(Count.Of("people", ("occupation", "fisher")))));
        Assert.Equal("Norlandic people (occupation: fisher)", Wording.Subject(Sample.Normal(Count.Of("people", ("nationality", "Norlandic"), ("occupation", "fisher")))));
    }

    [Fact]
    public void What_a_claim_is_about_has_its_scope()
    {
        var there = Sample.Normal(Sample.Count("a", 17, Bound.AtLeast, property: "hurt-or-lost").At("Norland", "storm", "2031-05-04"));
        Assert.Equal("people hurt or lost, Norland, storm, as of 2031-05-04", Wording.What(there));
        Assert.Equal("people, Norland, storm, as of 2031-05-04", Wording.Thing(there));
        Assert.Equal("at least 17 people hurt or lost", Wording.Said(there));
        Assert.Equal("people hurt", Wording.What(Sample.Normal(Count)));
        Assert.Equal("north pier opened", Wording.What(Sample.Normal(Sample.Opened("a", "2031", "2031"))));
        Assert.Equal("ferry: sail", Wording.What(Sample.Normal(Sample.Truth("a", "sail", "ferry"))));
        Assert.Equal("office of Ana Reis", Wording.What(Sample.Normal(Sample.Named("a", "office", "Ana Reis", "Harbour Master"))));
        Assert.Equal("of one", Wording.Measure("of_one"));
    }

    [Fact]
    public void What_one_of_two_leaves_open_is_named_facet_by_facet()
    {
        var bare = Sample.Normal(Count).Cell.Facets;
        var full = Sample.Normal(Count.Of("people", ("nationality", "Norlandic")).At("Norland", "storm", "2031-05-04", new TimeRange("2031", "2031"))).Cell.Facets;
        string[] all =
        [
            "the event is storm", "the place is Norland", "the period is 2031-01-01/2031-12-31", "the as-of date is 2031-05-04", "the nationality is Norlandic",
        ];

        Assert.Equal(all, Wording.Unstated(bare, full));
        Assert.Equal(all, Wording.Unstated(full, bare));
        Assert.Empty(Wording.Unstated(full, full));
        Assert.Empty(Wording.Unstated(bare, bare));
    }

    private static string Value(Claim claim) => Wording.Value(Sample.Normal(claim));

    private static string Quoted(string words) => Wording.Quote(Sample.Normal(Count with { Evidence = new Evidence("r", 0, 1, words) }));
}
