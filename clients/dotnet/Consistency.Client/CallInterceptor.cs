using Consistency.V1;
using Grpc.Core;
using Grpc.Core.Interceptors;

namespace Consistency.Client;

/// <summary>Gives calls a deadline and appends a request_id where they have none, and makes failures typed.</summary>
internal sealed class CallInterceptor(TimeSpan? deadline) : Interceptor
{
    public override TResponse BlockingUnaryCall<TRequest, TResponse>(
        TRequest request, ClientInterceptorContext<TRequest, TResponse> context, BlockingUnaryCallContinuation<TRequest, TResponse> continuation)
    {
        try
        {
            return continuation(Once(request), Timed(context));
        }
        catch (RpcException failure)
        {
            throw Typed(failure, context.Options.CancellationToken);
        }
    }

    public override AsyncUnaryCall<TResponse> AsyncUnaryCall<TRequest, TResponse>(
        TRequest request, ClientInterceptorContext<TRequest, TResponse> context, AsyncUnaryCallContinuation<TRequest, TResponse> continuation)
    {
        var call = continuation(Once(request), Timed(context));
        return new(Typed(call.ResponseAsync, context.Options.CancellationToken), call.ResponseHeadersAsync, call.GetStatus, call.GetTrailers, call.Dispose);
    }

    public override AsyncServerStreamingCall<TResponse> AsyncServerStreamingCall<TRequest, TResponse>(
        TRequest request, ClientInterceptorContext<TRequest, TResponse> context, AsyncServerStreamingCallContinuation<TRequest, TResponse> continuation)
    {
        var call = continuation(request, context);
        return new(new TypedReader<TResponse>(call.ResponseStream, context.Options.CancellationToken), call.ResponseHeadersAsync, call.GetStatus, call.GetTrailers, call.Dispose);
    }

    public override AsyncClientStreamingCall<TRequest, TResponse> AsyncClientStreamingCall<TRequest, TResponse>(
        ClientInterceptorContext<TRequest, TResponse> context, AsyncClientStreamingCallContinuation<TRequest, TResponse> continuation)
    {
        var call = continuation(context);
        return new(call.RequestStream, Typed(call.ResponseAsync, context.Options.CancellationToken), call.ResponseHeadersAsync, call.GetStatus, call.GetTrailers, call.Dispose);
    }

    public override AsyncDuplexStreamingCall<TRequest, TResponse> AsyncDuplexStreamingCall<TRequest, TResponse>(
        ClientInterceptorContext<TRequest, TResponse> context, AsyncDuplexStreamingCallContinuation<TRequest, TResponse> continuation)
    {
        var call = continuation(context);
        return new(call.RequestStream, new TypedReader<TResponse>(call.ResponseStream, context.Options.CancellationToken), call.ResponseHeadersAsync, call.GetStatus, call.GetTrailers, call.Dispose);
    }

    // A copy: the caller may append his own again.
    private static TRequest Once<TRequest>(TRequest request) =>
        request is AppendClaimsRequest { RequestId: "" } append ? (TRequest)(object)new AppendClaimsRequest(append) { RequestId = Guid.NewGuid().ToString() } : request;

    private ClientInterceptorContext<TRequest, TResponse> Timed<TRequest, TResponse>(ClientInterceptorContext<TRequest, TResponse> context)
        where TRequest : class
        where TResponse : class =>
        context.Options.Deadline is null && deadline is { } limit
            ? new(context.Method, context.Host, context.Options.WithDeadline(TimeProvider.System.GetUtcNow().UtcDateTime + limit))
            : context;

    private static Exception Typed(RpcException failure, CancellationToken cancellation) =>
        failure.StatusCode == StatusCode.Cancelled && cancellation.IsCancellationRequested
            ? new OperationCanceledException(failure.Message, failure, cancellation)
            : new ConsistencyException(failure);

    private static async Task<T> Typed<T>(Task<T> response, CancellationToken cancellation)
    {
        try
        {
            return await response;
        }
        catch (RpcException failure)
        {
            throw Typed(failure, cancellation);
        }
    }

    private sealed class TypedReader<T>(IAsyncStreamReader<T> stream, CancellationToken call) : IAsyncStreamReader<T>
    {
        public T Current => stream.Current;

        public Task<bool> MoveNext(CancellationToken cancellationToken) =>
            Typed(stream.MoveNext(cancellationToken), cancellationToken.IsCancellationRequested ? cancellationToken : call);
    }
}
