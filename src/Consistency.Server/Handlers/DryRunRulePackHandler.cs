using Consistency.Server.Dossiers;
using Consistency.Server.Mapping;
using static Consistency.Server.Validation.DossierFaults;

namespace Consistency.Server.Handlers;

/// <summary>DryRunRulePack. Safe for many threads.</summary>
internal sealed class DryRunRulePackHandler(StoreHolder holder, DossierPacks packs)
{
    /// <exception cref="Errors.RequestException">The request has faults.</exception>
    /// <exception cref="Consistency.Dossiers.DossierException">There is no such dossier, or the store fails.</exception>
    public V1.DryRunRulePackResponse Handle(V1.DryRunRulePackRequest request, CancellationToken cancellation)
    {
        var pack = packs.Pin(request.RulePacks, request.InlineRulePack, [.. Name(request.Dossier, "dossier")]);
        var answer = holder.Store.Recheck(IdOf(request.Dossier), pack, keep: false, cancellation);
        return new V1.DryRunRulePackResponse { Changes = answer.Changes.ToProto(), Problems = { answer.Problems.Select(ProblemMapping.ToProto) } };
    }
}
