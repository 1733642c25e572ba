using System.CommandLine;
using Consistency.Dossiers;

namespace Consistency.Cli.Commands;

/// <summary>Where dossiers are kept.</summary>
internal static class DataFolder
{
    public static Option<string?> Option() => new("--data")
    {
        Description = "Where dossiers are kept: a folder, which is made where there is none, or a PostgreSQL database (postgres://user@host:port/database). Default: the user's own folder.",
        HelpName = "DIR|URI",
    };

    public static string Of(ParseResult parsed, Option<string?> option) => parsed.GetValue(option) ?? DossierStore.UsersFolder;
}
