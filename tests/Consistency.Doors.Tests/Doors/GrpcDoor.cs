using Consistency.V1;
using Google.Protobuf;
using Grpc.Net.Client;

namespace Consistency.Doors.Tests.Doors;

/// <summary>gRPC over a channel: in memory or over a socket.</summary>
internal sealed class GrpcDoor(string name, GrpcChannel channel) : IDoor, IDisposable
{
    private readonly ConsistencyService.ConsistencyServiceClient _client = new(channel);

    public string Name => name;

    public async Task<string> CheckAsync(string request) =>
        JsonFormatter.Default.Format(await _client.CheckAsync(JsonParser.Default.Parse<CheckRequest>(request)));

    public void Dispose() => channel.Dispose();
}
