using System.CommandLine;
using Consistency.Cli.Reading.Packs;

namespace Consistency.Cli.Commands.Packs;

/// <summary>What every command about packs takes.</summary>
internal sealed class PackOptions
{
    private readonly Option<string> _format = Choice.Of("--format", "text for people, json for programs.", OutputFormat.Text);

    private readonly Option<string?> _folder = new("--packs")
    {
        Description = "A folder whose packs can be named and extended, by the names of their files.",
        HelpName = "FOLDER",
    };

    public PackOptions(Command command)
    {
        command.Add(_folder);
        command.Add(_format);
    }

    /// <summary>An argument that is a pack.</summary>
    public static Argument<string> Pack(string name) => new(name) { Description = "A rule pack: a file (YAML or JSON, at most 1 MiB), or the name of a known one, such as default." };

    public bool IsJson(ParseResult parsed) => parsed.Get<OutputFormat>(_format) == OutputFormat.Json;

    /// <exception cref="Reading.InputException">The folder cannot be read.</exception>
    public PackLoader Loader(ParseResult parsed) => PackLoader.Open(parsed.GetValue(_folder));
}
