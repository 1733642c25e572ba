using System.Globalization;
using System.Threading.Channels;
using Consistency.Dossiers.Storage;
using Npgsql;

namespace Consistency.Dossiers.Postgres;

/// <summary>
/// Tells other servers which dossiers have changed, and is told by them, by NOTIFY: a hint, so that nobody has to wait until he looks again. All works
/// without it, later: those who wait are woken at times whatever it says. Hints are sent after a commit, not with it, as the database lets those that
/// notify commit one after the other; what has changed while one is being sent goes with the next. Safe for many threads.
/// </summary>
internal sealed class ChangeHints : IDisposable
{
    private const string Topic = "consistency_changes";

    // Payloads are below 8,000 bytes, and a number has up to 20.
    private const int MostTogether = 350;

    // Without hints everybody looks as often as this; with them, this is for those that were lost.
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1), SafetyInterval = TimeSpan.FromSeconds(5);

    private readonly ChangeSignals _signals = new();
    private readonly Channel<long> _changed = Channel.CreateBounded<long>(new BoundedChannelOptions(10_000) { FullMode = BoundedChannelFullMode.DropOldest });
    private readonly CancellationTokenSource _stop = new();
    private readonly NpgsqlDataSource _connections;
    private readonly Task _work;

    /// <param name="notifies">Whether hints are sent and listened to; else one only looks at times.</param>
    public ChangeHints(NpgsqlDataSource connections, bool notifies)
    {
        _connections = connections;
        _work = notifies ? Task.WhenAll(ListenAsync(), SendAsync()) : LookAsync(Interval);
    }

    public Task Next(long dossier) => _signals.Next(dossier);

    public void Announce(long dossier)
    {
        _signals.Tell(dossier);
        _changed.Writer.TryWrite(dossier);
    }

    public void Dispose()
    {
        try
        {
            _stop.Cancel();
        }
        catch (AggregateException gone) when (gone.InnerExceptions.All(e => e is ObjectDisposedException))
        {
            // Npgsql may dispose of a connection that has just been lost while it cancels what ran on it; all others are cancelled all the same.
        }

        _work.GetAwaiter().GetResult();
        _stop.Dispose();
    }

    private async Task LookAsync(TimeSpan interval)
    {
        while (!_stop.IsCancellationRequested)
        {
            await Task.Delay(interval, _stop.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            _signals.TellAll();
        }
    }

    private Task ListenAsync() => PersistAsync(async connection =>
    {
        connection.Notification += (_, told) =>
        {
            foreach (var dossier in told.Payload.Split(','))
                _signals.Tell(long.Parse(dossier, CultureInfo.InvariantCulture));
        };
        await using (var listen = new NpgsqlCommand($"LISTEN {Topic}", connection))
            await listen.ExecuteNonQueryAsync(_stop.Token);
        while (true)
        {
            // What changed before one listened, or while the connection was lost.
            _signals.TellAll();
            var next = DateTime.UtcNow + SafetyInterval;
            while (next - DateTime.UtcNow is { } left && left > TimeSpan.Zero)
                await connection.WaitAsync(left, _stop.Token);
        }
    });

    private Task SendAsync() => PersistAsync(async connection =>
    {
        await using var notify = new NpgsqlCommand("SELECT pg_notify($1, $2)", connection) { Parameters = { new() { Value = Topic }, new() } };
        while (await _changed.Reader.WaitToReadAsync(_stop.Token))
        {
            var together = new HashSet<long>();
            while (together.Count < MostTogether && _changed.Reader.TryRead(out var dossier))
                together.Add(dossier);
            notify.Parameters[1].Value = string.Join(',', together.Select(d => d.ToString(CultureInfo.InvariantCulture)));
            await notify.ExecuteNonQueryAsync(_stop.Token);
        }
    });

    /// <summary>Keeps something going on a connection of its own, and on another one once that is lost.</summary>
    private async Task PersistAsync(Func<NpgsqlConnection, Task> work)
    {
        while (!_stop.IsCancellationRequested)
        {
            try
            {
                await using var connection = await _connections.OpenConnectionAsync(_stop.Token);
                await work(connection);
            }
            catch (Exception lost) when (lost is NpgsqlException or OperationCanceledException)
            {
                // Without hints one looks at times, until the database is back.
                await Task.Delay(Interval, _stop.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                _signals.TellAll();
            }
        }
    }
}
