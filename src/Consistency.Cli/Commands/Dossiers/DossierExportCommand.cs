using System.CommandLine;
using Consistency.Cli.Reading;
using Consistency.V1;
using Google.Protobuf;
using Grpc.Core;

namespace Consistency.Cli.Commands.Dossiers;

/// <summary>consistency dossier export: all of a dossier as JSON Lines.</summary>
internal static class DossierExportCommand
{
    private static readonly JsonFormatter Formatter = new(JsonFormatter.Settings.Default);

    public static Command Create(ToolContext context)
    {
        var command = new Command("export", "Writes all that a dossier was given, and what was decided, as JSON Lines: a DossierRecord a line.");
        var options = new DossierOptions(command, hasFormat: false);
        var file = new Argument<string?>("FILE") { Description = "Where to; it is replaced. Default: standard output.", Arity = ArgumentArity.ZeroOrOne };
        command.Add(file);
        command.SetAction((parsed, cancellation) => RunAsync(parsed, parsed.GetValue(file), options, context, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, string? file, DossierOptions options, ToolContext context, CancellationToken cancellation)
    {
        if (file is null)
            return await WriteAsync(parsed, context.Output, options, context, cancellation);
        try
        {
            // Beside it first, so that an export that fails leaves what was there.
            var unfinished = file + ".part";
            await using (var output = new StreamWriter(unfinished))
                await WriteAsync(parsed, output, options, context, cancellation);
            File.Move(unfinished, file, overwrite: true);
            return ExitCodes.Done;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new InputException(new Place(file), Messages.CannotBeWritten(fault.Message));
        }
    }

    private static Task<int> WriteAsync(ParseResult parsed, TextWriter output, DossierOptions options, ToolContext context, CancellationToken cancellation) =>
        options.CallAsync(
            parsed,
            context,
            async (client, token) =>
            {
                using var call = client.ExportDossier(new ExportDossierRequest { Dossier = options.Name(parsed) }, cancellationToken: token);
                await foreach (var response in call.ResponseStream.ReadAllAsync(token))
                {
                    Formatter.Format(response.Record, output);
                    await output.WriteAsync("\n".AsMemory(), token);
                }

                return ExitCodes.Done;
            },
            cancellation);
}
