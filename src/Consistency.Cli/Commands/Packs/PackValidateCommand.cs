using System.CommandLine;
using Consistency.Cli.Rendering;
using Consistency.Cli.Rendering.Packs;
using Consistency.Model.Packs;
using Consistency.RulePacks;

namespace Consistency.Cli.Commands.Packs;

/// <summary>consistency pack validate: what is wrong with a pack, and where.</summary>
internal static class PackValidateCommand
{
    public static Command Create(ToolContext context)
    {
        var pack = PackOptions.Pack("PACK");
        var command = new Command("validate", "Says what is wrong with a rule pack; exits with 1 where something is.") { pack };
        var options = new PackOptions(command);
        command.SetAction(parsed => Run(parsed.GetRequiredValue(pack), parsed, options, context));
        return command;
    }

    private static int Run(string target, ParseResult parsed, PackOptions options, ToolContext context)
    {
        var (response, tests) = Validate(target, options, parsed);
        PackConflictLines.Print(context, response.RulePacks);
        if (options.IsJson(parsed))
            JsonOutput.Print(context.Output, response);
        else
            PackProblems.Print(context.NewPage(), target, response, tests);
        return response.Valid ? ExitCodes.Done : ExitCodes.Found;
    }

    private static (V1.ValidateRulePackResponse Response, int Tests) Validate(string target, PackOptions options, ParseResult parsed)
    {
        try
        {
            var pack = options.Loader(parsed).Read(target);
            var digests = pack.Pack.Digests.Select(d => new V1.RulePackDigest { Name = d.Name, Digest = d.Digest, Conflicts = { d.Conflicts.Select(ToProto) } });
            return (new V1.ValidateRulePackResponse { Valid = true, RulePacks = { digests } }, pack.Tests.Count);
        }
        catch (InvalidRulePackException bad)
        {
            var problems = bad.Faults.Select(f => new V1.RulePackProblem { Path = f.Path, Line = f.Line, Column = f.Column, Message = f.Message });
            return (new V1.ValidateRulePackResponse { Problems = { problems } }, 0);
        }
    }

    private static V1.RulePackConflict ToProto(PackConflict conflict) =>
        new() { Message = conflict.Message, Upper = ToProto(conflict.Upper), Lower = ToProto(conflict.Lower) };

    private static V1.RulePackPlace ToProto(PackPlace place) => new() { RulePack = place.Pack, Line = place.Line, Column = place.Column, Path = place.Path };
}
