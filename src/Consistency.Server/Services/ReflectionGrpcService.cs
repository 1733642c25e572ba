using Consistency.Server.Reflection;
using Grpc.Core;
using Grpc.Reflection.V1;

namespace Consistency.Server.Services;

/// <summary>gRPC's reflection protocol, version 1.</summary>
internal sealed class ReflectionGrpcService(DescriptorIndex index) : ServerReflection.ServerReflectionBase
{
    public override async Task ServerReflectionInfo(
        IAsyncStreamReader<ServerReflectionRequest> requestStream,
        IServerStreamWriter<ServerReflectionResponse> responseStream,
        ServerCallContext context)
    {
        await foreach (var request in requestStream.ReadAllAsync(context.CancellationToken))
            await responseStream.WriteAsync(Reflector.Answer(request, index), context.CancellationToken);
    }
}
