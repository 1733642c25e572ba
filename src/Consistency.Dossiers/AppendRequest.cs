using Consistency.Checking;
using Consistency.Model;

namespace Consistency.Dossiers;

/// <summary>Claims and reports to append.</summary>
/// <param name="RequestId">Names the request, so that it can be sent again; empty for none.</param>
public sealed record AppendRequest(CheckBatch Batch, string RequestId = "")
{
    /// <summary>How large a report's text may be, in bytes of UTF-8. Default: 10 MiB.</summary>
    public int MaximumReportBytes { get; init; } = ReportLimits.Bytes;
}

/// <summary>What an append did.</summary>
/// <param name="ClaimIds">Of the claims that were appended: those given, in their order, then those read in reports.</param>
/// <param name="Problems">Faults of single claims and reports.</param>
/// <param name="Coverage">What was made of each report, in the order of the batch.</param>
public sealed record AppendAnswer(DossierChanges Changes, IReadOnlyList<string> ClaimIds, IReadOnlyList<Problem> Problems, IReadOnlyList<Coverage> Coverage);

/// <summary>What a recheck did, or would do.</summary>
/// <param name="Problems">Faults that claims have by the pack; they are kept for a pack that knows them.</param>
public sealed record RecheckAnswer(DossierChanges Changes, IReadOnlyList<Problem> Problems);
