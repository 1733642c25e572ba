using System.CommandLine;
using Consistency.Cli.Rendering.Packs;
using Consistency.RulePacks.Describing;

namespace Consistency.Cli.Commands.Packs;

/// <summary>consistency pack diff: what differs in meaning between two packs.</summary>
internal static class PackDiffCommand
{
    public static Command Create(ToolContext context)
    {
        var before = PackOptions.Pack("BEFORE");
        var after = PackOptions.Pack("AFTER");
        var command = new Command("diff", "Says what differs in meaning between two rule packs, whatever they extend and however they are written.") { before, after };
        var options = new PackOptions(command);
        command.SetAction(parsed => Run(parsed.GetRequiredValue(before), parsed.GetRequiredValue(after), parsed, options, context));
        return command;
    }

    private static int Run(string before, string after, ParseResult parsed, PackOptions options, ToolContext context)
    {
        var loader = options.Loader(parsed);
        var changes = PackDiff.Between(loader.Load(before), loader.Load(after));
        if (options.IsJson(parsed))
            PackJson.Print(context.Output, PackDiffReport.ToJson(changes));
        else
            PackDiffReport.Print(context.NewPage(), changes);
        return ExitCodes.Done;
    }
}
