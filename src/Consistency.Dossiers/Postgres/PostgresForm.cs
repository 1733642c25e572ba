using System.Globalization;

namespace Consistency.Dossiers.Postgres;

/// <summary>A form that the tables have had, made of the one before.</summary>
/// <param name="Sql">What makes it.</param>
/// <param name="Oldest">The oldest form whose program still works with it.</param>
internal sealed record PostgresForm(string Sql, int Oldest)
{
    /// <summary>Those that this program knows, from form 1 on; it works with the last one.</summary>
    public static IReadOnlyList<PostgresForm> All { get; } = [new(Read(1), Oldest: 1), new(Read(2), Oldest: 2), new(Read(3), Oldest: 3)];

    private static string Read(int form)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"postgres/{form:0000}.sql");
        using var text = new StreamReader(typeof(PostgresForm).Assembly.GetManifestResourceStream(name)!);
        return text.ReadToEnd();
    }
}
