namespace Consistency.Cli.Calling;

/// <summary>Says on a terminal what is under way, once it has taken a second; elsewhere it keeps quiet.</summary>
/// <param name="time">The clock behind the second.</param>
/// <param name="error">Standard error.</param>
/// <param name="isTerminal">Whether a person watches standard error; scripts and logs are not disturbed.</param>
internal sealed class Progress(TimeProvider time, TextWriter error, bool isTerminal)
{
    public static readonly TimeSpan Delay = TimeSpan.FromSeconds(1);

    /// <summary>Runs work, and says so once if it takes longer than <see cref="Delay"/>.</summary>
    public async Task<T> WatchAsync<T>(string message, Func<Task<T>> work)
    {
        if (!isTerminal)
            return await work();
        await using var timer = time.CreateTimer(_ => error.WriteLine($"{Messages.Tool}: {message}"), null, Delay, Timeout.InfiniteTimeSpan);
        return await work();
    }
}
