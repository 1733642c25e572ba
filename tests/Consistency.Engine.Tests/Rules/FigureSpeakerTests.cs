using Consistency.Engine.Tests.Support;
using Consistency.Model;

namespace Consistency.Engine.Tests.Rules;

public sealed class FigureSpeakerTests
{
    private const string Words = "seventeen people were hurt when the old pier gave way";

    [Fact]
    public void Where_the_words_differ_a_little_the_side_with_the_longest_ones_stays()
    {
        var found = Assert.Single(Found(By("a", "Ana Reis", Words + ", they say"), By("b", "Jo Quill", Words), By("c", "Jo Quill", Words)));

        Assert.Equal(["b", "c"], found.Repair.DropClaimIds);
        Assert.False(found.Repair.Exact);
        Assert.Contains("a", found.MinimalClaimIds);
    }

    [Fact]
    public void The_summary_has_the_words_and_the_speakers() => Assert.Equal(
        $"The same statement, “{Words}”, is credited to different speakers: Ana Reis (Ana Reis in source of a) or Jo Quill (Jo Quill in source of b).",
        Assert.Single(Found(By("a", "Ana Reis", Words), By("b", "Jo Quill", Words))).Summary);

    [Fact]
    public void A_side_has_the_name_and_the_figure_and_a_quote_is_its_subjects()
    {
        var figure = Assert.Single(Found(By("a", "Ana Reis", Words), By("b", "Jo Quill", Words)));
        var quote = Assert.Single(Found(Sample.Said("a", Words, "Ana Reis") with { Speakers = [] }, Sample.Said("b", Words, "Jo Quill") with { Speakers = [] }));

        Assert.Equal([("Ana Reis", 17.0), ("Jo Quill", 17.0)], figure.Positions.Select(p => (p.Label, p.Quantity!.Value)));
        Assert.Equal(["Ana Reis", "Jo Quill"], quote.Positions.Select(p => p.Label));
    }

    [Fact]
    public void Another_place_is_another_statement() =>
        Assert.Empty(Found(By("a", "Ana Reis", Words).At("Norland"), By("b", "Jo Quill", Words).At("Sudport")));

    [Fact]
    public void Twenty_thousand_speakers_of_one_statement_are_one_inconsistency()
    {
        var claims = Enumerable.Range(0, 20_000).Select(i => By("c" + i, "crew " + i, Words)).ToArray();

        Assert.Equal(20_000, Assert.Single(Found(claims)).Positions.Count);
    }

    private static Claim By(string id, string speaker, string words) =>
        Sample.Count(id, 17, speaker: speaker) with { Evidence = new Evidence("r", 0, words.Length, words) };

    private static IReadOnlyList<Inconsistency> Found(params Claim[] claims) => Sample.Found("figure/speaker", claims);
}
