using Consistency.Engine.Reporting;
using Consistency.Engine.Tests.Support;
using Consistency.Model;

namespace Consistency.Engine.Tests.Reporting;

public sealed class VoicesTests
{
    [Fact]
    public void A_source_that_holds_two_sides_by_two_voices_reports_the_dispute_whatever_the_order()
    {
        Claim[] claims =
        [
            Sample.Count("a", 17, source: "r1", speaker: "Ana Reis"),
            Sample.Count("b", 17, source: "r1", speaker: "Jon Brandt"),
            Sample.Count("c", 29, source: "r1", speaker: "Ana Reis"),
        ];
        int[][] orders = [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]];

        Assert.All(orders, o => Assert.True(Conflict([.. o.Select(i => claims[i])]).Reported));
        Assert.False(Conflict(claims[0], claims[2]).Reported);
        Assert.False(Conflict(claims[1], claims[2] with { Source = new Source("r2") }).Reported);
    }

    [Fact]
    public void What_a_source_calls_disputed_is_reported() =>
        Assert.True(Conflict(Sample.Count("a", 17), Sample.Count("b", 29) with { Certainty = Certainty.Disputed }).Reported);

    [Theory]
    [InlineData("r1", "Ana Reis", "r2", "Jon Brandt", Between.Speakers)]
    [InlineData("r1", "Ana Reis", "r2", "Ana Reis", Between.Sources)]
    [InlineData("r1", "", "r2", "", Between.Sources)]
    [InlineData("r1", "Ana Reis", "r1", "Ana Reis", Between.OneSource)]
    public void Between_says_who_disagrees(string sourceA, string speakerA, string sourceB, string speakerB, Between between) =>
        Assert.Equal(between, Conflict(Sample.Count("a", 17, source: sourceA, speaker: speakerA), Sample.Count("b", 29, source: sourceB, speaker: speakerB)).Between);

    /// <summary>Sides of claims as “r1A”: of the source r1 by the speaker A; “.A” is of no source, and “r1A!” disputed.</summary>
    [Theory]
    [InlineData("r1A|r1B", true, true)]
    [InlineData("r1A|r1A", false, false)]
    [InlineData("r1A|r2B", false, false)]
    [InlineData(".A|.B", false, false)]
    [InlineData("r1A|r2B!", true, true)]
    [InlineData("r1A! r1B|r2B", true, true)]
    [InlineData("r1A|r1B|r2C", true, false)]
    [InlineData("r1A|r1B|r1A", true, true)]
    [InlineData("r1A|r1A|r1A", false, false)]
    [InlineData("r1A r1B|r2A|r3A", false, false)]
    [InlineData("r1A r1B|r1A|r2A", true, false)]
    [InlineData("r2A r1A|r1A r2A|r2A r1B", true, true)]
    public void A_source_reports_a_dispute_by_any_two_sides_or_by_all_where_it_takes_all_to_clash(string sides, bool anyTwo, bool all)
    {
        var finding = Findings.Of([.. sides.Split('|').Select(s => s.Split(' ').Select(Side).ToArray())]);

        Assert.Equal((anyTwo, all), (Voices.IsReported(finding), Voices.IsReported(finding with { TakesAllSides = true })));
    }

    [Theory]
    [InlineData("r1A|r2A|r2B", false, Between.Speakers)]
    [InlineData("r1A|r1B|r1A", false, Between.Speakers)]
    [InlineData("r1A|r1B", true, Between.OneSource)]
    [InlineData("r1A|r1A|r2A", true, Between.Sources)]
    [InlineData("r1A|r2A|r1A", false, Between.Sources)]
    public void One_other_speaker_makes_it_speakers_but_not_where_the_rule_takes_all_for_one(string claims, bool oneSpeaker, Between between) =>
        Assert.Equal(between, Voices.Between(Findings.Of([.. claims.Split('|').Select(Side)]) with { OneSpeaker = oneSpeaker }));

    [Fact]
    public void Voices_are_said_in_few_words()
    {
        Assert.Equal("unnamed", Who(By("", "")));
        Assert.Equal("r1", Who(By("r1", "")));
        Assert.Equal("Ana Reis", Who(By("", "Ana Reis")));
        Assert.Equal("Ana Reis in r1", Who(By("r1", "Ana Reis"), By("r1", "Ana Reis")));
        Assert.Equal("Ana Reis in r1", Who(By("r1", ""), By("", "Ana Reis")));
        Assert.Equal("Ana Reis and Jon Brandt in r1 and r2", Who(By("r2", "Jon Brandt"), By("r1", "Ana Reis")));
        Assert.Equal("r1, r2 and r3", Who(By("r3", ""), By("r1", ""), By("r2", "")));
        Assert.Equal("r1, r2 and 2 more", Who(By("r4", ""), By("r3", ""), By("r1", ""), By("r2", "")));
        Assert.Equal("The Herald", Who(By("", "") with { Source = new Source("", Publisher: "The Herald", Title: "Storm") }));
        Assert.Equal("Storm", Who(By("", "") with { Source = new Source("", Title: "Storm") }));
        Assert.Equal(("Ana Reis", "r1"), (Voices.Name(Sample.Normal(By("r1", "Ana Reis"))), Voices.Name(Sample.Normal(By("r1", "")))));
    }

    private static Claim By(string source, string speaker) => Sample.Count("a", 17, speaker: speaker) with { Source = new Source(source) };

    private static Claim Side(string text, int place) =>
        By(text.TrimEnd('!')[..^1].Trim('.'), "Speaker " + text.TrimEnd('!')[^1]) with { Id = "c" + place, Certainty = text.EndsWith('!') ? Certainty.Disputed : Certainty.Plain };

    private static string Who(params Claim[] claims) => Voices.Who([.. claims.Select(c => Sample.Normal(c))]);

    private static Inconsistency Conflict(params Claim[] claims) => Assert.Single(Sample.Found("quantity/conflict", claims));
}
