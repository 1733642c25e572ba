using System.CommandLine;
using Consistency.Cli.Rendering;

namespace Consistency.Cli.Commands.Packs;

/// <summary>consistency pack show: a pack as it stands, with all that it extends.</summary>
internal static class PackShowCommand
{
    public static Command Create(ToolContext context)
    {
        var pack = PackOptions.Pack("PACK");
        var command = new Command("show", "Prints a rule pack as it stands, all that it extends merged in: a document that extends nothing and means the same.") { pack };
        var options = new PackOptions(command);
        command.SetAction(parsed => Run(parsed.GetRequiredValue(pack), parsed, options, context));
        return command;
    }

    private static int Run(string target, ParseResult parsed, PackOptions options, ToolContext context)
    {
        var pack = options.Loader(parsed).Load(target);
        var digest = pack.Pack.Digests[^1];
        var merged = pack.ToMergedDocument(digest.Name);
        if (!options.IsJson(parsed))
        {
            context.Output.Write(merged);
            return ExitCodes.Done;
        }

        JsonOutput.Print(context.Output, new V1.GetRulePackResponse
        {
            Info = new V1.RulePackInfo { Name = digest.Name, Digest = digest.Digest, Extends = { pack.Extends } },
            Document = pack.Document,
            MergedDocument = merged,
        });
        return ExitCodes.Done;
    }
}
