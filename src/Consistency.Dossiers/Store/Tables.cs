using Consistency.Dossiers.Storage;

namespace Consistency.Dossiers.Store;

/// <summary>Empties tables of what one dossier has in them.</summary>
internal static class Tables
{
    /// <summary>All that can be made again of what a dossier was given.</summary>
    public static void ClearLedger(Database db, long dossier)
    {
        db.Execute("DELETE FROM flag_sayings WHERE d = $1", dossier);
        db.Execute("DELETE FROM places WHERE d = $1", dossier);
        db.Execute("DELETE FROM said WHERE d = $1", dossier);
        db.Execute("DELETE FROM neighbourhoods WHERE d = $1", dossier);
        db.Execute("DELETE FROM flags WHERE d = $1", dossier);
        db.Execute("DELETE FROM undecided WHERE d = $1", dossier);
        db.Execute("DELETE FROM claims WHERE d = $1", dossier);
        db.Execute("DELETE FROM figures WHERE d = $1", dossier);
        db.Execute("DELETE FROM figure_leads WHERE d = $1", dossier);
        db.Execute("DELETE FROM figure_likes WHERE d = $1", dossier);
        db.Execute("DELETE FROM cells WHERE d = $1", dossier);
        db.Execute("DELETE FROM rivals WHERE d = $1", dossier);
        db.Execute("DELETE FROM shingles WHERE d = $1", dossier);
        db.Execute("DELETE FROM worded WHERE d = $1", dossier);
        db.Execute("DELETE FROM names WHERE d = $1", dossier);
        db.Execute("DELETE FROM name_keys WHERE d = $1", dossier);
        db.Execute("DELETE FROM name_uses WHERE d = $1", dossier);
        db.Execute("DELETE FROM name_sources WHERE d = $1", dossier);
        db.Execute("DELETE FROM titles WHERE d = $1", dossier);
        db.Execute("DELETE FROM holders WHERE d = $1", dossier);
    }

    /// <summary>All of a dossier.</summary>
    public static void Clear(Database db, long dossier)
    {
        ClearLedger(db, dossier);
        db.Execute("DELETE FROM reports WHERE d = $1", dossier);
        db.Execute("DELETE FROM sentences WHERE d = $1", dossier);
        db.Execute("DELETE FROM inconsistencies WHERE d = $1", dossier);
        db.Execute("DELETE FROM revisions WHERE d = $1", dossier);
        db.Execute("DELETE FROM changes WHERE d = $1", dossier);
        db.Execute("DELETE FROM requests WHERE d = $1", dossier);
        db.Execute("DELETE FROM packs WHERE d = $1", dossier);
        db.Execute("DELETE FROM dossiers WHERE d = $1", dossier);
    }
}
