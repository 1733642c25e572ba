using System.CommandLine;
using Consistency.Cli.Calling;

namespace Consistency.Cli.Commands;

/// <summary>How an answer is printed.</summary>
internal enum OutputFormat
{
    Text,
    Json,
    Sarif,
}

/// <summary>Options of every command that asks the service something.</summary>
internal sealed class SharedOptions
{
    private readonly Option<string> _format;

    private readonly Option<string?> _server = new("--server")
    {
        Description = "The address of a server, such as localhost:50051. Default: the tool is its own.",
        HelpName = "ADDRESS",
    };

    private readonly Option<double?> _timeout = new("--timeout")
    {
        Description = "Seconds to wait for the answer. Default: as long as it takes.",
        HelpName = "SECONDS",
    };

    /// <param name="hasFormat">Whether the answer can be printed in several ways.</param>
    /// <param name="hasSarif">Whether one of them is SARIF.</param>
    public SharedOptions(Command command, bool hasFormat = true, bool hasSarif = false)
    {
        _format = Choice.Of(
            "--format",
            "text for people, json for programs (the service's own answer)" + (hasSarif ? ", sarif for code hosts and editors (SARIF 2.1.0)." : "."),
            OutputFormat.Text,
            Enum.GetValues<OutputFormat>().Where(f => hasSarif || f != OutputFormat.Sarif));
        _timeout.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<double?>() is not (null or (> 0 and <= 86_400)))
                result.AddError(Messages.NotATimeout);
        });
        if (hasFormat)
            command.Add(_format);
        command.Add(_server);
        command.Add(_timeout);
    }

    public OutputFormat Format(ParseResult parsed) => parsed.Get<OutputFormat>(_format);

    public bool IsJson(ParseResult parsed) => Format(parsed) == OutputFormat.Json;

    /// <summary>Whether another process answers, which may know other rule packs than this one.</summary>
    public bool HasServer(ParseResult parsed) => parsed.GetValue(_server) is not null;

    /// <param name="data">The folder of the tool's own dossiers; null where it needs none.</param>
    public ServiceCall Call(ParseResult parsed, TimeProvider time, string? data = null) => new(
        parsed.GetValue(_server),
        parsed.GetValue(_timeout) is { } seconds ? TimeSpan.FromSeconds(seconds) : null,
        time,
        data);
}
