using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Consistency.Dossiers.Tests.Postgres;

/// <summary>
/// A PostgreSQL server of its own on a free port of loopback, with a folder that goes with it. Neither outlives the test run, however that ends.
/// </summary>
/// <remarks>Texts are ordered by a language's rules unless a statement or a column says otherwise, as in many a database.</remarks>
internal sealed class Cluster : IDisposable
{
    // Runs the server until its input ends, as that of a test run does however it ends, and removes the folder unless it is told to keep it.
    private const string Keeper = "\"$0\" -D \"$1\" & server=$!; read -r keep; kill -QUIT $server 2>/dev/null; wait $server; [ -n \"$keep\" ] || rm -rf \"$2\"";

    private static readonly Lazy<Cluster> OfAll = new(() => Create());

    private static readonly string Programs = FindPrograms();

    private readonly string _folder;
    private readonly IReadOnlyList<string> _enter;
    private Process? _process;
    private int _databases;

    private Cluster(string folder, int port, SmallDisk? disk) => (_folder, Port, _enter) = (folder, port, disk?.Enter ?? []);

    /// <summary>One for all tests that do it no harm.</summary>
    public static Cluster Shared => OfAll.Value;

    public int Port { get; }

    /// <summary>The process that all others of the server are children of.</summary>
    public int ServerProcessId => int.Parse(File.ReadLines(Path.Combine(Data, "postmaster.pid")).First(), CultureInfo.InvariantCulture);

    /// <summary>What the server logs, as JSON, an event a line; statements only of databases that are to tell them.</summary>
    public string LogFile => Path.Combine(_folder, "data", "log", "server.json");

    /// <param name="disk">What the server sees beside all else, if anything.</param>
    public static Cluster Create(SmallDisk? disk = null)
    {
        var cluster = New(disk);
        Run("initdb", "-D", cluster.Data, "-U", "consistency", "-A", "trust", "-E", "UTF8", "--locale-provider=icu", "--icu-locale=en-US", "--locale=C.UTF-8");
        File.AppendAllLines(
            Path.Combine(cluster.Data, "postgresql.conf"),
            [
                "listen_addresses = '127.0.0.1'",
                $"port = {cluster.Port.ToString(CultureInfo.InvariantCulture)}",
                $"unix_socket_directories = '{cluster._folder}'",
                "fsync = on",
                "shared_buffers = 64MB",
                "log_destination = 'jsonlog'",
                "logging_collector = on",
                "log_directory = 'log'",
                "log_filename = 'server.log'",
                "log_file_mode = 0644",
                "log_min_error_statement = panic",
            ]);
        File.AppendAllLines(Path.Combine(cluster.Data, "pg_hba.conf"), ["host replication all 127.0.0.1/32 trust"]);
        cluster.Start();
        return cluster;
    }

    /// <summary>A server that follows this one, and takes every commit before it is acknowledged.</summary>
    public Cluster CreateStandby()
    {
        var standby = New(disk: null);
        Run("pg_basebackup", "-D", standby.Data, "-h", "127.0.0.1", "-p", Text(Port), "-U", "consistency", "-R", "-X", "stream", "-C", "-S", "standby", "--checkpoint=fast");
        File.AppendAllLines(
            Path.Combine(standby.Data, "postgresql.conf"),
            [$"port = {Text(standby.Port)}", $"unix_socket_directories = '{standby._folder}'", "primary_conninfo = " + $"'host=127.0.0.1 port={Text(Port)} user=consistency application_name=standby'", "primary_slot_name = 'standby'"]);
        // After what the backup wrote for it.
        File.WriteAllText(Path.Combine(standby.Data, "postgresql.auto.conf"), "");
        standby.Start();
        Tell("ALTER SYSTEM SET synchronous_standby_names = 'standby'");
        Tell("SELECT pg_reload_conf()");
        return standby;
    }

    /// <summary>Makes a database, and gives its address.</summary>
    /// <param name="logged">Whether the server logs every statement that it is sent there.</param>
    public string CreateDatabase(bool logged = false)
    {
        var name = "d" + Text(Interlocked.Increment(ref _databases));
        Tell($"CREATE DATABASE {name}");
        if (logged)
            Tell($"ALTER DATABASE {name} SET log_statement = 'all'");
        return AddressOf(name);
    }

    public string AddressOf(string database) => $"postgres://consistency@127.0.0.1:{Text(Port)}/{database}";

    /// <summary>Waits until the server takes connections.</summary>
    public void Start()
    {
        var server = Command([.. _enter, .. AsItsUser, "sh", "-c", Keeper, Path.Combine(Programs, "postgres"), Data, _folder]);
        server.RedirectStandardInput = true;
        server.RedirectStandardError = true;
        _process = Process.Start(server)!;
        _process.ErrorDataReceived += (_, _) => { };
        _process.BeginErrorReadLine();
        for (var clock = Stopwatch.StartNew(); !IsUp(); Thread.Sleep(50))
        {
            if (clock.Elapsed > TimeSpan.FromMinutes(2))
                throw new InvalidOperationException($"PostgreSQL does not start; {LogFile} says why.");
        }
    }

    /// <summary>Kills the server as a crash of its machine would: nothing is written that was not.</summary>
    public void Kill() => Stop("keep");

    public void Promote() => Run("pg_ctl", "promote", "-D", Data, "-w");

    /// <summary>Runs a statement as the owner of all.</summary>
    public object? Tell(string sql, string database = "postgres")
    {
        using var connection = new NpgsqlConnection(ConnectionString(database));
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The tests' own statements.
        command.CommandText = sql;
#pragma warning restore CA2100
        return command.ExecuteScalar();
    }

    public void Dispose()
    {
        if (_process is not null)
            Stop("");
        if (Directory.Exists(_folder))
            Directory.Delete(_folder, recursive: true);
    }

    private void Stop(string word)
    {
        _process!.StandardInput.WriteLine(word);
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
        _process = null;
    }

    // The server does not run as root.
    private static string[] AsItsUser => Environment.UserName == "root" ? ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"] : [];

    private string Data => Path.Combine(_folder, "data");

    private string ConnectionString(string database) => $"Host=127.0.0.1;Port={Text(Port)};Username=consistency;Database={database};Pooling=false";

    private static Cluster New(SmallDisk? disk)
    {
        var folder = Directory.CreateTempSubdirectory("consistency-postgres-").FullName;
        // The server does not run as root, and has a folder of its own user then.
        if (Environment.UserName == "root")
        {
            using var owned = Process.Start("chown", ["postgres", folder])!;
            owned.WaitForExit();
        }

        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        return new Cluster(folder, ((IPEndPoint)free.LocalEndpoint).Port, disk);
    }

    private bool IsUp()
    {
        try
        {
            return Tell("SELECT 1") is not null;
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }

    private static void Run(string program, params string[] arguments)
    {
        var command = Command([.. AsItsUser, Path.Combine(Programs, program), .. arguments]);
        command.RedirectStandardError = command.RedirectStandardOutput = true;
        using var process = Process.Start(command)!;
        var said = Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{program} fails: {string.Join(' ', said.Result)}");
    }

    private static ProcessStartInfo Command(string[] words) => new(words[0], words[1..]) { WorkingDirectory = "/" };

    private static string FindPrograms() => Directory.Exists("/usr/lib/postgresql")
        ? Path.Combine(Directory.EnumerateDirectories("/usr/lib/postgresql").OrderBy(d => int.Parse(Path.GetFileName(d), CultureInfo.InvariantCulture)).Last(), "bin")
        : throw new InvalidOperationException("These tests start PostgreSQL: install it (apt-get install postgresql).");

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
