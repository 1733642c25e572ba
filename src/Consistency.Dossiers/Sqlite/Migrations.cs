using System.Globalization;

namespace Consistency.Dossiers.Sqlite;

/// <summary>The forms that the store's file has had, each made of the one before; a file is brought to the last one when it is opened, and never back.</summary>
internal static class Migrations
{
    /// <summary>The form that this program works with.</summary>
    public const int Latest = 3;

    // "Cons": tells a store from other SQLite files.
    private const long ApplicationId = 0x436f6e73;

    /// <exception cref="DossierException">The file is newer than the program, or is no store.</exception>
    public static void Apply(SqliteDatabase db, string path)
    {
        var (form, application) = (db.Number("PRAGMA user_version"), db.Number("PRAGMA application_id"));
        if (form > Latest)
        {
            throw new DossierException(
                DossierFault.StoreTooNew,
                string.Create(CultureInfo.InvariantCulture, $"The store {path} is of form {form}, and this program knows forms up to {Latest}. Use the program that wrote it, or a newer one."));
        }

        if (application != ApplicationId && (form > 0 || db.Number("SELECT count(*) FROM sqlite_master") > 0))
            throw new DossierException(DossierFault.StoreCorrupt, $"{path} is a file of another program. Give another folder.");
        using var undo = db.Begin(writes: true);
        for (var next = form + 1; next <= Latest; next++)
            db.RunScript(Text(next));
        if (form < Latest)
            db.RunScript(string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version = {Latest}; PRAGMA application_id = {ApplicationId}"));
        db.Commit();
    }

    private static string Text(long form)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"sqlite/{form:0000}.sql");
        using var text = new StreamReader(typeof(Migrations).Assembly.GetManifestResourceStream(name)!);
        return text.ReadToEnd();
    }
}
