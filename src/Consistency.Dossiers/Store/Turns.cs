namespace Consistency.Dossiers.Store;

/// <summary>Lets those who want to change a dossier do so one after the other, before they take a connection to wait with. Safe for many threads.</summary>
internal sealed class Turns
{
    private readonly Dictionary<long, Turn> _turns = [];

    /// <summary>Waits for the dossier's turn, which lasts until it is disposed of.</summary>
    public IDisposable Take(long dossier, CancellationToken cancellation)
    {
        Turn turn;
        lock (_turns)
        {
            if (!_turns.TryGetValue(dossier, out turn!))
                _turns[dossier] = turn = new Turn(this, dossier);
            turn.Users++;
        }

        try
        {
            turn.Gate.Wait(cancellation);
            return turn;
        }
        catch
        {
            Leave(turn);
            throw;
        }
    }

    private void Leave(Turn turn)
    {
        lock (_turns)
        {
            if (--turn.Users > 0)
                return;
            _turns.Remove(turn.Dossier);
            turn.Gate.Dispose();
        }
    }

    private sealed class Turn(Turns turns, long dossier) : IDisposable
    {
        public long Dossier => dossier;

        public SemaphoreSlim Gate { get; } = new(1, 1);

        /// <summary>How many have it or wait for it; under the lock alone.</summary>
        public int Users { get; set; }

        public void Dispose()
        {
            Gate.Release();
            turns.Leave(this);
        }
    }
}
