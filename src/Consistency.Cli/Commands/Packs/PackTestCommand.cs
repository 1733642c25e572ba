using System.CommandLine;
using Consistency.Checking.PackTests;
using Consistency.Cli.Reading;
using Consistency.Cli.Rendering.Packs;

namespace Consistency.Cli.Commands.Packs;

/// <summary>consistency pack test: runs the tests within a pack.</summary>
internal static class PackTestCommand
{
    public static Command Create(ToolContext context)
    {
        var pack = PackOptions.Pack("PACK");
        var command = new Command("test", "Runs the tests within a rule pack, and says what of the pack they show; exits with 1 where one fails.") { pack };
        var options = new PackOptions(command);
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(parsed.GetRequiredValue(pack), parsed, options, context, cancellation)));
        return command;
    }

    private static int Run(string target, ParseResult parsed, PackOptions options, ToolContext context, CancellationToken cancellation)
    {
        var pack = options.Loader(parsed).Load(target);
        if (pack.Tests.Count == 0)
            throw new InputException(new Place(target), Messages.NoPackTests);
        var answer = PackTestRun.Run(pack, cancellation);
        if (options.IsJson(parsed))
            PackJson.Print(context.Output, PackTestReport.ToJson(answer));
        else
            PackTestReport.Print(context.NewPage(), target, answer);
        return answer.Passed ? ExitCodes.Done : ExitCodes.Found;
    }
}
