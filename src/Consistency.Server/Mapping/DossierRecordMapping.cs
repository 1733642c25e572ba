using Consistency.Dossiers;
using Google.Protobuf.WellKnownTypes;
using static Consistency.V1.DossierRecord;

namespace Consistency.Server.Mapping;

/// <summary>Records of exported dossiers, in both directions.</summary>
internal static class DossierRecordMapping
{
    /// <summary>The form of the records that this program writes and reads.</summary>
    public const int Format = 1;

    public static V1.DossierRecord ToProto(this DossierRecord record) => record switch
    {
        DossierRecord.Header header => new V1.DossierRecord
        {
            Header = new V1.DossierHeader
            {
                Format = Format, Title = header.Title, Description = header.Description, RulePacks = { header.Pack.Names }, RulePackDocument = header.Pack.Document,
            },
        },
        DossierRecord.OfReport of => new V1.DossierRecord { Report = of.Report.ToProto() },
        DossierRecord.OfClaim of => new V1.DossierRecord { Claim = of.Claim.ToProto() },
        DossierRecord.Decision decision => new V1.DossierRecord
        {
            Decision = new V1.DossierDecision
            {
                InconsistencyId = decision.InconsistencyId, Status = (V1.Status)decision.Status, Reason = decision.Reason, DecidedAt = Timestamp.FromDateTimeOffset(decision.DecidedAt),
            },
        },
        _ => throw new ArgumentException("There is no such record.", nameof(record)),
    };

    /// <exception cref="DossierException">The record is empty, of another form, or at fault.</exception>
    public static DossierRecord ToModel(this V1.DossierRecord record, int line) => record.RecordCase switch
    {
        RecordOneofCase.Header when record.Header.Format != Format =>
            throw Invalid(line, $"It is of format {record.Header.Format}, and this program reads {Format}. Import it with a newer program."),
        RecordOneofCase.Header => new DossierRecord.Header(record.Header.Title, record.Header.Description, new PinnedPack([.. record.Header.RulePacks], record.Header.RulePackDocument)),
        RecordOneofCase.Report => new DossierRecord.OfReport(record.Report.ToModel()),
        RecordOneofCase.Claim => new DossierRecord.OfClaim(record.Claim.ToModel()),
        RecordOneofCase.Decision when record.Decision.Status is not (V1.Status.Acknowledged or V1.Status.Dismissed) || record.Decision.DecidedAt is null =>
            throw Invalid(line, "A decision has the status STATUS_ACKNOWLEDGED or STATUS_DISMISSED, and a time."),
        RecordOneofCase.Decision => new DossierRecord.Decision(
            record.Decision.InconsistencyId, (InconsistencyStatus)record.Decision.Status, record.Decision.Reason, record.Decision.DecidedAt.ToDateTimeOffset()),
        _ => throw Invalid(line, "It holds no header, report, claim or decision."),
    };

    private static DossierException Invalid(int line, string message) => new(DossierFault.InvalidRecord, $"Line {line}: {message} Nothing was imported.")
    {
        Details = [("line", line.ToString(System.Globalization.CultureInfo.InvariantCulture))],
    };
}
