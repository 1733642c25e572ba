using System.CommandLine;

namespace Consistency.Cli.Commands.Packs;

/// <summary>consistency pack: what writers of rule packs need.</summary>
internal static class PackCommand
{
    public static Command Create(ToolContext context) => new("pack", "Validates, shows, tests and compares rule packs.")
    {
        PackValidateCommand.Create(context),
        PackShowCommand.Create(context),
        PackTestCommand.Create(context),
        PackDiffCommand.Create(context),
        PackSchemaCommand.Create(context),
    };
}
