using Consistency.Engine.Columns;

namespace Consistency.Engine.Tests.Columns;

/// <summary>The lists and arrays that large sets are kept in.</summary>
public sealed class ListsTests
{
    private static readonly int[] Lengths = [20_000, 12_768, 1, 0, 40_000, 32_768, 32_769, 5];

    [Fact]
    public void Arrays_of_one_arena_do_not_overlap()
    {
        var arena = new Arena();
        var taken = Lengths.Select(arena.Take).ToList();
        for (var i = 0; i < taken.Count; i++)
            taken[i].Span.Fill(i);

        Assert.Equal(Lengths, taken.Select(t => t.Length));
        Assert.All(taken, (t, i) => Assert.False(t.Span.ContainsAnyExcept(i)));
    }

    [Fact]
    public void A_member_of_a_lazy_list_is_made_when_it_is_asked_for_and_there_are_no_others()
    {
        var list = new LazyList<int>(3, i => 10 * i);

        Assert.Equal((3, 0, 20), (list.Count, list[0], list[2]));
        Assert.Equal([0, 10, 20], list);
        Assert.Throws<ArgumentOutOfRangeException>(() => list[-1]);
        Assert.Throws<ArgumentOutOfRangeException>(() => list[3]);
    }

    [Fact]
    public void What_is_kept_by_number_stays_there()
    {
        var kept = new KeptBlocks<string>(600);
        int[] numbers = [599, 0, 255, 256, 511, 512];
        foreach (var number in numbers)
            kept.At(number) = $"{number}";

        Assert.All(numbers, n => Assert.Equal($"{n}", kept.At(n)));
        Assert.Null(kept.At(1));
    }

    [Theory]
    [InlineData("None", false)]
    [InlineData("Bare, Number, Figure", false)]
    [InlineData("FloorBound", false)]
    [InlineData("FloorBound, Bare", true)]
    [InlineData("FloorBound, CeilingBound", true)]
    public void Several_sides_are_two_of_floor_ceiling_and_bare_number(string traits, bool several) => Assert.Equal(several, Sides.AreSeveral(Enum.Parse<ClaimTraits>(traits)));
}
