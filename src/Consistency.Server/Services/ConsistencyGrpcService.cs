using Consistency.Server.Errors;
using Consistency.Server.Handlers;
using Google.Rpc;
using Grpc.Core;

namespace Consistency.Server.Services;

/// <summary>The gRPC door: hands each call to its handler.</summary>
internal sealed class ConsistencyGrpcService(CheckHandler check, CompareHandler compare, ListRulesHandler listRules)
    : V1.ConsistencyService.ConsistencyServiceBase
{
    public override Task<V1.CheckResponse> Check(V1.CheckRequest request, ServerCallContext context) =>
        Task.FromResult(check.Handle(request, context.CancellationToken));

    public override Task<V1.CompareResponse> Compare(V1.CompareRequest request, ServerCallContext context) =>
        Task.FromResult(compare.Handle(request, context.CancellationToken));

    public override Task<V1.ListRulesResponse> ListRules(V1.ListRulesRequest request, ServerCallContext context) =>
        Task.FromResult(listRules.Handle(request));

    public override Task CheckStream(
        IAsyncStreamReader<V1.CheckStreamRequest> requestStream,
        IServerStreamWriter<V1.CheckStreamResponse> responseStream,
        ServerCallContext context) => throw NotServedYet("CheckStream", "Check");

    public override Task<V1.ExtractResponse> Extract(V1.ExtractRequest request, ServerCallContext context) =>
        throw NotServedYet("Extract", "Check with structured claims");

    private static RequestException NotServedYet(string call, string instead) => new(Statuses.Of(
        Code.Unimplemented, V1.ErrorReason.NotServedYet, $"{call} is not served by this version yet; use {instead}."));
}
