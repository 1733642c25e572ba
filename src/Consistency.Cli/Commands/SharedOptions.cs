using System.CommandLine;
using Consistency.Cli.Calling;

namespace Consistency.Cli.Commands;

/// <summary>How an answer is printed.</summary>
internal enum OutputFormat
{
    Text,
    Json,
}

/// <summary>Options of every command that asks the service something.</summary>
internal sealed class SharedOptions
{
    private readonly Option<string> _format =
        Choice.Of("--format", "text for people, json for programs (the service's own answer).", OutputFormat.Text);

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
    public SharedOptions(Command command, bool hasFormat = true)
    {
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

    public bool IsJson(ParseResult parsed) => parsed.Get<OutputFormat>(_format) == OutputFormat.Json;

    /// <summary>Whether another process answers, which may know other rule packs than this one.</summary>
    public bool HasServer(ParseResult parsed) => parsed.GetValue(_server) is not null;

    public ServiceCall Call(ParseResult parsed, TimeProvider time) => new(
        parsed.GetValue(_server),
        parsed.GetValue(_timeout) is { } seconds ? TimeSpan.FromSeconds(seconds) : null,
        time);
}
