using System.Globalization;
using Consistency.Cli.Calling;

namespace Consistency.Cli.Tests.Calling;

public class ProgressTests
{
    [Fact]
    public async Task Long_work_is_told_once_on_a_terminal()
    {
        var time = new ManualTime();
        Assert.Equal("consistency: checking\n", await Watch(time, isTerminal: true, time.Fire));
    }

    [Fact]
    public async Task Short_work_is_not_told() => Assert.Equal("", await Watch(new ManualTime(), isTerminal: true, () => { }));

    [Fact]
    public async Task Scripts_are_told_nothing()
    {
        var time = new ManualTime();
        Assert.Equal("", await Watch(time, isTerminal: false, time.Fire));
    }

    private static async Task<string> Watch(TimeProvider time, bool isTerminal, Action work)
    {
        await using var error = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        await new Progress(time, error, isTerminal).WatchAsync("checking", () =>
        {
            work();
            return Task.FromResult(0);
        });
        return error.ToString();
    }

    /// <summary>A clock whose timers run when the test says that a second has passed.</summary>
    private sealed class ManualTime : TimeProvider
    {
        private Action _timers = () => { };

        public void Fire() => _timers();

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            Assert.Equal(Progress.Delay, dueTime);
            _timers += () => callback(state);
            return new ManualTimer();
        }
    }

    private sealed class ManualTimer : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
