using System.CommandLine;
using Consistency.Cli.Reading;
using Consistency.Cli.Rendering;
using Consistency.V1;
using Google.Protobuf;
using Grpc.Core;

namespace Consistency.Cli.Commands.Dossiers;

/// <summary>consistency dossier import: a dossier of what one was exported to.</summary>
internal static class DossierImportCommand
{
    public static Command Create(ToolContext context)
    {
        var command = new Command("import", "Makes a dossier of what another was exported to: all of it, or nothing.");
        var options = new DossierOptions(command);
        var file = new Argument<string>("FILE") { Description = "An exported dossier (.jsonl)." };
        command.Add(file);
        command.SetAction((parsed, cancellation) => RunAsync(parsed, parsed.GetRequiredValue(file), options, context, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, string file, DossierOptions options, ToolContext context, CancellationToken cancellation)
    {
        var response = await options.CallAsync(parsed, context, (client, token) => ImportAsync(client, file, options.Id(parsed), token), cancellation);
        if (options.IsJson(parsed))
            JsonOutput.Print(context.Output, response);
        else
            context.NewPage().Line(DossierText.Of(response.Dossier));
        return ExitCodes.Done;
    }

    private static async Task<ImportDossierResponse> ImportAsync(DossierService.DossierServiceClient client, string file, string id, CancellationToken cancellation)
    {
        using var call = client.ImportDossier(cancellationToken: cancellation);
        try
        {
            var line = 0;
            await foreach (var text in File.ReadLinesAsync(file, cancellation))
                await call.RequestStream.WriteAsync(new ImportDossierRequest { DossierId = line == 0 ? id : "", Record = Parse(file, ++line, text) }, cancellation);
            await call.RequestStream.CompleteAsync();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new InputException(new Place(file), Messages.CannotBeRead(fault.Message));
        }
        catch (RpcException) when (call.ResponseAsync.IsCompleted)
        {
            // It was refused before the end: the answer says why.
        }

        return await call.ResponseAsync;
    }

    private static DossierRecord Parse(string file, int line, string text)
    {
        try
        {
            return JsonParser.Default.Parse<DossierRecord>(text);
        }
        catch (Exception fault) when (fault is InvalidProtocolBufferException or InvalidJsonException)
        {
            throw new InputException(new Place(file, line), Messages.NotARecord(fault.Message));
        }
    }
}
