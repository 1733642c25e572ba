using Consistency.Dossiers;
using Google.Rpc;

namespace Consistency.Server.Errors;

/// <summary>What a dossier or its store cannot do, as statuses.</summary>
internal static class DossierStatuses
{
    public static Google.Rpc.Status Of(DossierException fault)
    {
        var (code, reason) = KindOf(fault.Fault);
        var status = Statuses.Of(code, reason, fault.Message, metadata: fault.Details.Select(d => KeyValuePair.Create(d.Key, d.Value)));
        return code is Code.Unavailable or Code.ResourceExhausted ? Statuses.WithRetry(status) : status;
    }

    private static (Code Code, V1.ErrorReason Reason) KindOf(DossierFault fault) => fault switch
    {
        DossierFault.UnknownDossier => (Code.NotFound, V1.ErrorReason.UnknownDossier),
        DossierFault.DossierExists => (Code.AlreadyExists, V1.ErrorReason.DossierExists),
        DossierFault.UnknownClaim => (Code.NotFound, V1.ErrorReason.UnknownClaim),
        DossierFault.ClaimOfText => (Code.FailedPrecondition, V1.ErrorReason.ClaimOfText),
        DossierFault.UnknownReport => (Code.NotFound, V1.ErrorReason.UnknownReport),
        DossierFault.UnknownInconsistency => (Code.NotFound, V1.ErrorReason.UnknownInconsistency),
        DossierFault.RequestReused => (Code.AlreadyExists, V1.ErrorReason.RequestIdReused),
        DossierFault.RevisionAhead => (Code.OutOfRange, V1.ErrorReason.RevisionAhead),
        DossierFault.InvalidRecord => (Code.InvalidArgument, V1.ErrorReason.InvalidRecord),
        DossierFault.PackUnreadable => (Code.FailedPrecondition, V1.ErrorReason.PinnedPackUnreadable),
        DossierFault.StoreInUse => (Code.FailedPrecondition, V1.ErrorReason.StoreInUse),
        DossierFault.StoreTooNew => (Code.FailedPrecondition, V1.ErrorReason.StoreTooNew),
        DossierFault.StoreCorrupt => (Code.DataLoss, V1.ErrorReason.StoreCorrupt),
        DossierFault.StoreReadOnly => (Code.FailedPrecondition, V1.ErrorReason.StoreReadOnly),
        DossierFault.StoreFull => (Code.ResourceExhausted, V1.ErrorReason.StoreFull),
        DossierFault.StoreFailed => (Code.Unavailable, V1.ErrorReason.StoreFailed),
        DossierFault.OutcomeUnknown => (Code.Unknown, V1.ErrorReason.OutcomeUnknown),
        DossierFault.NoStore => (Code.FailedPrecondition, V1.ErrorReason.NoStore),
        _ => (Code.Internal, V1.ErrorReason.Internal),
    };
}
