using Consistency.Dossiers;

namespace Consistency.Server.Dossiers;

/// <summary>The store of the server's folder or database, opened when it is first asked for. Safe for many threads.</summary>
/// <param name="folder">Null where the server keeps no dossiers.</param>
internal sealed class StoreHolder(string? folder, TimeProvider time) : IDisposable
{
    private readonly Lock _opening = new();
    private IDossierStore? _store;

    /// <exception cref="DossierException">There is no folder, or its store cannot be opened; that may be another time.</exception>
    public IDossierStore Store
    {
        get
        {
            lock (_opening)
            {
                return _store ??= DossierStore.Open(
                    folder ?? throw new DossierException(DossierFault.NoStore, "This server keeps no dossiers: it was started without a data directory. Start it with --data DIR, or --data postgres://… for a database."), time);
            }
        }
    }

    public void Dispose() => _store?.Dispose();
}
