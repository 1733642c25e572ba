using Consistency.Engine.Tests.Support;
using Consistency.Model;

namespace Consistency.Engine.Tests.Rules;

public sealed class QuantityConflictTests
{
    [Fact]
    public void It_says_how_rounded_numbers_are_read_the_lower_one_first() => Assert.Equal(
        ["“40,000” is read as 38,000 to 42,000, without the ends.", "“50,000” is read as 47,500 to 52,500, without the ends."],
        Assert.Single(Found(Sample.Count("a", 50_000), Sample.Count("b", 40_000))).Steps.Where(s => s.Kind == StepKind.Reading).Select(s => s.Text));

    [Fact]
    public void It_says_what_it_assumes_and_nothing_of_numbers_that_are_read_as_they_stand()
    {
        var found = Assert.Single(Found(Sample.Count("a", 17).At("Norland"), Sample.Count("b", 20)));
        Assert.DoesNotContain(found.Steps, s => s.Kind == StepKind.Reading);
        Assert.Single(found.Steps, s => s.Kind == StepKind.Assumption);
    }

    /// <summary>Numbers of claims "a", "b" and so on, of a source each.</summary>
    [Theory]
    [InlineData("17 20 20", "a")]
    [InlineData("17 17 20", "c")]
    [InlineData("17 20 29", "a c")]
    public void All_go_but_those_that_most_agree_on_and_of_several_numbers_the_middle_one_stays(string numbers, string dropped)
    {
        var found = Assert.Single(Found([.. numbers.Split(' ').Select((n, i) => Sample.Count(((char)('a' + i)).ToString(), double.Parse(n, null)))]));
        Assert.Equal((dropped, true), (string.Join(' ', found.Repair.DropClaimIds), found.Repair.Exact));
    }

    /// <summary>
    /// Claims: "?" after the id where it is hedged, "&gt;" for at least, "@Norland" for a place and "/storm" for an event. Expected: the severity, and the two
    /// claims that show it.
    /// </summary>
    [Theory]
    [InlineData("a 17; b 20; c 29", "Contradiction: a c")]
    [InlineData("b 17; a 17; d 29; c 29", "Contradiction: a c")]
    [InlineData("a 17; b 20; c? 29", "Contradiction: a b")]
    [InlineData("a? 17; b 20; c 29", "Contradiction: b c")]
    [InlineData("a 17; b? 20", "Tension: a b")]
    [InlineData("a? 17; b? 20", "Tension: a b")]
    [InlineData("a 17; b 20@Norland", "Tension: a b")]
    [InlineData("a 17; b 20@Norland; c 29@Norland", "Contradiction: b c")]
    [InlineData("a? 17@Norland; b 20", "Tension: a b")]
    [InlineData("a? 17@Norland; b 20/storm", "Notice: a b")]
    // "At least 17" is 17 to 20 in the usual sense: one assumption, as a hedge is, but what contradicts to the letter comes first.
    [InlineData("a >17; b 20", "")]
    [InlineData("a >17; b 40", "Tension: a b")]
    [InlineData("a >17; b 40; c? 10", "Tension: b c")]
    // Of those that rest on as little, the first by its source.
    [InlineData("b? 17; a 17@Norland; c 29", "Tension: a c")]
    public void The_two_that_show_it_rest_on_the_least(string claims, string expected) => Assert.Equal(
        expected, string.Join(" | ", Found([.. claims.Split("; ").Select(ClaimOf)]).Select(f => $"{f.Severity}: {string.Join(' ', f.MinimalClaimIds.Order(StringComparer.Ordinal))}")));

    [Theory]
    [InlineData("r1", 8, "r1", 20, true)]
    [InlineData("r1", 8, "r1", 8, false)]
    [InlineData("r1", 8, "r2", 20, false)]
    public void What_one_source_says_later_on_corrects_it(string first, int hour, string second, int laterHour, bool isNotice) => Assert.Equal(
        isNotice, Assert.Single(Found(At("a", 17, first, hour), At("b", 20, second, laterHour))).Severity == Severity.Notice);

    private static Claim ClaimOf(string text)
    {
        var (id, rest) = text.Split(' ') is [var first, var second] ? (first, second) : throw new ArgumentException(text, nameof(text));
        var (number, happening) = rest.Split('/') is [var before, var named] ? (before, named) : (rest, "");
        var (value, place) = number.Split('@') is [var bare, var where] ? (bare, where) : (number, "");
        var claim = Sample.Count(id.TrimEnd('?'), double.Parse(value.TrimStart('>'), null), value[0] == '>' ? Bound.AtLeast : Bound.Exact);
        return (claim with { Certainty = id.EndsWith('?') ? Certainty.Hedged : Certainty.Plain }).At(place, happening);
    }

    private static Claim At(string id, double value, string source, int hour) =>
        Sample.Count(id, value) with { Source = new Source(source, PublishedAt: new DateTimeOffset(2031, 5, 4, hour, 0, 0, TimeSpan.Zero)) };

    private static IReadOnlyList<Inconsistency> Found(params Claim[] claims) => Sample.Found("quantity/conflict", claims);
}
