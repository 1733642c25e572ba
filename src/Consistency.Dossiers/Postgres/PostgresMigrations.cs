using System.Globalization;
using Consistency.Dossiers.Storage;

namespace Consistency.Dossiers.Postgres;

/// <summary>
/// Brings the tables to the last form that a program knows, of which the first server that knows it takes care, and never back. While servers are
/// replaced one by one, older ones work on where a form says that it lets them.
/// </summary>
internal static class PostgresMigrations
{
    // "Cons": of servers that come at once, one does it, and the others wait.
    private const long Lock = 0x436f6e73;

    /// <param name="forms">Those that the program knows, from form 1 on.</param>
    /// <exception cref="DossierException">The tables are of a form that this program does not know.</exception>
    public static void Apply(Database db, IReadOnlyList<PostgresForm> forms)
    {
        using var undo = db.Begin(writes: true);
        db.Value("SELECT pg_advisory_xact_lock($1)", Lock);
        if (db.Value("SELECT to_regclass('consistency_forms')::text") is null)
            db.Execute("CREATE TABLE consistency_forms (form bigint PRIMARY KEY, oldest bigint NOT NULL)");
        var (form, oldest) = db.Query("SELECT form, oldest FROM consistency_forms ORDER BY form DESC LIMIT 1", r => (r.GetInt64(0), r.GetInt64(1))).FirstOrDefault();
        if (oldest > forms.Count)
        {
            throw new DossierException(
                DossierFault.StoreTooNew,
                string.Create(CultureInfo.InvariantCulture, $"The database's tables are of form {form}, and this program knows forms up to {forms.Count}. Use the program that made them so, or a newer one."));
        }

        // Whoever works on a dossier looks that up first: so nobody has a table that is to be changed, and waits for another.
        if (form > 0 && form < forms.Count)
            db.Execute("LOCK TABLE dossiers IN ACCESS EXCLUSIVE MODE");
        for (var next = (int)form + 1; next <= forms.Count; next++)
        {
            db.Execute(forms[next - 1].Sql);
            db.Execute("INSERT INTO consistency_forms (form, oldest) VALUES ($1, $2)", next, forms[next - 1].Oldest);
        }

        db.Commit();
    }
}
