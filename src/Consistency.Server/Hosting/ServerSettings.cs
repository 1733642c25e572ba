using System.Globalization;
using System.Net;

namespace Consistency.Server;

/// <summary>
/// Reads options from arguments (--grpc-port=0) and, where these are silent, environment variables (CONSISTENCY_GRPC_PORT):
/// address, grpc-port, http-port, log-level, packs (a folder), data (a folder, or postgres://… for a database).
/// </summary>
internal static class ServerSettings
{
    private static readonly string[] Names = ["address", "grpc-port", "http-port", "log-level", "packs", "data"];

    /// <exception cref="FormatException">A setting is unknown or has a value that it cannot have.</exception>
    public static ServerOptions Read(IReadOnlyList<string> arguments, Func<string, string?> environment)
    {
        var values = Names.ToDictionary(n => n, n => environment("CONSISTENCY_" + n.ToUpperInvariant().Replace('-', '_')), StringComparer.Ordinal);
        foreach (var argument in arguments)
        {
            var (name, value) = Split(argument);
            values[name] = value;
        }

        return new ServerOptions
        {
            Address = values["address"] is { } address ? Address(address) : IPAddress.Loopback,
            GrpcPort = values["grpc-port"] is { } grpcPort ? Port("grpc-port", grpcPort) : ServerOptions.DefaultGrpcPort,
            HttpPort = values["http-port"] is { } httpPort ? Port("http-port", httpPort) : ServerOptions.DefaultHttpPort,
            LogLevel = values["log-level"] is { } level ? Level(level) : LogLevel.Information,
            PacksFolder = values["packs"] is { } packs ? Folder(packs) : null,
            DataFolder = values["data"],
            RequireData = values["data"] is not null,
            StopOnSignals = true,
        };
    }

    private static (string Name, string Value) Split(string argument)
    {
        var parts = argument.Split('=', 2);
        return parts.Length == 2 && parts[0].StartsWith("--", StringComparison.Ordinal) && Names.Contains(parts[0][2..])
            ? (parts[0][2..], parts[1])
            : throw new FormatException($"Unknown argument \"{argument}\". Give --name=value with one of: {string.Join(", ", Names)}.");
    }

    private static IPAddress Address(string value) => IPAddress.TryParse(value, out var address)
        ? address
        : throw new FormatException($"address: \"{value}\" is no IP address. Give one such as 127.0.0.1, or 0.0.0.0 for every interface.");

    private static string Folder(string value) =>
        Directory.Exists(value) ? value : throw new FormatException($"packs: there is no folder \"{value}\".");

    private static int Port(string name, string value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port <= IPEndPoint.MaxPort
            ? port
            : throw new FormatException($"{name}: \"{value}\" is no port. Give a number from 0 (any free port) to {IPEndPoint.MaxPort}.");

    private static LogLevel Level(string value) => Enum.TryParse<LogLevel>(value, ignoreCase: true, out var level) && Enum.IsDefined(level)
        ? level
        : throw new FormatException($"log-level: \"{value}\" is unknown. Give one of: {string.Join(", ", Enum.GetNames<LogLevel>())}.");
}
