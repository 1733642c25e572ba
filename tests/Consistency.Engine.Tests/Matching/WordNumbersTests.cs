using Consistency.Engine.Matching;

namespace Consistency.Engine.Tests.Matching;

public sealed class WordNumbersTests
{
    [Theory]
    [InlineData("0 2 3", "1 2 3", 12)]
    [InlineData("0 1", "2 3", 0)]
    [InlineData("3", "0 1 2 3", 8)]
    [InlineData("", "0", 0)]
    public void Words_tell_together_what_those_in_both_tell(string a, string b, double common)
    {
        double[] rarity = [1, 2, 4, 8];
        Assert.Equal(common, WordNumbers.Common(Numbers(a), Numbers(b), rarity));
        Assert.Equal(common, WordNumbers.Common(Numbers(b), Numbers(a), rarity));
        static int[] Numbers(string text) => [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(n => int.Parse(n, null))];
    }
}
