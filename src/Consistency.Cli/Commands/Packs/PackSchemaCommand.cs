using System.CommandLine;
using Consistency.RulePacks;

namespace Consistency.Cli.Commands.Packs;

/// <summary>consistency pack schema: the JSON Schema of packs, for editors.</summary>
internal static class PackSchemaCommand
{
    public static Command Create(ToolContext context)
    {
        var command = new Command("schema", "Prints the JSON Schema (2020-12) of rule packs, for editors and other tools.");
        command.SetAction(_ =>
        {
            context.Output.WriteLine(RulePackCatalog.Schema.TrimEnd());
            return ExitCodes.Done;
        });
        return command;
    }
}
