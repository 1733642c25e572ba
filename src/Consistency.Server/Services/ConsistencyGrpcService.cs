using Consistency.Server.Handlers;
using Grpc.Core;

namespace Consistency.Server.Services;

/// <summary>The gRPC door: hands each call to its handler.</summary>
internal sealed class ConsistencyGrpcService(
    CheckHandler check, CheckStreamHandler checkStream, ExtractHandler extract, CompareHandler compare, ListRulesHandler listRules)
    : V1.ConsistencyService.ConsistencyServiceBase
{
    public override Task<V1.CheckResponse> Check(V1.CheckRequest request, ServerCallContext context) =>
        Task.FromResult(check.Handle(request, context.CancellationToken));

    public override async Task CheckStream(
        IAsyncStreamReader<V1.CheckStreamRequest> requestStream,
        IServerStreamWriter<V1.CheckStreamResponse> responseStream,
        ServerCallContext context)
    {
        var streamed = checkStream.Open();
        await foreach (var message in requestStream.ReadAllAsync(context.CancellationToken))
            await responseStream.WriteAsync(streamed.Add(message, context.CancellationToken), context.CancellationToken);
    }

    public override Task<V1.ExtractResponse> Extract(V1.ExtractRequest request, ServerCallContext context) =>
        Task.FromResult(extract.Handle(request, context.CancellationToken));

    public override Task<V1.CompareResponse> Compare(V1.CompareRequest request, ServerCallContext context) =>
        Task.FromResult(compare.Handle(request, context.CancellationToken));

    public override Task<V1.ListRulesResponse> ListRules(V1.ListRulesRequest request, ServerCallContext context) =>
        Task.FromResult(listRules.Handle(request));
}
