using System.Globalization;
using Consistency.Dossiers.Storage;

namespace Consistency.Dossiers.Postgres;

/// <summary>
/// The forms that the tables have had, each made of the one before; they are brought to the last one by the first server that knows it, and never
/// back. While servers are replaced one by one, older ones work on where a form says that it lets them.
/// </summary>
internal static class PostgresMigrations
{
    /// <summary>The form that this program works with.</summary>
    public const int Latest = 1;

    // "Cons": of servers that come at once, one does it, and the others wait.
    private const long Lock = 0x436f6e73;

    /// <summary>By form, the oldest one whose program still works with it.</summary>
    private static readonly int[] Oldest = [0, 1];

    /// <exception cref="DossierException">The tables are of a form that this program does not know.</exception>
    public static void Apply(Database db)
    {
        using var undo = db.Begin(writes: true);
        db.Value("SELECT pg_advisory_xact_lock($1)", Lock);
        if (db.Value("SELECT to_regclass('consistency_forms')::text") is null)
            db.Execute("CREATE TABLE consistency_forms (form bigint PRIMARY KEY, oldest bigint NOT NULL)");
        var (form, oldest) = db.Query("SELECT form, oldest FROM consistency_forms ORDER BY form DESC LIMIT 1", r => (r.GetInt64(0), r.GetInt64(1))).FirstOrDefault();
        if (oldest > Latest)
        {
            throw new DossierException(
                DossierFault.StoreTooNew,
                string.Create(CultureInfo.InvariantCulture, $"The database's tables are of form {form}, and this program knows forms up to {Latest}. Use the program that made them so, or a newer one."));
        }

        for (var next = form + 1; next <= Latest; next++)
        {
            db.Execute(Text(next));
            db.Execute("INSERT INTO consistency_forms (form, oldest) VALUES ($1, $2)", next, Oldest[next]);
        }

        db.Commit();
    }

    private static string Text(long form)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"postgres/{form:0000}.sql");
        using var text = new StreamReader(typeof(PostgresMigrations).Assembly.GetManifestResourceStream(name)!);
        return text.ReadToEnd();
    }
}
