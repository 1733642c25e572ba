using System.CommandLine;
using Consistency.V1;

namespace Consistency.Cli.Commands.Dossiers;

/// <summary>consistency dossier delete: a dossier and all that is in it.</summary>
internal static class DossierDeleteCommand
{
    public static Command Create(ToolContext context)
    {
        var command = new Command("delete", "Deletes a dossier and all that is in it; what it took on disk is overwritten.");
        var options = new DossierOptions(command, hasFormat: false);
        command.SetAction((parsed, cancellation) => options.CallAsync(
            parsed,
            context,
            async (client, token) =>
            {
                await client.DeleteDossierAsync(new DeleteDossierRequest { Name = options.Name(parsed) }, cancellationToken: token);
                return ExitCodes.Done;
            },
            cancellation));
        return command;
    }
}
