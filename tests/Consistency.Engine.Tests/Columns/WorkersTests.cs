using Consistency.Engine.Columns;

namespace Consistency.Engine.Tests.Columns;

public sealed class WorkersTests
{
    private const int Much = 100_000;

    [Fact]
    public void A_cancellation_comes_out_of_shared_work_as_one()
    {
        Assert.Throws<OperationCanceledException>(() => Workers.ForEach(Much, (_, _) => throw new OperationCanceledException()));
        Assert.Throws<OperationCanceledException>(() => Workers.Both(Much, () => { }, () => throw new OperationCanceledException()));
    }

    /// <summary>Little work is one share, much is shared evenly.</summary>
    [Theory]
    [InlineData(0, false)]
    [InlineData(9_999, false)]
    [InlineData(10_000, true)]
    [InlineData(100_003, true)]
    public void Shares_lie_end_to_end_and_are_even(int count, bool shared)
    {
        var shares = Workers.Shares(count);
        var sizes = shares.Zip(shares.Skip(1), (from, to) => to - from).ToList();

        Assert.Equal((0, count), (shares[0], shares[^1]));
        Assert.Equal(shared && Environment.ProcessorCount > 1, sizes.Count > 1);
        Assert.InRange(sizes.Max() - sizes.Min(), 0, 1);
    }

    /// <summary>Things whose work grows, things without work, and one that has it all.</summary>
    [Theory]
    [InlineData(500)]
    [InlineData(0, 0, 0, 50_000, 0, 0)]
    [InlineData(50_000)]
    [InlineData(20_000, 1, 1, 20_000, 1, 1)]
    [InlineData(3, 2, 1)]
    public void Things_are_shared_by_their_work_and_what_is_found_is_in_their_order(params int[] work)
    {
        work = work is [500] ? [.. Enumerable.Range(0, 500)] : work;
        var starts = work.Aggregate(new List<int> { 0 }, (all, w) => [.. all, all[^1] + w]).ToArray();
        var ranges = Workers.Collect<(int From, int To)>(starts, (from, to, found) => found.Add((from, to)));

        Assert.Equal((0, work.Length), (ranges[0].From, ranges[^1].To));
        Assert.Equal(ranges.Skip(1).Select(r => r.From), ranges.SkipLast(1).Select(r => r.To));
        Assert.All(ranges, r => Assert.InRange(starts[r.To] - starts[r.From], 0, (starts[^1] / ranges.Count) + work.Max()));
        Assert.Equal(starts[^1] >= 10_000 && Environment.ProcessorCount > 1, ranges.Count > 1);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(Much)]
    public void Both_of_two_things_are_done(int work)
    {
        var (first, second) = (0, 0);
        Workers.Both(work, () => first++, () => second++);

        Assert.Equal((1, 1), (first, second));
    }
}
