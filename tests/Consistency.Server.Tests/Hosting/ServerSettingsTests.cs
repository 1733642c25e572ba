using System.Net;
using Microsoft.Extensions.Logging;

namespace Consistency.Server.Tests;

public sealed class ServerSettingsTests
{
    [Fact]
    public void Nothing_said_is_loopback_on_the_usual_ports()
    {
        var options = Read([]);

        Assert.Equal((IPAddress.Loopback, 50051, 8080), (options.Address, options.GrpcPort, options.HttpPort));
    }

    [Fact]
    public void Arguments_outrank_the_environment()
    {
        var options = Read(["--grpc-port=0", "--address=0.0.0.0"], ("CONSISTENCY_GRPC_PORT", "7"), ("CONSISTENCY_LOG_LEVEL", "debug"));

        Assert.Equal((IPAddress.Any, 0, LogLevel.Debug), (options.Address, options.GrpcPort, options.LogLevel));
    }

    [Theory]
    [InlineData("--grpc-port=65536", "grpc-port")]
    [InlineData("--http-port=-1", "http-port")]
    [InlineData("--address=harbour", "address")]
    [InlineData("--log-level=7", "log-level")]
    [InlineData("--packs=nowhere", "packs")]
    [InlineData("--grpc-prot=0", "--grpc-prot=0")]
    [InlineData("serve", "serve")]
    public void A_setting_that_cannot_be_is_named(string argument, string named)
    {
        var exception = Assert.Throws<FormatException>(() => Read([argument]));

        Assert.Contains(named, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_has_not_started_has_no_address_and_can_be_disposed_of()
    {
        await using var server = ConsistencyServer.Build(new ServerOptions());

        Assert.Throws<InvalidOperationException>(() => server.GrpcAddress);
    }

    private static ServerOptions Read(string[] arguments, params (string Name, string Value)[] environment) =>
        ServerSettings.Read(arguments, name => environment.FirstOrDefault(e => e.Name == name).Value);
}
