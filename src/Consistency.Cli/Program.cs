using System.CommandLine;
using System.CommandLine.Invocation;
using System.Text;
using Consistency.Cli.Commands;
using Consistency.Cli.Commands.Dossiers;
using Consistency.Cli.Commands.Packs;
using Consistency.Cli.Reading;

namespace Consistency.Cli;

/// <summary>The tool's entry: commands in, exit codes out, never a stack trace.</summary>
internal static class Program
{
    private static async Task<int> Main(string[] arguments)
    {
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var context = ToolContext.OfConsole();
        try
        {
            var exitCode = await RunAsync(arguments, context);
            await context.Output.FlushAsync();
            return exitCode;
        }
        catch (InputException fault)
        {
            // What was answered before the fault counts: the problems of claims stand in the answer.
            await context.Output.FlushAsync();
            foreach (var complaint in fault.Complaints)
                context.WriteError(complaint.ToString());
            return ExitCodes.BadInput;
        }
        catch (OperationCanceledException)
        {
            context.WriteError(Messages.Cancelled);
            return ExitCodes.Interrupted;
        }
#pragma warning disable CA1031 // The last place that can turn a fault into a line.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            context.WriteError(Messages.Internal(fault));
            return ExitCodes.BadInput;
        }
    }

    private static Task<int> RunAsync(string[] arguments, ToolContext context)
    {
        var root = new RootCommand("Finds inconsistencies among claims made by sources.")
        {
            CheckCommand.Create(context),
            ExtractCommand.Create(context),
            ExplainCommand.Create(context),
            CompareCommand.Create(context),
            RulesCommand.Create(context),
            PackCommand.Create(context),
            DossierCommand.Create(context),
            ServeCommand.Create(context),
        };
        var parsed = root.Parse(arguments);
        if (parsed.Action is ParseErrorAction)
            throw new InputException([.. parsed.Errors.Select(e => new Complaint(null, e.Message))]);
        return parsed.InvokeAsync(new InvocationConfiguration
        {
            EnableDefaultExceptionHandler = false,
            Output = context.Output,
            Error = context.Error,
            ProcessTerminationTimeout = TimeSpan.FromSeconds(10),
        });
    }
}
