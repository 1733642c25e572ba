using Consistency.Engine.Copies;
using Consistency.Engine.Tests.Support;
using Consistency.Model;

namespace Consistency.Engine.Tests.Copies;

public sealed class WitnessesTests
{
    private static readonly Dictionary<char, string> Words = new()
    {
        ['A'] = "along the old quay the storm tore the roofs off", ['B'] = "the town has counted what the night has left of its houses", ['C'] = "six words are no copy yet", ['-'] = "",
    };

    /// <summary>Claims as “r1A”: of the source r1, in the words A; “.A” is of no source.</summary>
    [Theory]
    [InlineData("r1A r2A", 1)]
    [InlineData("r1A r2B", 2)]
    [InlineData("r1A r1B", 1)]
    [InlineData("r1C r2C", 2)]
    [InlineData("r1- r2- r1-", 2)]
    [InlineData(".- .-", 2)]
    [InlineData(".A .A", 1)]
    [InlineData(".A r1A .B", 2)]
    [InlineData("r1A r2A r2B r3B", 1)]
    [InlineData("r1A .B r3B .A", 2)]
    public void Sources_that_repeat_each_others_wording_are_one_witness_and_a_claim_of_none_is_its_own(string claims, int support) =>
        Assert.Equal(support, Support([.. claims.Split(' ').Select((c, i) => Worded("c" + i, c[..^1].Trim('.'), Words[c[^1]]))]));

    [Fact]
    public void What_a_speaker_said_is_copied_by_none() => Assert.Equal(2, Support(
        Quoting(Sample.Said("a", Words['A'])), Quoting(Sample.Said("b", Words['A']))));

    private static int Support(params Claim[] claims)
    {
        var normal = Sample.Set(claims).Claims;
        return new Witnesses(normal, CancellationToken.None).Support(normal);
    }

    private static Claim Worded(string id, string source, string words) => Quoting(Sample.Count(id, 17) with { Source = new Source(source) }, words);

    private static Claim Quoting(Claim claim, string? words = null) => claim with { Evidence = new Evidence("r", 0, 1, words ?? Words['A']) };
}
