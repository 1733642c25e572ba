using Microsoft.Data.Sqlite;

namespace Consistency.Benchmarks.Peers;

/// <summary>What plain SQL flags in a folder of claims, joining claims with claims: slow and obvious. By SQLite, in memory.</summary>
internal static class SelfJoin
{
    private const string Tables = """
        CREATE TABLE claims (speaker TEXT, subject TEXT, property TEXT, low REAL, high REAL);
        CREATE TABLE parts (subject TEXT, part TEXT, whole TEXT);
        """;

    private const string Conflicts = """
        SELECT DISTINCT x.subject, x.property FROM claims x
        JOIN claims y ON y.subject = x.subject AND y.property = x.property AND y.low > x.high
        """;

    private const string Parts = """
        SELECT DISTINCT p.subject, p.part, p.whole FROM parts p
        JOIN claims x ON x.subject = p.subject AND x.property = p.part
        JOIN claims y ON y.subject = p.subject AND y.property = p.whole AND y.high < x.low
        """;

    private const string Figures = """
        SELECT DISTINCT p.subject, p.part, p.whole FROM parts p
        JOIN claims x ON x.subject = p.subject AND x.property = p.part
        JOIN claims y ON y.subject = p.subject AND y.property = p.whole AND y.speaker = x.speaker AND y.low = x.low AND y.high = x.high
        """;

    public static PlainFlags Of(string folder)
    {
        SQLitePCL.Batteries_V2.Init();
        using var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        using (var tables = new SqliteCommand(Tables, connection))
            tables.ExecuteNonQuery();
        Load(connection, "claims", Path.Combine(folder, "claims.csv"), ["speaker", "subject", "property", "low", "high"]);
        Load(connection, "parts", Path.Combine(folder, "parts.csv"), ["subject", "property_part", "property_whole"]);
        using (var index = new SqliteCommand("CREATE INDEX cells ON claims (subject, property)", connection))
            index.ExecuteNonQuery();
        return new PlainFlags(
            Rows(connection, Conflicts, r => (r.GetString(0), r.GetString(1))),
            Rows(connection, Parts, PairOf),
            Rows(connection, Figures, PairOf));
    }

    private static PartPair PairOf(SqliteDataReader row) => new(row.GetString(0), row.GetString(1), row.GetString(2));

    private static void Load(SqliteConnection connection, string table, string path, string[] columns)
    {
        using var lines = File.ReadLines(path).GetEnumerator();
        lines.MoveNext();
        var header = lines.Current.Split(',');
        var at = Array.ConvertAll(columns, c => Array.IndexOf(header, c));
        using var transaction = connection.BeginTransaction();
        using var insert = connection.CreateCommand();
        insert.CommandText = $"INSERT INTO {table} VALUES ({string.Join(", ", columns.Select((_, i) => $"${i}"))})";
        for (var i = 0; i < columns.Length; i++)
            insert.Parameters.Add($"${i}", SqliteType.Text);
        while (lines.MoveNext())
        {
            var fields = lines.Current.Split(',');
            for (var i = 0; i < at.Length; i++)
                insert.Parameters[i].Value = fields[at[i]];
            insert.ExecuteNonQuery();
        }

        transaction.Commit();
    }

    private static HashSet<T> Rows<T>(SqliteConnection connection, string query, Func<SqliteDataReader, T> row)
    {
        using var command = new SqliteCommand(query, connection);
        using var reader = command.ExecuteReader();
        var rows = new HashSet<T>();
        while (reader.Read())
            rows.Add(row(reader));
        return rows;
    }
}
