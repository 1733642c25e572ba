using Npgsql;

namespace Consistency.Dossiers.Postgres;

/// <summary>
/// The address of a database, as libpq takes it: postgres://user:password@host:port,host:port/database?name=value. Names are libpq's (sslmode,
/// connect_timeout, application_name, …) or Npgsql's own ("Maximum Pool Size"), and notify=off. Of several hosts the primary is taken, whatever
/// target_session_attrs says. What is left open is taken from PGUSER, PGPASSWORD and PGPASSFILE.
/// </summary>
/// <param name="Notifies">Whether servers tell each other of changes by NOTIFY; without it they look at times.</param>
internal sealed record PostgresAddress(string ConnectionString, bool Notifies)
{
    private static readonly string[] Schemes = ["postgres://", "postgresql://"];

    // libpq's names of what Npgsql calls otherwise.
    private static readonly Dictionary<string, string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        ["user"] = "Username",
        ["dbname"] = "Database",
        ["sslmode"] = "SSL Mode",
        ["sslrootcert"] = "Root Certificate",
        ["sslcert"] = "SSL Certificate",
        ["sslkey"] = "SSL Key",
        ["load_balance_hosts"] = "Load Balance Hosts",
        ["connect_timeout"] = "Timeout",
        ["application_name"] = "Application Name",
        ["options"] = "Options",
        ["passfile"] = "Passfile",
    };

    public static bool Is(string text) => Schemes.Any(s => text.StartsWith(s, StringComparison.OrdinalIgnoreCase));

    /// <exception cref="DossierException">It is no such address.</exception>
    public static PostgresAddress Parse(string text)
    {
        var settings = new NpgsqlConnectionStringBuilder
        {
            ApplicationName = "consistency",
            // A call is to be answered within its deadline, and several servers share what connections a database takes.
            Timeout = 5,
            MaxPoolSize = 20,
            // Statements are few and the same: each connection has them planned once.
            MaxAutoPrepare = 200,
            AutoPrepareMinUsages = 2,
            TcpKeepAlive = true,
            TcpKeepAliveTime = 15,
            TcpKeepAliveInterval = 5,
            // Of several hosts, for how many seconds it is taken as known which one is the primary.
            HostRecheckSeconds = 1,
            // So that the database lets go of a dossier whose server is gone without a word. And statements that look up a few rows each take no time when
            // they are run as they are, and seconds when they are compiled first, for how many rows there might be.
            Options = "-c tcp_keepalives_idle=15 -c tcp_keepalives_interval=5 -c tcp_keepalives_count=3 -c jit=off",
        };
        var rest = text[(text.IndexOf("://", StringComparison.Ordinal) + 3)..];
        var (place, query) = Cut(rest, rest.IndexOf('?', StringComparison.Ordinal));
        var (server, database) = Cut(place, place.IndexOf('/', StringComparison.Ordinal));
        var (user, hosts) = server.LastIndexOf('@') is >= 0 and var at ? (server[..at], server[(at + 1)..]) : ("", server);
        var (name, password) = Cut(user, user.IndexOf(':', StringComparison.Ordinal));
        settings.Host = hosts.Length > 0 ? Uri.UnescapeDataString(hosts) : "localhost";
        if (name.Length > 0)
            settings.Username = Uri.UnescapeDataString(name);
        if (password.Length > 0)
            settings.Password = Uri.UnescapeDataString(password);
        if (database.Length > 0)
            settings.Database = Uri.UnescapeDataString(database);
        var notifies = true;
        foreach (var setting in query.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var (key, value) = Cut(setting, setting.IndexOf('=', StringComparison.Ordinal));
            if (string.Equals(key, "notify", StringComparison.OrdinalIgnoreCase))
                notifies = !string.Equals(value, "off", StringComparison.OrdinalIgnoreCase);
            else if (!string.Equals(key, "target_session_attrs", StringComparison.OrdinalIgnoreCase))
                Set(settings, Uri.UnescapeDataString(key), Uri.UnescapeDataString(value));
        }

        return new PostgresAddress(settings.ConnectionString, notifies);
    }

    private static void Set(NpgsqlConnectionStringBuilder settings, string name, string value)
    {
        try
        {
            var key = Names.GetValueOrDefault(name, name);
            settings[key] = string.Equals(key, "SSL Mode", StringComparison.Ordinal) ? value.Replace("-", "", StringComparison.Ordinal) : value;
        }
        catch (Exception refused) when (refused is ArgumentException or FormatException or InvalidCastException)
        {
            throw new DossierException(DossierFault.StoreFailed, $"The address of the database sets {name} to \"{value}\", which cannot be: {refused.Message}", refused);
        }
    }

    private static (string Before, string After) Cut(string text, int at) => at < 0 ? (text, "") : (text[..at], text[(at + 1)..]);
}
