using Consistency.Dossiers;
using Consistency.Server.Validation;
using Google.Protobuf.WellKnownTypes;

namespace Consistency.Server.Mapping;

/// <summary>Dossiers and what happens to them; the enums have the contract's numbers.</summary>
internal static class DossierMapping
{
    public static V1.Dossier ToProto(this DossierInfo dossier) => new()
    {
        Name = DossierFaults.NameOf(dossier.Id),
        Title = dossier.Title,
        Description = dossier.Description,
        CreatedAt = Timestamp.FromDateTimeOffset(dossier.CreatedAt),
        Revision = dossier.Revision,
        ClaimCount = dossier.Claims,
        ReportCount = dossier.Reports,
        InconsistencyCount = dossier.Inconsistencies,
        RulePacks = { dossier.PackNames },
        RulePackDigest = dossier.PackDigest,
        NotDecided = { dossier.NotDecided },
    };

    public static V1.DossierChanges ToProto(this DossierChanges changes) => new()
    {
        Revision = changes.Revision,
        Kind = (V1.RevisionKind)changes.Kind,
        At = Timestamp.FromDateTimeOffset(changes.At),
        Opened = { changes.Opened.Select(ToProto) },
        Changed = { changes.Changed.Select(ToProto) },
        Closed = { changes.Closed.Select(ToProto) },
    };

    public static V1.AppendClaimsResponse ToProto(this AppendAnswer answer) => new()
    {
        Changes = answer.Changes.ToProto(),
        ClaimIds = { answer.ClaimIds },
        Problems = { answer.Problems.Select(ProblemMapping.ToProto) },
        Coverage = { answer.Coverage.Select(ReportMapping.ToProto) },
    };

    public static V1.DossierInconsistency ToProto(this KeptInconsistency kept, bool explain) => new()
    {
        Inconsistency = kept.Inconsistency?.ToProto(explain)
            ?? new V1.Inconsistency { Id = kept.Key.Id, RuleId = kept.Key.RuleId, Severity = kept.Key.Severity.ToProto() },
        Status = (V1.Status)kept.Status,
        Reason = kept.Reason,
        DecidedAt = kept.DecidedAt is { } at ? Timestamp.FromDateTimeOffset(at) : null,
        OpenedRevision = kept.Opened,
        ChangedRevision = kept.Changed,
    };

    private static V1.InconsistencyChange ToProto(InconsistencyChange change) => new()
    {
        Id = change.Id,
        RuleId = change.RuleId,
        Severity = change.Severity.ToProto(),
        SupersededIds = { change.SupersededIds },
        Status = (V1.Status)change.Status,
    };
}
