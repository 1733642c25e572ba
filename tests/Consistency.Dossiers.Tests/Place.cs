using Consistency.Dossiers.Postgres;
using Consistency.Dossiers.Sqlite;
using Consistency.Dossiers.Storage;
using Consistency.Dossiers.Store;
using Consistency.Dossiers.Tests.Postgres;

namespace Consistency.Dossiers.Tests;

/// <summary>Where a store is that a test may open, close and open again. It goes with the test.</summary>
public abstract class Place : IDisposable
{
    internal abstract IStorage OpenStorage();

    internal DatabaseStore Open() => new(OpenStorage(), TimeProvider.System);

    /// <summary>Another place of the same kind, which goes with this one.</summary>
    public abstract Place New();

    public abstract void Dispose();
}

/// <summary>A folder, for a store in SQLite.</summary>
public sealed class SqlitePlace : Place
{
    private readonly TemporaryFolder _folder = new();

    internal override IStorage OpenStorage() => new StoreFile(_folder.Path);

    public override Place New() => new SqlitePlace();

    public override void Dispose() => _folder.Dispose();
}

/// <summary>A database of the cluster that all tests share.</summary>
/// <param name="logged">Whether the cluster logs every statement that it is sent.</param>
public sealed class PostgresPlace(bool logged = false) : Place
{
    public string Address { get; } = Cluster.Shared.CreateDatabase(logged);

    public string Name => Address[(Address.LastIndexOf('/') + 1)..];

    internal override IStorage OpenStorage() => new PostgresStorage(PostgresAddress.Parse(Address));

    public override Place New() => new PostgresPlace(logged);

    public override void Dispose() => Cluster.Shared.Tell($"DROP DATABASE {Name} WITH (FORCE)");
}
