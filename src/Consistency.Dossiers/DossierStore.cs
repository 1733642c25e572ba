using Consistency.Dossiers.Postgres;
using Consistency.Dossiers.Sqlite;
using Consistency.Dossiers.Store;

namespace Consistency.Dossiers;

/// <summary>Opens stores.</summary>
public static class DossierStore
{
    /// <summary>Where a user's dossiers are, unless somebody says otherwise.</summary>
    public static string UsersFolder => Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), "consistency");

    /// <summary>
    /// Opens a store, and makes it where there is none: in a folder, for this process alone; or in a database of PostgreSQL, which others may use too.
    /// </summary>
    /// <param name="place">A folder, or an address: postgres://user:password@host:port/database.</param>
    /// <exception cref="DossierException">It is in use, newer than the program, damaged, away, or cannot be written to.</exception>
    public static IDossierStore Open(string place, TimeProvider time) =>
        new DatabaseStore(PostgresAddress.Is(place) ? new PostgresStorage(PostgresAddress.Parse(place)) : new StoreFile(place), time);
}
