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
