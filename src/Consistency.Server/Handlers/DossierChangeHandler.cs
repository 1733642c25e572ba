using Consistency.Checking;
using Consistency.Dossiers;
using Consistency.Server.Dossiers;
using Consistency.Server.Errors;
using Consistency.Server.Mapping;
using Consistency.Server.Validation;
using static Consistency.Server.Validation.DossierFaults;

namespace Consistency.Server.Handlers;

/// <summary>What is done to dossiers: claims come and go, all is checked again, decisions are made. Safe for many threads.</summary>
/// <remarks>Each throws a <see cref="RequestException"/> for a faulty request, and a <see cref="DossierException"/> where the store cannot do it.</remarks>
internal sealed class DossierChangeHandler(StoreHolder holder, DossierPacks packs, ServerLimits limits)
{
    public V1.AppendClaimsResponse Append(V1.AppendClaimsRequest request, CancellationToken cancellation)
    {
        RequestFaults.ThrowIfAny(
        [
            .. Name(request.Dossier, "dossier"), .. RequestId(request.RequestId), .. RequestCounts.Check(request.Claims.Count, request.Reports.Count, limits),
            .. PublicationTimes.Check(request.Claims), .. PublicationTimes.Check(request.Reports),
            .. request.Claims.Count + request.Reports.Count == 0 ? [RequestFaults.At("claims", V1.ErrorReason.NothingToCheck, "There is nothing to append: give claims or reports.")] : Array.Empty<FluentValidation.Results.ValidationFailure>(),
        ]);
        var batch = new CheckBatch([.. request.Claims.Select(ClaimMapping.ToModel)], [.. request.Reports.Select(ReportMapping.ToModel)]);
        return holder.Store.Append(IdOf(request.Dossier), new AppendRequest(batch, request.RequestId) { MaximumReportBytes = limits.ReportBytes }, cancellation).ToProto();
    }

    public V1.RetractClaimsResponse RetractClaims(V1.RetractClaimsRequest request, CancellationToken cancellation)
    {
        RequestFaults.ThrowIfAny(
        [
            .. Name(request.Dossier, "dossier"), .. RequestCounts.Check(request.ClaimIds.Count, 0, limits),
            .. request.ClaimIds.Count == 0 ? [At("claimIds", "Name the claims to take back.")] : Array.Empty<FluentValidation.Results.ValidationFailure>(),
        ]);
        return new V1.RetractClaimsResponse { Changes = holder.Store.RetractClaims(IdOf(request.Dossier), request.ClaimIds, cancellation).ToProto() };
    }

    public V1.RetractReportResponse RetractReport(V1.RetractReportRequest request, CancellationToken cancellation)
    {
        RequestFaults.ThrowIfAny([.. Name(request.Dossier, "dossier")]);
        return new V1.RetractReportResponse { Changes = holder.Store.RetractReport(IdOf(request.Dossier), request.ReportId, cancellation).ToProto() };
    }

    public V1.RecheckDossierResponse Recheck(V1.RecheckDossierRequest request, CancellationToken cancellation)
    {
        List<FluentValidation.Results.ValidationFailure> faults = [.. Name(request.Dossier, "dossier")];
        var pack = request.RulePacks.Count > 0 || request.InlineRulePack is not null ? packs.Pin(request.RulePacks, request.InlineRulePack, faults) : null;
        RequestFaults.ThrowIfAny(faults);
        var answer = holder.Store.Recheck(IdOf(request.Dossier), pack, keep: true, cancellation);
        return new V1.RecheckDossierResponse { Changes = answer.Changes.ToProto(), Problems = { answer.Problems.Select(ProblemMapping.ToProto) } };
    }

    public V1.ResolveInconsistencyResponse Resolve(V1.ResolveInconsistencyRequest request, CancellationToken cancellation)
    {
        RequestFaults.ThrowIfAny(
        [
            .. Name(request.Dossier, "dossier"), .. Reason(request.Reason), .. Decision(request),
        ]);
        var (kept, revision) = holder.Store.Resolve(IdOf(request.Dossier), request.InconsistencyId, (InconsistencyStatus)request.Status, request.Reason, cancellation);
        return new V1.ResolveInconsistencyResponse { Inconsistency = kept.ToProto(explain: true), Revision = revision };
    }

    private static IEnumerable<FluentValidation.Results.ValidationFailure> Decision(V1.ResolveInconsistencyRequest request)
    {
        if (request.Status is not (V1.Status.Open or V1.Status.Acknowledged or V1.Status.Dismissed))
            yield return At("status", "Give STATUS_OPEN, STATUS_ACKNOWLEDGED or STATUS_DISMISSED.");
        if (request.Status == V1.Status.Dismissed && string.IsNullOrWhiteSpace(request.Reason))
            yield return At("reason", "Say why it is dismissed.");
    }
}
