using System.CommandLine;
using Consistency.Dossiers;

namespace Consistency.Cli.Commands;

/// <summary>Where dossiers are kept.</summary>
internal static class DataFolder
{
    public static Option<string?> Option() => new("--data")
    {
        Description = "The folder that dossiers are kept in; it is made where there is none. Default: the user's own.",
        HelpName = "DIR",
    };

    public static string Of(ParseResult parsed, Option<string?> option) => parsed.GetValue(option) ?? DossierStore.UsersFolder;
}
