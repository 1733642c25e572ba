using Consistency.Server.Handlers;
using Grpc.Core;

namespace Consistency.Server.Services;

/// <summary>The gRPC door to rule packs: hands each call to its handler.</summary>
internal sealed class RulePackGrpcService(ListRulePacksHandler list, GetRulePackHandler get, ValidateRulePackHandler validate, DryRunRulePackHandler dryRun)
    : V1.RulePackService.RulePackServiceBase
{
    public override Task<V1.ListRulePacksResponse> ListRulePacks(V1.ListRulePacksRequest request, ServerCallContext context) =>
        Task.FromResult(list.Handle(request));

    public override Task<V1.GetRulePackResponse> GetRulePack(V1.GetRulePackRequest request, ServerCallContext context) =>
        Task.FromResult(get.Handle(request));

    public override Task<V1.ValidateRulePackResponse> ValidateRulePack(V1.ValidateRulePackRequest request, ServerCallContext context) =>
        Task.FromResult(validate.Handle(request));

    public override Task<V1.DryRunRulePackResponse> DryRunRulePack(V1.DryRunRulePackRequest request, ServerCallContext context) =>
        Task.FromResult(dryRun.Handle(request, context.CancellationToken));
}
