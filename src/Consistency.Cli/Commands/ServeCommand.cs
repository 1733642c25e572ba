using System.CommandLine;
using System.Net;
using System.Net.Sockets;
using Consistency.Cli.Reading;
using Consistency.Cli.Reading.Packs;
using Consistency.Dossiers;
using Consistency.Server;

namespace Consistency.Cli.Commands;

/// <summary>consistency serve: the service until it is told to stop.</summary>
internal static class ServeCommand
{
    public static Command Create(ToolContext context)
    {
        var grpcPort = Port("--grpc-port", "The port for gRPC; 0 takes a free one.", ServerOptions.DefaultGrpcPort);
        var httpPort = Port("--http-port", "The port for JSON over HTTP; 0 takes a free one.", ServerOptions.DefaultHttpPort);
        var address = new Option<string>("--address")
        {
            Description = "The IP address to listen on. The service asks nobody who they are: keep it off open networks.",
            HelpName = "IP",
            DefaultValueFactory = _ => IPAddress.Loopback.ToString(),
        };
        var packs = new Option<string?>("--packs")
        {
            Description = "A folder of rule packs, which requests ask for by the names of their files; changes are taken over while the server runs.",
            HelpName = "FOLDER",
        };
        var data = DataFolder.Option();
        var command = new Command("serve", "Serves the gRPC and JSON API until Ctrl-C or SIGTERM.") { grpcPort, httpPort, address, packs, data };
        command.SetAction((parsed, cancellation) => RunAsync(
            new ServerOptions
            {
                Address = Address(parsed.GetRequiredValue(address)),
                GrpcPort = parsed.GetRequiredValue(grpcPort),
                HttpPort = parsed.GetRequiredValue(httpPort),
                DataFolder = DataFolder.Of(parsed, data),
                RequireData = parsed.GetValue(data) is not null,
                PacksFolder = parsed.GetValue(packs) is { } folder ? PackLoader.RequireFolder(folder) : null,
            },
            context,
            cancellation));
        return command;
    }

    private static async Task<int> RunAsync(ServerOptions options, ToolContext context, CancellationToken cancellation)
    {
        await using var server = ConsistencyServer.Build(options);
        try
        {
            await server.StartAsync(cancellation);
        }
        catch (Exception fault) when (fault is IOException or SocketException)
        {
            throw new InputException(Messages.CannotListen(fault.Message));
        }

        catch (DossierException fault)
        {
            throw new InputException(fault.Message);
        }

        await context.Output.WriteLineAsync($"gRPC  {server.GrpcAddress.GetLeftPart(UriPartial.Authority)}");
        await context.Output.WriteLineAsync($"HTTP  {server.HttpAddress!.GetLeftPart(UriPartial.Authority)}");
        await context.Output.FlushAsync(CancellationToken.None);
        await WaitAsync(cancellation);
        await server.StopAsync(CancellationToken.None);
        return ExitCodes.Done;
    }

    private static async Task WaitAsync(CancellationToken cancellation)
    {
        try
        {
            await Task.Delay(Timeout.Infinite, cancellation);
        }
        catch (OperationCanceledException)
        {
            // The signal to stop: how this command ends well.
        }
    }

    private static IPAddress Address(string text) =>
        IPAddress.TryParse(text, out var address) ? address : throw new InputException(Messages.NotAnIpAddress(text));

    private static Option<int> Port(string name, string description, int usual)
    {
        var option = new Option<int>(name) { Description = description, HelpName = "PORT", DefaultValueFactory = _ => usual };
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < IPEndPoint.MinPort or > IPEndPoint.MaxPort)
                result.AddError(Messages.NotAPort(name));
        });
        return option;
    }
}
