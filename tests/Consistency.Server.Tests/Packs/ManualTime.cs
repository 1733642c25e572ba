using System.Threading.Channels;

namespace Consistency.Server.Tests.Packs;

/// <summary>A clock that stands until the test lets the one timer that is waited for run out.</summary>
internal sealed class ManualTime : TimeProvider
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly Channel<ManualTimer> _timers = Channel.CreateUnbounded<ManualTimer>();

    /// <summary>Lets the timer run out, and waits until the next one is asked for: all that the first one caused is done then.</summary>
    /// <param name="expected">What the timer was set to.</param>
    public async Task PassAsync(TimeSpan expected)
    {
        var timer = await _timers.Reader.ReadAsync().AsTask().WaitAsync(Patience);
        Assert.Equal(expected, timer.Due);
        timer.Fire();
        Assert.True(await _timers.Reader.WaitToReadAsync().AsTask().WaitAsync(Patience));
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ManualTimer(dueTime, () => callback(state));
        Assert.True(_timers.Writer.TryWrite(timer));
        return timer;
    }

    private sealed record ManualTimer(TimeSpan Due, Action Fire) : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
