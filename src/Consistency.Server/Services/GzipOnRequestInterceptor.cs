using Grpc.Core;
using Grpc.Core.Interceptors;

namespace Consistency.Server.Services;

/// <summary>Compresses an answer only where the question came compressed: on a near network gzip costs more than it saves.</summary>
internal sealed class GzipOnRequestInterceptor : Interceptor
{
    private static readonly WriteOptions Plain = new(WriteFlags.NoCompress);

    public override Task<TResponse> UnaryServerHandler<TRequest, TResponse>(
        TRequest request, ServerCallContext context, UnaryServerMethod<TRequest, TResponse> continuation)
    {
        Choose(context);
        return continuation(request, context);
    }

    public override Task ServerStreamingServerHandler<TRequest, TResponse>(
        TRequest request,
        IServerStreamWriter<TResponse> responseStream,
        ServerCallContext context,
        ServerStreamingServerMethod<TRequest, TResponse> continuation)
    {
        Choose(context);
        return continuation(request, responseStream, context);
    }

    public override Task DuplexStreamingServerHandler<TRequest, TResponse>(
        IAsyncStreamReader<TRequest> requestStream,
        IServerStreamWriter<TResponse> responseStream,
        ServerCallContext context,
        DuplexStreamingServerMethod<TRequest, TResponse> continuation)
    {
        Choose(context);
        return continuation(requestStream, responseStream, context);
    }

    private static void Choose(ServerCallContext context)
    {
        var encoding = context.GetHttpContext().Request.Headers["grpc-encoding"];
        if (!string.Equals(encoding, "gzip", StringComparison.Ordinal))
            context.WriteOptions = Plain;
    }
}
