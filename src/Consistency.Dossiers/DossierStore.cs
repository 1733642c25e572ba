using Consistency.Dossiers.Sqlite;
using Consistency.Dossiers.Store;

namespace Consistency.Dossiers;

/// <summary>Opens stores.</summary>
public static class DossierStore
{
    /// <summary>Where a user's dossiers are, unless somebody says otherwise.</summary>
    public static string UsersFolder => Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), "consistency");

    /// <summary>Opens the store of a folder, for this process alone, and makes it where there is none.</summary>
    /// <exception cref="DossierException">It is in use, newer than the program, damaged, or cannot be written to.</exception>
    public static IDossierStore Open(string folder, TimeProvider time) => new DatabaseStore(new StoreFile(folder), time);
}
