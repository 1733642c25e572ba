namespace Consistency.Model.Tests;

public sealed class SortedTests
{
    [Theory]
    [InlineData("", 3, 0)]
    [InlineData("1 2 3 4", 0, 0)]
    [InlineData("1 2 3 4", 1, 0)]
    [InlineData("1 2 3 4", 3, 2)]
    [InlineData("1 2 3 4", 9, 4)]
    [InlineData("2", 3, 1)]
    [InlineData("1 3 3 3 5", 3, 1)]
    [InlineData("1 3 3 3 5", 4, 4)]
    public void Counts_what_stands_before_a_key(string items, int key, int expected)
    {
        var sorted = items.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(i => int.Parse(i, System.Globalization.CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(expected, Sorted.CountBefore(sorted, key, static (item, key) => item < key));
        Assert.Equal(sorted.Count(item => item <= key), Sorted.CountBefore(sorted, key, static (item, key) => item <= key));
    }
}
