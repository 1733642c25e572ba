using System.CommandLine;
using Consistency.Cli.Rendering;
using Consistency.V1;
using Grpc.Core;

namespace Consistency.Cli.Commands.Dossiers;

/// <summary>consistency dossier watch: what happens to a dossier, until it is stopped.</summary>
internal static class DossierWatchCommand
{
    public static Command Create(ToolContext context)
    {
        var command = new Command("watch", "Tells what happens to a dossier as it happens, until Ctrl-C: with --server, what others do to it.");
        var options = new DossierOptions(command);
        var after = new Option<long>("--after") { Description = "Tell what came after this revision. Default: all from the first.", HelpName = "REVISION" };
        command.Add(after);
        command.SetAction((parsed, cancellation) => RunAsync(parsed, parsed.GetValue(after), options, context, cancellation));
        return command;
    }

    private static Task<int> RunAsync(ParseResult parsed, long after, DossierOptions options, ToolContext context, CancellationToken cancellation) =>
        options.CallAsync(
            parsed,
            context,
            async (client, token) =>
            {
                using var call = client.WatchDossier(new WatchDossierRequest { Dossier = options.Name(parsed), AfterRevision = after }, cancellationToken: token);
                await foreach (var response in call.ResponseStream.ReadAllAsync(token))
                {
                    if (options.IsJson(parsed))
                        JsonOutput.Print(context.Output, response);
                    else
                        ChangesText.Print(context.NewPage(), response.Changes, await ChangesText.FindAsync(client, options.Name(parsed), response.Changes, token));
                    await context.Output.FlushAsync(token);
                }

                return ExitCodes.Done;
            },
            cancellation);
}
