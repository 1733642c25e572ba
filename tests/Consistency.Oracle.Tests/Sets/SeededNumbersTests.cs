namespace Consistency.Oracle.Tests.Sets;

/// <summary>The published first numbers of SplitMix64: whoever has them has the same sets.</summary>
public sealed class SeededNumbersTests
{
    [Fact]
    public void A_seed_gives_the_published_numbers()
    {
        var numbers = new SeededNumbers(1_234_567);
        ulong[] published = [6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423, 4_593_380_528_125_082_431];
        Assert.Equal(published, published.Select(_ => numbers.Next()));
    }
}
