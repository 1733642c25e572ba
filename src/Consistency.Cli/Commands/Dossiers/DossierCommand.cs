using System.CommandLine;

namespace Consistency.Cli.Commands.Dossiers;

/// <summary>consistency dossier: reports and claims that are kept, each new one checked against all before.</summary>
internal static class DossierCommand
{
    public static Command Create(ToolContext context) => new("dossier", "Keeps reports and claims, and checks each new one against all before.")
    {
        DossierCreateCommand.Create(context),
        DossierAppendCommand.Create(context),
        DossierListCommand.Create(context),
        DossierShowCommand.Create(context),
        DossierWatchCommand.Create(context),
        DossierRetractCommand.Create(context),
        DossierResolveCommand.Create(context),
        DossierRecheckCommand.Create(context),
        DossierExportCommand.Create(context),
        DossierImportCommand.Create(context),
        DossierDeleteCommand.Create(context),
    };
}
